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
  /// A cap or a floor of funding that lets everything through.
  case fundingBound(Double, field: String)
  /// Prices would move in steps of a part of themselves.
  case tick(Double, base: String, price: Double)
  /// The facts were read so long after the prices.
  case ahead(years: Double)
}
