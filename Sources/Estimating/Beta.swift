public import Hedging

/// How an asset moves with another that can be hedged with. **A model figure**: a straight line through the past.
///
/// Formula: over the times that both have rows for, `β = cov(a, h)/var(h)` and `R² = cov(a, h)²/(var(a)·var(h))` of the
/// logarithmic returns, by ``Covariance``; with rows at equal distances that is least squares with an intercept.
///
/// Example: returns of 1, −1, 2 and −2 % in the hedge and of 2, −2, 3 and −3 % in the asset, a day apart: β = 1.6,
/// R² = 0.9846.
/// Source: Hull, Options, Futures, and Other Derivatives, "Cross hedging": the minimum variance hedge ratio.
/// Left out: that β changes, most of all in a crash; funding and basis of the hedge.
public struct Beta: Sendable, Equatable {
  public let asset: Asset
  public let hedge: Asset
  /// What the asset's value moves by for each 1 of the hedge's.
  public let beta: Double
  /// The share of the asset's variance that the hedge explains, 0…1.
  public let rSquared: Double
  /// The asset's volatility over the common times, a fraction a year.
  public let volatility: Rate
  /// The common times.
  public let sample: Sample

  /// The share of the variance that no hedge of this kind takes away.
  public var residualRisk: Double { 1 - rSquared }
  /// What is left of the volatility under the best hedge: `σ·√(1 − R²)`.
  public var residualVolatility: Rate { volatility * residualRisk.squareRoot() }

  /// `nil` for fewer than three common returns, and where either price never moved.
  public init?(of asset: PastReturns, on hedge: PastReturns) {
    let common = PairedReturns(asset, hedge)
    guard common.days.count > 2,
      let own = Covariance.perDay(common.first, common.first, days: common.days), own > 0,
      let other = Covariance.perDay(common.second, common.second, days: common.days), other > 0,
      let joint = Covariance.perDay(common.first, common.second, days: common.days)
    else { return nil }
    self.asset = asset.asset
    self.hedge = hedge.asset
    beta = joint / other
    rSquared = min(1, joint / own * (joint / other))
    volatility = Rate((own * 365).squareRoot())
    sample = Sample(
      file: asset.sample.file, from: common.times[0], to: common.times[common.times.count - 1],
      rows: common.times.count)
  }
}
