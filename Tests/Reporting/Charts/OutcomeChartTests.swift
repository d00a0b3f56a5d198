import Foundation
import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct OutcomeChartTests {
  @Test(arguments: [1.0, 3, 5, 20]) func `points on the curve are the core's numbers`(leverage: Double) throws {
    let snapshot = try GuideWorld.snapshot(leverage: leverage)
    let chart = try #require(OutcomeChart(evaluate(snapshot, []))).chart
    var seen = 0
    for line in chart.lines {
      for point in line.points {
        let scenario = GuideWorld.move(to: Price(point.x))
        let outcome = evaluate(snapshot, [ScenarioSet(id: "s", name: "", scenarios: [scenario])]).outcomes[0]
        let expected = line.style == .quiet ? outcome.unhedgedPnl : outcome.netPnl
        #expect((point.y - expected.value).magnitude < 1e-6, "\(line.style) at \(point.x)")
        seen += 1
      }
    }
    #expect(seen >= 8)
  }

  @Test func `what is drawn is read back through the scale as the core's numbers`() throws {
    let snapshot = try GuideWorld.snapshot(leverage: 5)
    let chart = try #require(OutcomeChart(evaluate(snapshot, []))).chart
    let svg = String(decoding: chart.drawn.file, as: UTF8.self)
    let path = try #require(svg.components(after: "<path class=\"quiet\" d=\"M", until: "\""))
    let places = path.split(separator: "L").map { $0.split(separator: " ").compactMap { Double($0) } }
    // The places of −10,000 and 10,000 are those of their grid lines, beside their ticks.
    let low = try #require(tick("−10,000", svg))
    let high = try #require(tick("10,000", svg))
    for place in places {
      let price = chart.x.low + place[0] / 1000 * (chart.x.high - chart.x.low)
      let value = -10_000 + (place[1] - low) / (high - low) * 20_000
      // A tenth of a unit is 3 USDT across and up to 13 USDT down.
      #expect((value - (price - 30_000)).magnitude < 30)
    }
    #expect(places.count > 3)
  }

  @Test func `today, entry and liquidation are marked, and the side of the dead is shaded`() throws {
    let chart = try #require(OutcomeChart(evaluate(try GuideWorld.snapshot(leverage: 5), []))).chart
    #expect(chart.marks.map(\.label) == ["liquidation 35,856.57", "today and entry 30,000"])
    #expect(chart.shaded.count == 1)
    #expect((chart.shaded[0].low - 36_000 / 1.004).magnitude < 1e-6)
    #expect(chart.shaded[0].high == chart.x.high)
  }

  @Test func `a long dies below, and that side is shaded`() throws {
    let chart = try #require(OutcomeChart(evaluate(try GuideWorld.snapshot(leverage: 3, side: .long), []))).chart
    #expect(chart.shaded.count == 1)
    #expect(chart.shaded[0].low == chart.x.low)
    #expect(chart.shaded[0].high < 30_000)
  }

  @Test func `scenarios are numbered as in the table, and those with one end stand together`() throws {
    let moves = [27_000.0, 30_000, 33_000, 27_000].map { GuideWorld.move(to: Price($0)) }
    let sets = [ScenarioSet(id: "s", name: "S", scenarios: moves)]
    let chart = try #require(OutcomeChart(evaluate(try GuideWorld.snapshot(), sets))).chart
    #expect(chart.pins.map(\.label) == ["1, 4", "3"])
    #expect(chart.pins.map(\.x) == [27_000, 33_000])
    #expect(chart.picture.note == "On the axis, where scenarios end: 1 Move · 3 Move · 4 Move.")
  }

  @Test func `a scenario that ends at an edge is on the axis, and one beyond is named`() throws {
    let snapshot = try GuideWorld.snapshot()
    let edges = try #require(OutcomeChart(evaluate(snapshot, []))).chart.x
    let moves = [edges.low, edges.high, edges.high * 2, edges.low / 2].map { GuideWorld.move(to: Price($0)) }
    let chart = try #require(OutcomeChart(evaluate(snapshot, [ScenarioSet(id: "s", name: "S", scenarios: moves)])))
      .chart
    #expect(chart.pins.map(\.x) == [edges.low, edges.high])
    #expect(
      chart.picture.note
        == "On the axis, where scenarios end: 1 Move · 2 Move. Beyond the chart: 3 Move · 4 Move.")
    let svg = String(decoding: chart.drawn.file, as: UTF8.self)
    #expect(svg.contains(#"<text x="0" y="280">1</text>"#))
    #expect(svg.contains(#"<text class="end" x="100%" y="280">2</text>"#))
  }

  @Test func `where all scenarios end beyond the chart only they are named`() throws {
    let sets = [ScenarioSet(id: "s", name: "S", scenarios: [GuideWorld.move(to: 900_000)])]
    let chart = try #require(OutcomeChart(evaluate(try GuideWorld.snapshot(), sets))).chart
    #expect(chart.pins.isEmpty)
    #expect(chart.picture.note == "Beyond the chart: 1 Move.")
  }

  private func tick(_ text: String, _ svg: String) -> Double? {
    guard let end = svg.range(of: "\">" + text + "</text>"),
      let start = svg[..<end.lowerBound].range(of: "y=\"", options: .backwards)
    else { return nil }
    return Double(svg[start.upperBound..<end.lowerBound]).map { $0 - 4 }
  }
}

extension String {
  fileprivate func components(after start: String, until end: String) -> Substring? {
    guard let from = range(of: start), let to = self[from.upperBound...].range(of: end) else { return nil }
    return self[from.upperBound..<to.lowerBound]
  }
}
