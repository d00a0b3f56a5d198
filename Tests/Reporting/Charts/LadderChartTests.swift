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

  @Test func `a rung whose liquidation has been passed is liquidated at once`() throws {
    let snapshot = try Snapshot(
      portfolio: GuideWorld.portfolio(leverage: 3), market: GuideWorld.market(mark: 33_000),
      venues: [GuideWorld.venue()])
    let chart = try #require(LadderChart.all(evaluate(snapshot, [])).first).chart
    // At 10× a short from 30,000 is liquidated at 32,868.53.
    #expect(chart.dots.count { $0.label == "at once" } == 4)
    #expect(
      chart.picture.description.string.hasSuffix("5× +8.7%; 10× at once; 20× at once; 50× at once; 100× at once."))
  }

  @Test func `in a cross account no rung is today's`() throws {
    var portfolio = GuideWorld.portfolio(leverage: 5)
    portfolio.accounts[0].marginMode = .cross([Collateral(asset: "USDT", quantity: 6000)])
    let evaluation = try evaluate(
      Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()]), [])
    #expect(evaluation.ladders[0].rows.contains { $0.isCurrent })
    let chart = try #require(LadderChart.all(evaluation).first).chart
    #expect(!chart.dots.contains { $0.style == .current })
    #expect(!chart.picture.description.string.contains("today"))
  }
}
