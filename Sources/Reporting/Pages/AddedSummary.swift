import Hedging
import Markup

/// What a scenario adds to the accounts on its way, in one line.
struct AddedSummary: Sendable {
  let count: Int
  let amount: Money
  let firstDay: Double

  /// `nil` when nothing is added.
  init?(_ outcome: HedgeOutcome) {
    guard let first = outcome.topUps.first else { return nil }
    count = outcome.topUps.count
    amount = outcome.topUps.reduce(.zero) { $0 + $1.amount }
    firstDay = outcome.topUps.reduce(first.day) { min($0, $1.day) }
  }

  static let vocabulary = Vocabulary<AddedSummary>([
    .number("count", "How many times") { Double($0.count) },
    .flag("once", "Whether it is one time") { $0.count == 1 },
    .amount("amount", "What is added in all, in the portfolio's currency") { $0.amount.value },
    .number("firstDay", "The day of the first time") { $0.firstDay },
  ])
}
