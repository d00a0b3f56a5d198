/// Coins held outside the venues' futures accounts: the leg that a hedge protects.
public struct Holding: Sendable, Equatable {
  public var asset: Asset
  public var quantity: Quantity
  /// What one coin cost, in the portfolio's currency. Shown, never used in a scenario.
  public var costBasis: Price?
  /// Where the coins are, in the holder's own words.
  public var custody: String?

  public init(asset: Asset, quantity: Quantity, costBasis: Price? = nil, custody: String? = nil) {
    self.asset = asset
    self.quantity = quantity
    self.costBasis = costBasis
    self.custody = custody
  }
}
