import Hedging
import Markup

/// The scenarios' results side by side, with the hedge and without, in the order of the table.
///
/// Of more than ``mostRows`` scenarios, those with the least net results are shown.
struct ScenarioChart {
  static let mostRows = 16

  let outcomes: [HedgeOutcome]
  /// How many there are in all.
  let count: Int
  let currency: Asset

  /// `nil` without scenarios, and where no contract is open: then there is nothing to compare.
  init?(_ evaluation: Evaluation) {
    let all = evaluation.outcomes
    guard !all.isEmpty, !evaluation.positions.isEmpty else { return nil }
    let worst = all.indices.sorted { (all[$0].netPnl, $0) < (all[$1].netPnl, $1) }.prefix(Self.mostRows)
    outcomes = all.count > Self.mostRows ? worst.sorted().map { all[$0] } : all
    count = all.count
    currency = evaluation.snapshot.portfolio.currency
  }

  func chart(in locale: FormatLocale) -> BarChart {
    let chosen = outcomes.count < count ? ", the \(outcomes.count) worst of \(count)" : ""
    return BarChart(
      Picture(
        name: "scenarios", title: "Result of each scenario, in \(currency)\(chosen)",
        description: description(in: locale)),
      key: ("hedged", "unhedged"),
      rows: outcomes.map { outcome in
        BarChart.Row(
          name: outcome.name, warning: outcome.liquidations.isEmpty ? nil : "liquidated",
          value: outcome.netPnl.value, compared: outcome.unhedgedPnl.value)
      }, text: AxisText(locale: locale).amount)
  }

  private func description(in locale: FormatLocale) -> String {
    let format = locale.number(.money, showsPlus: true)
    func words(_ outcome: HedgeOutcome?) -> String {
      guard let outcome else { return "" }
      return "\(outcome.name), \(format(outcome.netPnl.value)) with the hedge and "
        + "\(format(outcome.unhedgedPnl.value)) without"
    }
    let dead = outcomes.count { !$0.liquidations.isEmpty }
    let sorted = outcomes.sorted { $0.netPnl < $1.netPnl }
    let worst = "Worst: \(words(sorted.first))"
    let best = sorted.count > 1 ? "; best: \(words(sorted.last))" : ""
    return worst + best + "; \(dead == 0 ? "none" : String(dead)) of \(outcomes.count) with a liquidation."
  }
}
