import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct PathChartTests {
  @Test func `a death on the way is a point with its day and price, and what follows is shaded`() throws {
    let charts = PathChart.all(try evaluation([path("whipsaw", [(3, 0.4), (14, -0.3)])]))
    #expect(charts.count == 1)
    let chart = try #require(charts.first).chart
    #expect(chart.dots.map(\.label) == ["liquidated day 1.46\nat 35,856.57", "21,000"])
    #expect(chart.lines[0].points.map(\.y).last == 21_000)
    #expect(chart.shaded.map(\.low) == [chart.dots[0].x])
    #expect(
      chart.picture.description.string
        == "The mark begins at 30,000, the short is liquidated at 35,856.57; on day 1.46 it is liquidated at 35,856.57; "
        + "on day 14 the mark is 21,000.")
  }

  @Test func `deaths come before survivors, paths before plain moves, and there are at most three`() throws {
    let deadly = [path("a", [(3, 0.4)]), path("b", [(3, 0.5)]), path("c", [(3, 0.6)])]
    let calm = path("calm", [(1, 0.05), (2, 0)])
    let bent = path("bent", [(1, 0.4), (2, 0)])
    let charts = PathChart.all(try evaluation([calm] + deadly + [bent]))
    #expect(charts.map(\.name) == ["a", "b", "bent"])
    #expect(charts.map(\.chart.picture.note) == [nil, nil, "Not drawn: 1 more with a liquidation on the way."])
  }

  @Test func `of the deaths of one scenario the costliest is drawn`() throws {
    var portfolio = GuideWorld.portfolio(leverage: 10)
    var larger = portfolio.accounts[0]
    larger.id = "larger"
    larger.positions[0].contracts = 3000
    larger.positions[0].leverage = 5
    portfolio.accounts.append(larger)
    let charts = PathChart.all(try evaluation([path("a", [(3, 0.4), (4, 0.1)])], portfolio))
    #expect(charts.map(\.path.account) == ["larger"])
  }

  @Test func `where the threshold moves on the way the words say so`() throws {
    let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: -0.001)
    let sets = [ScenarioSet(id: "s", name: "S", scenarios: [path("a", [(3, 0.4), (14, -0.3)])])]
    let chart = try #require(PathChart.all(evaluate(snapshot, sets)).first).chart
    let words = chart.picture.description.string
    #expect(words.contains("liquidated at 35,856.57 at first; that price moves, and on day 1."), "\(words)")
    #expect(words.contains(" the short is liquidated at 35,7"), "\(words)")
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

  private func evaluation(
    _ scenarios: [Scenario], _ portfolio: Portfolio = GuideWorld.portfolio(leverage: 5)
  ) throws -> Evaluation {
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    return evaluate(snapshot, [ScenarioSet(id: "s", name: "S", scenarios: scenarios)])
  }
}
