import Hedging
import Testing

@testable import Parsing

@Suite struct ScenarioFileTests {
  private func read() throws -> ScenarioSet {
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    return try ScenarioFile.read(SmallWorld.source(SmallWorld.scenarios, "s.json"), market: market)
  }

  @Test func `every scenario of a set arrives in its order`() throws {
    let set = try read()
    #expect(set.id == "guide")
    #expect(set.name == "The guide's worked example")
    #expect(set.scenarios.map(\.id) == ["down", "crash", "whipsaw", "flat"])
    #expect(set.scenarios.map(\.name) == ["Price falls", "crash", "whipsaw", "flat"])
    #expect(set.scenarios.map(\.mustSurvive) == [false, true, false, false])
    #expect(set.scenarios.map(\.funding) == [.market, .perInterval(-0.0003), .annual(0.1), .market])
  }

  @Test func `shocks without a path are a path of one point at the horizon`() throws {
    let scenarios = try read().scenarios
    #expect(scenarios[0].path == [PathPoint(day: 30, shocks: [Shock(.asset("BTC"), .to(27000))])])
    #expect(scenarios[1].path == [PathPoint(day: 7, shocks: [Shock(.everything, .by(-0.5))])])
    #expect(scenarios[3].path == [PathPoint(day: 30, shocks: [])])
  }

  @Test func `a path keeps its points, and a price and its basis may move on one day`() throws {
    #expect(
      try read().scenarios[2].path == [
        PathPoint(day: 3, shocks: [Shock(.asset("BTC"), .by(0.4))]),
        PathPoint(day: 14, shocks: [Shock(.asset("BTC"), .by(-0.3)), Shock(.asset("BTC"), .basis(0.01))]),
      ])
  }
}
