import Hedging
import Parsing
import Reporting

/// Portfolios of very many parts, read, evaluated and composed.
extension Pathology {
  /// How many contracts the venue lists; each is held short and long.
  private static let contracts = 25_000

  static func evaluations() -> [Pathology] {
    let symbols = (0..<contracts).map { "A\($0)/USDT:USDT" }
    let listed = symbols.compactMap { Symbol($0) }
    let venue = Venue(
      id: "v", name: "V", asOf: "2026-11-20", source: "s", rules: VenueRules(),
      fees: Fees(maker: 0, taker: 0.0005),
      contracts: listed.map { symbol in
        Contract(
          symbol: symbol, type: .linear, contractSize: 1,
          funding: FundingSchedule(intervalHours: 8, cap: 0.003, floor: -0.003),
          margin: MarginSchedule(tiers: [MarginTier(floor: 0, cap: 1e9, maintenanceRate: 0.004, maxLeverage: 100)]))
      })
    let market = Market(
      asOf: Instant(milliseconds: 1_795_132_800_000),
      spot: Dictionary(uniqueKeysWithValues: listed.map { ($0.base, Price(100)) } + [("USDT", 1)]),
      quotes: Dictionary(
        uniqueKeysWithValues: listed.map {
          (Listing(venue: "v", symbol: $0), Quote(mark: 100, index: 100, fundingRate: 0.0001))
        }))
    let fall = Scenario(id: "f", name: "F", path: [PathPoint(day: 1, shocks: [Shock(.everything, .by(-0.1))])])
    let world = World(
      market: market, venues: [venue], scenarioSets: [ScenarioSet(id: "s", name: "S", scenarios: [fall])],
      defaultScenarioSets: ["s"], comparesVenues: false)
    func position(_ index: Int, _ more: String) -> String {
      #"{"symbol":"\#(symbols[index / 2])","side":"\#(index % 2 == 0 ? "short" : "long")","contracts":1,"#
        + #""entryPrice":100\#(more)}"#
    }
    func pathology(_ name: String, stages: Int, _ make: @escaping (Int) -> String) -> Pathology {
      Pathology(name: name, size: 50_000, make: { Array(make($0).utf8) }) { bytes in
        guard let file = try? PortfolioFile.read(Source(file: "p", bytes: bytes), in: world) else {
          return print("refused: \(name)")
        }
        guard stages > 1 else { return }
        let evaluation = evaluate(file.snapshot, file.scenarioSets)
        guard stages > 2, let composer = try? Composer(frame: SiteFrame(title: "G", generator: "g")) else { return }
        _ = composer.compose(evaluation, depth: 2)
      }
    }
    let isolated = { (count: Int) in
      head + #""accounts":["#
        + (0..<count).map {
          #"{"id":"a\#($0)","venue":"v","marginMode":"isolated","positions":[\#(position($0, #","leverage":2"#))]}"#
        }.joined(separator: ",") + "]}"
    }
    let cross = { (count: Int) in
      head + #""accounts":[{"id":"a","venue":"v","marginMode":"cross","collateral":[{"asset":"USDT","quantity":1e9}],"#
        + #""positions":["# + (0..<count).map { position($0, "") }.joined(separator: ",") + "]}]}"
    }
    let holdings = { (count: Int) in
      head + #""holdings":["#
        + (0..<count).map {
          #"{"asset":"A\#($0 / 2)","quantity":1}"#
        }.joined(separator: ",") + "]}"
    }
    let parts = [("isolated accounts", isolated), ("positions of a cross account", cross), ("holdings", holdings)]
    return parts.flatMap { part, make in
      ["read", "evaluated", "composed"].enumerated().map { stage, word in
        pathology("many \(part), \(word)", stages: stage + 1, make)
      }
    }
  }
}
