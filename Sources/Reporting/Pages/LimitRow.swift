import Hedging
import Markup

/// A row of the limit table.
enum LimitRow {
  static let vocabulary = Vocabulary<LimitCheck>([
    .text("limit", "The limit in words", example: "Leverage, at most") { $0.kind.words },
    .text("subject", "What was held against it") { $0.subject },
    .optionalNumber("value", "Where it stands") { $0.value },
    .optionalNumber("bound", "The nearer bound") { $0.bound },
    .optionalNumber("use", "The share of the limit that is used") { $0.use },
    .text("status", "ok, watch or breach") { $0.status.rawValue },
    .flag("breach", "Whether it is breached") { $0.status == .breach },
    .flag("isPercent", "Whether value and bound are fractions") {
      $0.kind == .minLiquidationDistance || $0.kind == .hedgeRatio || $0.kind == .maxAnnualFundingCost
    },
    .flag("isMultiple", "Whether value and bound are multiples") { $0.kind == .maxLeverage },
    .flag("isSurvival", "Whether it is a liquidation, today or where none may be") { $0.kind == .survival },
  ])
}

extension LimitCheck.Kind {
  var words: String {
    switch self {
    case .minLiquidationDistance: "Distance to liquidation, at least"
    case .maxLeverage: "Leverage, at most"
    case .hedgeRatio: "Hedge ratio, within its band"
    case .maxAnnualFundingCost: "Funding cost a year, at most"
    case .survival: "Must not be liquidated"
    }
  }
}
