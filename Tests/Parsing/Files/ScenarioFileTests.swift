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

  @Test func `an unknown asset is told beside a field at fault`() throws {
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let text = SmallWorld.scenarios.replacing("\"name\": \"The", with: "\"nam\": \"The").replacing(
      "\"BTC\"", with: "\"BTX\"")
    let faults = try #require(throws: Faults.self) {
      try ScenarioFile.read(SmallWorld.source(text, "s.json"), market: market)
    }.faults
    #expect(faults.contains { if case .unknownField = $0.problem { true } else { false } })
    #expect(
      faults.contains { if case .unknownReference(let name, _, _) = $0.problem { name.name == "BTX" } else { false } })
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

  @Test func `what happens beside prices arrives as it is written`() throws {
    let text = """
      { "id": "more", "name": "More", "scenarios": [
        { "id": "all", "horizonDays": 7, "exit": { "closeFraction": 0.5, "slippage": "0.0005" },
          "topUp": { "whenDistanceBelow": 0.1, "restoreTo": 0.3, "upTo": 20000 },
          "venueDefault": { "venue": "weex", "recovery": 0.2 },
          "funding": { "schedule": [ { "day": 0, "rate": 0.0001 }, { "day": 7, "rate": -0.0003 } ] } },
        { "id": "little", "horizonDays": 1, "exit": {} } ] }
      """
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let scenarios = try ScenarioFile.read(SmallWorld.source(text, "s.json"), market: market).scenarios
    #expect(scenarios[0].exit == Exit(closeFraction: 0.5, slippage: 0.0005))
    #expect(scenarios[0].topUp == TopUp(whenDistanceBelow: 0.1, restoreTo: 0.3, upTo: 20_000))
    #expect(scenarios[0].venueDefault == VenueDefault(venue: "weex", recovery: 0.2))
    #expect(scenarios[0].funding == .schedule([.init(day: 0, rate: 0.0001), .init(day: 7, rate: -0.0003)]))
    #expect(scenarios[1].exit == Exit(closeFraction: 1, slippage: 0))
    #expect(scenarios[1].topUp == nil && scenarios[1].venueDefault == nil)
  }

  private static let past = """
    { "id": "past", "name": "Past", "scenarios": [ { "id": "2023", "history": { "file": "btc.csv" } } ] }
    """

  @Test func `a history is read from the file that is named, and its days are the scenario's`() throws {
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let csv = "time,asset,price\n2023-01-01T00:00:00Z,BTC,16531.2\n2023-01-03T12:00:00Z,BTC,16515.4\n"
    var asked: [String] = []
    let set = try ScenarioFile.read(SmallWorld.source(Self.past, "s.json"), market: market) { name in
      asked.append(name)
      return SmallWorld.source(csv, "scenarios/" + name)
    }
    #expect(asked == ["btc.csv"])
    #expect(set.scenarios[0].history?.file == "scenarios/btc.csv")
    #expect(set.scenarios[0].history?.rows.map(\.price) == [16531.2, 16515.4])
    #expect(set.scenarios[0].horizonDays == 2.5)
  }

  @Test func `a fault in a history is told at its own place`() throws {
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let faults = try #require(throws: Faults.self) {
      try ScenarioFile.read(SmallWorld.source(Self.past, "s.json"), market: market) { name in
        SmallWorld.source("time,asset,price\n2023-01-01T00:00:00Z,BTC,dear\n", name)
      }
    }
    #expect(faults.faults.map(\.place.file) == ["btc.csv"])
    #expect(faults.faults.map(\.place.line) == [2])
    #expect(faults.faults.map(\.place.column) == [26])
  }

  @Test func `a venue that is not quoted may fail as long as it is known`() throws {
    let text = """
      { "id": "s", "name": "S", "scenarios": [ { "id": "a", "horizonDays": 1, "venueDefault": { "venue": "b", "recovery": 0 } } ] }
      """
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let source = SmallWorld.source(text, "s.json")
    #expect(throws: Faults.self) { try ScenarioFile.read(source, market: market) }
    var venue = try SmallWorld.readVenue()
    venue.id = "b"
    #expect(try ScenarioFile.read(source, market: market, venues: [venue]).scenarios.count == 1)
  }

  @Test func `names in a set that has other faults are looked up`() throws {
    let text = """
      { "id": "s", "name": "S", "scenarios": [
        { "id": "a", "horizonDays": -1, "shocks": [ { "asset": "BTX", "by": -0.1 } ] },
        { "id": "b", "path": [ { "day": 1, "shocks": [ { "asset": "ETX", "by": "x" } ] } ],
          "venueDefault": { "venue": "wex" } } ] }
      """
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let faults = try #require(throws: Faults.self) {
      try ScenarioFile.read(SmallWorld.source(text, "scenarios/s.json"), market: market)
    }
    #expect(
      faults.faults.map(\.path) == [
        "scenarios[0].horizonDays", "scenarios[0].shocks[0].asset", "scenarios[1].path[0].shocks[0].asset",
        "scenarios[1].path[0].shocks[0].by", "scenarios[1].venueDefault.recovery", "scenarios[1].venueDefault.venue",
      ])
  }
}
