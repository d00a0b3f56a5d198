import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct LadderChartTests {
  @Test func `dots are the ladder's distances, and today's is the marked one`() throws {
    let evaluation = evaluate(try GuideWorld.snapshot(leverage: 5), [])
    let chart = try #require(LadderChart.all(evaluation).first).chart
    let rows = evaluation.ladders[0].rows
    #expect(chart.lines[0].points.map(\.y) == rows.compactMap(\.distanceToLiquidation))
    #expect(chart.xTicks.map(\.label) == ["1×", "2×", "3×", "5×", "10×", "20×", "50×", "100×"])
    let today = chart.dots.filter { $0.style == .current }
    #expect(today.map(\.label) == ["today +19.5%"])
    #expect(today.map(\.x) == [3])
  }

  @Test func `a rung that nothing liquidates says so and has no dot`() throws {
    let evaluation = evaluate(try GuideWorld.snapshot(leverage: 2, side: .long), [])
    let chart = try #require(LadderChart.all(evaluation).first).chart
    #expect(chart.dots.first { $0.style == .words }?.label == "none")
    #expect(chart.lines[0].points.count == chart.xTicks.count - 1)
  }
}
