/// Collateral that the holder adds on the way, to keep away from liquidation.
///
/// The distance of an isolated position is the one to its liquidation price, with the collateral it has at that moment.
/// A cross account has no single price: its distance is the nearer of its two liquidation shocks, the common moves of all
/// assets that are not cash. Accounts are looked at in the order of the portfolio, at the start and at every event after
/// its cash-flow, before the test for liquidation. Between events nobody looks, and liquidation wins.
///
/// Formula: what is moved is the least amount with which the headroom at the distance `restoreTo` is zero,
/// `−headroom(restoreTo) ÷ price of the settlement currency there`.
/// Example: short 1 BTC from 30,000 with 3,000 USDT and 0.4 %; at 31,000 the distance is 6.03 %. To restore it to 30 %
/// takes 40,300 × 1.004 − 33,000 = 7,461.20 USDT.
/// Left out: the time a transfer takes.
public struct TopUp: Sendable, Equatable {
  /// Collateral is added when the distance is below this, as a fraction of the price. Above 0.
  public var whenDistanceBelow: Double
  /// The distance that is restored. Above `whenDistanceBelow`, below 1: a fall of everything reaches every long.
  public var restoreTo: Double
  /// The most that is added in all, in the portfolio's currency at the moment's prices.
  public var upTo: Money

  public init(whenDistanceBelow: Double, restoreTo: Double, upTo: Money) {
    self.whenDistanceBelow = whenDistanceBelow
    self.restoreTo = restoreTo
    self.upTo = upTo
  }
}
