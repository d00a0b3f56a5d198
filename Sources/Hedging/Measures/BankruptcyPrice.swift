extension MarginPool {
  /// The mark of one leg at which the pool's equity is exactly zero, the base asset's spot price moving with it and all
  /// other prices held; `nil` if there is none.
  ///
  /// Formula: linear `E − s·C/Q`, inverse `Q/(Q/E + s·C)`, when the leg stands alone.
  /// Example: short 1 BTC from 30,000 with 15,000 USDT is worth nothing at 45,000.
  /// Source: Bybit, "Bankruptcy price".
  func bankruptcyPrice(of leg: Int, in book: Book) -> Price? {
    MarkRay(of: leg, in: self, book, isBare: true).end()
  }

  /// Adds to each leg's requirement the close fee on its value at the bankruptcy price, where the venue reserves that.
  mutating func reserveBankruptcyFees(in book: Book) {
    for index in legs.indices where legs[index].bankruptcyFee > 0 {
      legs[index].bankruptcyReserve = legs[index].reserve(atBankruptcy: bankruptcyPrice(of: index, in: book))
    }
  }
}

extension Leg {
  /// The fee that is reserved when the leg's bankruptcy price is this; none where it cannot go bankrupt.
  func reserve(atBankruptcy price: Price?) -> Double {
    guard bankruptcyFee > 0, let price else { return 0 }
    return bankruptcyFee * (isInverse ? quantity / price.value : quantity * price.value)
  }
}
