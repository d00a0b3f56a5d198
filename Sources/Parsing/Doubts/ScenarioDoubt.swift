/// What is odd about a scenario.
public enum ScenarioDoubt: Sendable, Equatable {
  case rise(Double)
  /// A price that looks like a multiple of today's.
  case multiple(Double, asset: String, spot: Double)
  case cashLevel(Double, asset: String, spot: Double)
  case nothingHappens
  case basis(Double)
  case slippage(Double)
  case funding(Double)
  case annualFunding(Double)
  /// Funding is assumed where no time passes in which it could be paid.
  case fundingWithoutTime
}
