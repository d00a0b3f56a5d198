/// A hedge that is not opened yet: a short of so much of an asset, in one contract.
public struct HedgePlan: Sendable, Equatable {
  /// How its collateral is chosen.
  public enum Backing: Sendable, Equatable {
    /// The notional at entry ÷ this.
    case leverage(Double)
    /// As much as lets it live until the mark has risen by this fraction; see
    /// ``Contract/collateral(ofShort:from:at:livingUntil:rules:taker:)``.
    case survive(Double)
  }

  public var asset: Asset
  /// The share of the spot that is hedged once the plan is open, with all that is open already: 1 is everything.
  public var hedgeRatio: Double
  /// The venue's id.
  public var venue: String
  public var symbol: Symbol
  public var backing: Backing
  /// Whether it opens a cross account of its own; else an isolated position. Alone in its account, it is the same hedge.
  public var isCross: Bool

  public init(
    asset: Asset, hedgeRatio: Double, venue: String, symbol: Symbol, backing: Backing, isCross: Bool = false
  ) {
    self.asset = asset
    self.hedgeRatio = hedgeRatio
    self.venue = venue
    self.symbol = symbol
    self.backing = backing
    self.isCross = isCross
  }
}
