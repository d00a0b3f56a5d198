import Hedging
import Markup

/// The words of the data that reports print in their own language.
extension WordSet {
  static let side = WordSet("side", Side.allCases.map(\.rawValue))
  static let direction = WordSet("direction", ["rise", "fall"])
  static let mode = WordSet("mode", ["isolated", "cross"])
  static let status = WordSet("status", Status.allCases.map(\.rawValue))
  static let limit = WordSet(
    "limit",
    [LimitCheck.Kind.minLiquidationDistance, .maxLeverage, .hedgeRatio, .maxAnnualFundingCost, .survival].map(
      \.rawValue))
  static let alternative = WordSet(
    "alternative",
    [Alternative.Kind.nothing, .sell, .linearShort, .inverseShort, .datedFuture].map(\.rawValue))
  static let rule = WordSet("rule", VenueComparison.Rule.allCases.map(\.rawValue))
  static let cause = WordSet("cause", ClientChange.Cause.allCases.map(\.rawValue))
  static let all = [side, direction, mode, status, limit, alternative, rule, cause]
}
