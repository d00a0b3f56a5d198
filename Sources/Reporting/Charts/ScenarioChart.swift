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
  let words: PageWords

  /// `nil` without scenarios, and where no contract is open: then there is nothing to compare.
  init?(_ evaluation: Evaluation, words: PageWords = .english) {
    let all = evaluation.outcomes
    guard !all.isEmpty, !evaluation.positions.isEmpty else { return nil }
    if all.count > Self.mostRows {
      let worst = all.indices.sorted { (all[$0].netPnl, $0) < (all[$1].netPnl, $1) }.prefix(Self.mostRows)
      outcomes = worst.sorted().map { all[$0] }
    } else {
      outcomes = all
    }
    count = all.count
    self.words = words
    currency = evaluation.snapshot.portfolio.currency
  }

  var chart: BarChart {
    let shown = outcomes.count < count ? String(outcomes.count) : nil
    return BarChart(
      Picture(
        name: "scenarios",
        title: words.shown(.scenarioTitle, "\(currency)", shown.map { "\($0)" }, "\(count)"), description: description),
      key: (words(.hedged), words(.unhedged)),
      rows: outcomes.map { outcome in
        BarChart.Row(
          name: outcome.name, warning: outcome.liquidations.isEmpty ? nil : words(.liquidated),
          value: outcome.netPnl.value, compared: outcome.unhedgedPnl.value)
      }, text: AxisText(locale: words.locale).amount)
  }

  private var description: ShownText {
    let format = words.locale.number(.money, showsPlus: true)
    func text(_ outcome: HedgeOutcome) -> ShownText {
      words.shown(
        .scenarioResult, "\(outcome.name)", "\(format(outcome.netPnl.value))",
        "\(format(outcome.unhedgedPnl.value))")
    }
    let dead = outcomes.count { !$0.liquidations.isEmpty }
    func order(_ a: Int, _ b: Int) -> Bool { (outcomes[a].netPnl, a) < (outcomes[b].netPnl, b) }
    let (least, most) = (outcomes.indices.min(by: order), outcomes.indices.max(by: order))
    return words.shown(
      .scenarioDescription, least.map { text(outcomes[$0]) } ?? "",
      outcomes.count > 1 ? most.map { text(outcomes[$0]) } : nil,
      dead == 0 ? nil : "\(dead)", "\(outcomes.count)")
  }
}
