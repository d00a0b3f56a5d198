import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct PathChartTests {
  @Test func `a death on the way is a point with its day and price, and what follows is shaded`() throws {
    let charts = PathChart.all(try evaluation([path("whipsaw", [(3, 0.4), (14, -0.3)])]))
    #expect(charts.count == 1)
    let chart = try #require(charts.first).chart
    #expect(chart.dots.map(\.label) == ["liquidated day 1.5\nat 35,856.57", "21,000"])
    #expect(chart.lines[0].points.map(\.y).last == 21_000)
    #expect(chart.shaded.map(\.low) == [chart.dots[0].x])
    #expect(
      chart.picture.description.string
        == "The mark begins at 30,000, the short is liquidated at 35,856.57; on day 1.5 it is liquidated at 35,856.57; "
        + "on day 14 the mark is 21,000.")
  }

  @Test func `deaths come before survivors, paths before plain moves, and there are at most three`() throws {
    let deadly = [path("a", [(3, 0.4)]), path("b", [(3, 0.5)]), path("c", [(3, 0.6)])]
    let calm = path("calm", [(1, 0.05), (2, 0)])
    let bent = path("bent", [(1, 0.4), (2, 0)])
    #expect(PathChart.all(try evaluation([calm] + deadly + [bent])).map(\.name) == ["a", "b", "bent"])
  }

  @Test func `where nothing dies the first path is shown beside its threshold`() throws {
    let charts = PathChart.all(try evaluation([path("move", [(3, 0.1)]), path("calm", [(1, 0.05), (2, 0)])]))
    #expect(charts.map(\.name) == ["calm"])
    #expect(charts.first?.path.death == nil)
    #expect(charts.first?.chart.lines[1].points.count == 3)
  }

  @Test func `what happens at once has no days to show`() throws {
    #expect(PathChart.all(try evaluation([path("now", [(0, 0.4)])])).isEmpty)
  }

  @Test func `a long history keeps its ends and its extremes`() {
    var points: [(x: Double, y: Double)] = []
    for day in 0..<5000 { points.append((Double(day), Double(day % 7))) }
    points[1234].y = 99
    points[4321].y = -99
    let thinned = PathChart.thinned(points)
    #expect(thinned.count <= PathChart.mostPoints + 2)
    #expect(thinned.first?.x == 0 && thinned.last?.x == 4999)
    #expect(thinned.contains { $0.y == 99 } && thinned.contains { $0.y == -99 })
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  private func path(_ name: String, _ points: [(day: Double, by: Double)]) -> Scenario {
    Scenario(
      id: name, name: name,
      path: points.map { PathPoint(day: $0.day, shocks: [Shock(.asset("BTC"), .by($0.by))]) })
  }

  private func evaluation(_ scenarios: [Scenario]) throws -> Evaluation {
    evaluate(try GuideWorld.snapshot(leverage: 5), [ScenarioSet(id: "s", name: "S", scenarios: scenarios)])
  }
}
