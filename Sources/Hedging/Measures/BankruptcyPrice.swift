extension MarginPool {
  /// The mark of one leg at which the pool's equity is exactly zero, the base asset's spot price moving with it and all
  /// other prices held; `nil` if there is none.
  ///
  /// Formula: linear `E − s·C/Q`, inverse `Q/(Q/E + s·C)`, when the leg stands alone.
  /// Example: short 1 BTC from 30,000 with 15,000 USDT is worth nothing at 45,000.
  /// Source: Bybit, "Bankruptcy price".
  func bankruptcyPrice(of leg: Int, in book: Book) -> Price? {
    var bare = self
    bare.legs = legs.map(\.withoutRequirement)
    return bare.threshold(of: leg, in: book).price
  }

  /// Adds to each leg's requirement the close fee on its value at the bankruptcy price, where the venue reserves that.
  mutating func reserveBankruptcyFees(in book: Book) {
    for index in legs.indices where legs[index].bankruptcyFee > 0 {
      let leg = legs[index]
      legs[index].bankruptcyReserve = 0
      guard let price = bankruptcyPrice(of: index, in: book) else { continue }
      let notional = leg.isInverse ? leg.quantity / price.value : leg.quantity * price.value
      legs[index].bankruptcyReserve = leg.bankruptcyFee * notional
    }
  }
}
