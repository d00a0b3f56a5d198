import Hedging
import Testing

@testable import Reporting

@Suite struct ClientSummaryTests {
  @Test func `what was kept is read back to the last bit`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let summary = ClientSummary(try Self.evaluation(seed: seed))
      let bytes = summary.bytes
      let read = try #require(ClientSummary(bytes: bytes[...]))
      #expect(read.bytes == bytes)
      // Of what is not a number no two are equal, so their bits are compared above.
      if summary == summary { #expect(read == summary) }
    }
  }

  /// Who reports in bitcoin and holds one loses nothing in bitcoin when its price halves, and half of it in dollars.
  @Test func `a result counts in the unit at the end's price of the currency`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts = []
    portfolio.currency = "BTC"
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    let sets = [ScenarioSet(id: "guide", name: "Guide", scenarios: [GuideWorld.move(to: 15_000)])]
    let result = try #require(ClientSummary(evaluate(snapshot, sets)).scenarios.first)
    #expect(result.net == 0)
    #expect(result.netInUnit == -15_000)
    #expect(result.unhedgedInUnit == -15_000)
  }

  @Test func `what is damaged, cut off, longer or of another version is not read`() throws {
    let bytes = ClientSummary(try Self.evaluation(seed: 3)).bytes
    for count in bytes.indices { #expect(ClientSummary(bytes: bytes[..<count]) == nil) }
    #expect(ClientSummary(bytes: (bytes + [0])[...]) == nil)
    #expect(ClientSummary(bytes: ([ClientSummary.version + 1] + bytes.dropFirst())[...]) == nil)
    // A count of texts or rows that is greater than all that follows.
    var damaged = bytes
    damaged[4] = 0xFF
    #expect(ClientSummary(bytes: damaged[...]) == nil)
  }

  @Test func `amounts are in the market's unit, and the client's own currency is an asset too`() throws {
    var market = GuideWorld.market(fundingRate: 0.0001)
    market.spot["USDT"] = 0.94
    market.cash = ["USD", "USDT"]
    var portfolio = GuideWorld.portfolio(leverage: 5)
    portfolio.currency = "BTC"
    let summary = ClientSummary(
      evaluate(try Snapshot(portfolio: portfolio, market: market, venues: [GuideWorld.venue()]), []))
    #expect(summary.currencyPrice == 30_000)
    let bitcoin = try #require(summary.assets.first)
    #expect(summary.assets.count == 1)
    #expect(bitcoin.asset == "BTC" && bitcoin.spot == 1 && bitcoin.hedge == -1)
    #expect(bitcoin.spotValue == 30_000 && bitcoin.hedgeValue == -30_000)
    let venue = try #require(summary.venues.first)
    #expect(venue.shortNotional == Money(30_000 * 0.94))
    #expect(venue.equity == Money(6_000 * 0.94))
    #expect((venue.fundingPerDay.value - 9 * 0.94).magnitude < 1e-12)
    #expect(venue.longNotional == 0)
  }

  static func evaluation(seed: UInt64) throws -> Evaluation {
    var random = RandomNumbers(seed: seed)
    var portfolio = GuideWorld.portfolio(
      leverage: Double.random(in: 1...20, using: &random), side: Bool.random(using: &random) ? .short : .long,
      limits: Limits(minLiquidationDistance: 0.3, maxLeverage: 5, hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.05)))
    portfolio.id = "c\(seed)"
    portfolio.name = "Client ü\(seed)"
    portfolio.currency = Bool.random(using: &random) ? "USDT" : "USD"
    portfolio.holdings[0].quantity = Quantity(Double.random(in: 0...3, using: &random))
    if seed % 7 == 0 { portfolio.accounts = [] }
    let market = GuideWorld.market(mark: Price(Double.random(in: 25_000...36_000, using: &random)), fundingRate: 0.0001)
    var later = GuideWorld.move(to: 45_000, days: 7)
    later.id = "later"
    return evaluate(
      try Snapshot(portfolio: portfolio, market: market, venues: [GuideWorld.venue()]),
      [
        ScenarioSet(id: "guide", name: "Guide", scenarios: [GuideWorld.move(to: 27_000), later])
      ])
  }
}
