import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct ScenarioChartTests {
  @Test func `bars are the outcomes in the order of the table, the liquidated in words`() throws {
    let evaluation = try evaluation([27_000, 60_000])
    let chart = try #require(ScenarioChart(evaluation)).chart
    #expect(chart.rows.map(\.value) == evaluation.outcomes.map(\.netPnl.value))
    #expect(chart.rows.map(\.compared) == [-3_000, 30_000])
    #expect(chart.rows.map(\.warning) == [nil, "liquidated"])
    #expect(
      chart.picture.description.string
        == "Worst: Move, 0 with the hedge and −3,000 without; best: Move, +24,000 with the hedge and +30,000 without; "
        + "1 of 2 with a liquidation.")
  }

  @Test func `of very many scenarios the worst are shown, still in the order of the table`() throws {
    let prices = (0..<20).map { 40_000 + 1000 * Double($0 * 7 % 20) }
    let chart = try #require(ScenarioChart(try evaluation(prices))).chart
    #expect(chart.rows.count == ScenarioChart.mostRows)
    let all = try evaluation(prices).outcomes.map(\.netPnl.value)
    let bound = all.sorted()[ScenarioChart.mostRows - 1]
    #expect(chart.rows.map(\.value) == all.filter { $0 <= bound })
    #expect(chart.picture.title.string.hasSuffix(", the 16 worst of 20"))
  }

  @Test func `without scenarios there is nothing to draw`() throws {
    let chart = ScenarioChart(try evaluation([]))
    #expect(chart == nil)
  }

  private func evaluation(_ prices: [Double]) throws -> Evaluation {
    let moves = prices.map { GuideWorld.move(to: Price($0)) }
    return evaluate(
      try GuideWorld.snapshot(leverage: 5), [ScenarioSet(id: "s", name: "S", scenarios: moves)])
  }
}
