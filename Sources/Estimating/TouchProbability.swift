#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
public import Hedging

/// How far a price is from today's in standard deviations of its logarithm over a horizon, and how likely it is to be
/// touched on the way. **A model figure**: a log-normal walk without drift, whose volatility is taken as known and constant.
///
/// Formula: `d = ln(p/M) / (σ·√(days/365))`; the walk touches `p` within the horizon with probability `2·Φ(−|d|)`, twice the
/// chance of ending beyond it.
///
/// Example: 35,856.57 over 30,000 with 55 % a year in 30 days: d = 1.13, touched with probability 25.8 %.
/// Source: the reflection principle of Brownian motion (for instance Shreve, Stochastic Calculus for Finance II, §3.6).
/// Left out: jumps, clustering of volatility, and the half-variance drift of a price without expected return; crypto prices
/// have fatter tails than this walk.
public struct TouchProbability: Sendable, Equatable {
  /// Signed: above zero for a price above today's.
  public let deviations: Double
  /// 0…1.
  public let probability: Double
  public let horizonDays: Double
  public let volatility: Rate

  /// `nil` unless prices, volatility and horizon are all above zero.
  public init?(of price: Price, from mark: Price, volatility: Rate, horizonDays: Double) {
    guard price.value > 0, mark.value > 0, volatility.value > 0, horizonDays > 0 else { return nil }
    let deviations = log(price / mark) / (volatility.value * (horizonDays / 365).squareRoot())
    self.deviations = deviations
    self.probability = erfc(deviations.magnitude / 2.0.squareRoot())
    self.horizonDays = horizonDays
    self.volatility = volatility
  }
}
