/// A venue fails at the start of a scenario: its accounts become a claim and their positions are gone.
///
/// Formula: `A(H) = recovery · A(0)` in the portfolio's currency, so the account's `hedgePnl` is
/// `(recovery − 1)·A(0) − collateralPnl`.
/// Example: 30,000 USDT in an account of which a fifth comes back: 24,000 are lost, and the coins at home stand unhedged.
public struct VenueDefault: Sendable, Equatable {
  /// The venue's id.
  public var venue: String
  /// The share that comes back, 0…1.
  public var recovery: Double

  public init(venue: String, recovery: Double) {
    self.venue = venue
    self.recovery = recovery
  }
}
