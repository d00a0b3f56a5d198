/// An open position in a contract, as the holder states it.
public struct Position: Sendable, Equatable {
  public var symbol: Symbol
  public var side: Side
  /// How many contracts, positive; `side` carries the sign.
  public var contracts: Double
  /// The average price at which it was opened.
  public var entryPrice: Price
  /// Left out, it is notional ÷ collateral.
  public var leverage: Double?
  /// Isolated only: the margin of this position in the settlement currency as it is now, funding included.
  /// Left out, it is the notional at entry ÷ leverage.
  public var collateral: Money?
  public var openedAt: Instant?

  public init(
    symbol: Symbol, side: Side, contracts: Double, entryPrice: Price, leverage: Double? = nil,
    collateral: Money? = nil, openedAt: Instant? = nil
  ) {
    self.symbol = symbol
    self.side = side
    self.contracts = contracts
    self.entryPrice = entryPrice
    self.leverage = leverage
    self.collateral = collateral
    self.openedAt = openedAt
  }
}
