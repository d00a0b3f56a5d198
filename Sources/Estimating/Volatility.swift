public import Hedging

/// How much an asset's price moved in a sample. **A model figure**: it takes the sample for typical and volatility for
/// constant.
///
/// Formula: `σ = √(365 · variance of a day)`, the variance of the logarithmic returns about their mean by ``Covariance``,
/// so that the rows' own spacing counts.
///
/// Example: 100, 101, 99, 102 a day apart: 47.94 % a year.
/// Source: Hull, Options, Futures, and Other Derivatives, "Estimating volatility from historical data", with 365 days, for
/// crypto trades on all of them.
/// Left out: highs and lows, which know more about a row than its two ends; clustering; the noise of the estimate itself,
/// about `σ/√(2·returns)`.
public struct Volatility: Sendable, Equatable {
  /// A fraction a year.
  public let annual: Rate
  public let sample: Sample

  /// `nil` for fewer than two returns.
  public init?(of returns: PastReturns) {
    guard let variance = Covariance.perDay(returns.logs, returns.logs, days: returns.days) else { return nil }
    annual = Rate((variance * 365).squareRoot())
    sample = returns.sample
  }
}
