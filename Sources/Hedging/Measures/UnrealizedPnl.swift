extension OpenPosition {
  /// What closing at `price` would bring, in the settlement currency: linear `s·Q·(p − E)`, inverse `s·Q·(1/E − 1/p)`.
  ///
  /// Example: short 1 BTC from 30,000 has made 3,000 USDT at 27,000. Long 15,000 USD of the inverse contract from 750 has
  /// made 1.25 BTC at 800.
  /// Source: BitMEX, "Perpetual contracts guide" (the inverse example).
  public func unrealizedPnl(at price: Price) -> Money {
    let sign = position.side.sign
    return contract.type == .linear
      ? Money(sign * quantity.value * (price - position.entryPrice).value)
      : Money(sign * quantity.value * (1 / position.entryPrice.value - 1 / price.value))
  }

  /// What closing at today's mark would bring, in the settlement currency.
  public var unrealizedPnl: Money { unrealizedPnl(at: quote.mark) }
}
