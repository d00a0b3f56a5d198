/// What is odd about a venue's rules.
public enum VenueDoubt: Sendable, Equatable {
  case fee(Double)
  case makerAboveTaker(maker: Double, taker: Double)
  /// A position at the highest leverage would be liquidated as it is opened; tiers count from 1.
  case rateAboveLeverage(tier: Int, symbol: String, rate: Double, leverage: Double)
  case leverageRises(tier: Int, symbol: String, from: Double, to: Double)
  /// The first tier of an inverse contract holds a fortune.
  case firstTier(cap: Double, base: String, value: Double, unit: String)
  case interval(hours: Double)
  /// The facts were read so long after the prices.
  case ahead(years: Double)
}
