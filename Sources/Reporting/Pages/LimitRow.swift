import Hedging
import Markup

/// A row of the limit table.
struct LimitRow: Sendable {
  let check: LimitCheck
  /// What was held against the limit, in words.
  let subject: String

  static func all(_ evaluation: Evaluation) -> [LimitRow] {
    /// How many checks of a kind have told of a label already: both sides of one contract have the same.
    var told: [String: Int] = [:]
    let labelled = Dictionary(grouping: evaluation.positions, by: \.label)
    return evaluation.limits.map { check in
      let positions = labelled[check.subject] ?? []
      let key = check.kind.rawValue + check.subject
      let place = told[key, default: 0]
      told[key] = place + 1
      return LimitRow(
        check: check,
        subject: place < positions.count
          ? words(positions[place], evaluation) : words(check.subject, evaluation))
    }
  }

  /// `ETH/USDT:USDT short at WEEX`.
  private static func words(_ position: PositionMeasure, _ evaluation: Evaluation) -> String {
    let venue = evaluation.accounts.first { $0.id == position.account }?.venueName ?? position.venue
    return "\(position.symbol) \(position.side.rawValue) at \(venue)"
  }

  private static func words(_ subject: String, _ evaluation: Evaluation) -> String {
    if let account = evaluation.accounts.first(where: { $0.id == subject }) {
      return "account \(subject) at \(account.venueName)"
    }
    return subject == "portfolio" ? "all contracts together" : subject
  }

  static let vocabulary = Vocabulary<LimitRow>([
    .text("limit", "The limit in words", example: "Leverage, at most") { $0.check.kind.words },
    .text("subject", "What was held against it", example: "ETH/USDT:USDT short at WEEX") { $0.subject },
    .optionalNumber("value", "Where it stands") { $0.check.value },
    .optionalNumber("bound", "The nearer bound") { $0.check.bound },
    .optionalNumber("use", "The share of the limit that is used") { $0.check.use },
    .text("status", "ok, watch or breach") { $0.check.status.rawValue },
    .flag("breach", "Whether it is breached") { $0.check.status == .breach },
    .flag("watch", "Whether it is near its limit") { $0.check.status == .watch },
    .flag("isPercent", "Whether value and bound are fractions") {
      switch $0.check.kind {
      case .minLiquidationDistance, .hedgeRatio, .maxAnnualFundingCost: true
      case .maxLeverage, .survival: false
      }
    },
    .flag("isMultiple", "Whether value and bound are multiples") { $0.check.kind == .maxLeverage },
    .flag("isSurvival", "Whether it is a liquidation, today or where none may be") { $0.check.kind == .survival },
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
