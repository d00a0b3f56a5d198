import Hedging
import Markup

/// A row of the limit table.
struct LimitRow: Sendable {
  let check: LimitCheck
  /// What was held against the limit, in words.
  let subject: String

  static func all(_ evaluation: Evaluation, _ words: PageWords = .english) -> [LimitRow] {
    /// How many checks of a kind have told of a label already: both sides of one contract have the same.
    var told: [String: Int] = [:]
    let labelled = Dictionary(grouping: evaluation.positions.indices) { evaluation.positions[$0].label }
    return evaluation.limits.map { check in
      let positions = labelled[check.subject] ?? []
      var place = 0
      if !positions.isEmpty {
        let key = check.kind.rawValue + check.subject
        place = told[key, default: 0]
        told[key] = place + 1
      }
      return LimitRow(
        check: check,
        subject: place < positions.count
          ? subject(evaluation.positions[positions[place]], evaluation, words)
          : subject(check.subject, evaluation, words))
    }
  }

  /// `ETH/USDT:USDT short at WEEX`.
  private static func subject(
    _ position: PositionMeasure, _ evaluation: Evaluation, _ words: PageWords
  ) -> String {
    let venue = evaluation.accounts.first { $0.id == position.account }?.venueName ?? position.venue
    return words(.subjectPosition, position.symbol.text, words(.side, position.side.rawValue), venue)
  }

  private static func subject(_ subject: String, _ evaluation: Evaluation, _ words: PageWords) -> String {
    if let account = evaluation.accounts.first(where: { $0.id == subject }) {
      return words(.subjectAccount, subject, account.venueName)
    }
    return subject == "portfolio" ? words(.subjectPortfolio) : subject
  }

  static let vocabulary = Vocabulary<LimitRow>([
    .word("limit", "The limit in words", of: .limit, example: "Leverage, at most") { $0.check.kind.rawValue },
    .text("subject", "What was held against it", example: "ETH/USDT:USDT short at WEEX") { $0.subject },
    .optionalNumber("value", "Where it stands") { $0.check.value },
    .optionalNumber("bound", "The nearer bound") { $0.check.bound },
    .optionalFraction("use", "The share of the limit that is used") { $0.check.use },
    .word("status", "ok, watch or breach", of: .status) { $0.check.status.rawValue },
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
