import Hedging
import Testing

@testable import Parsing

@Suite struct MarketFileTests {
  private func read(_ text: String = SmallWorld.market) throws -> Market {
    try MarketFile.read(SmallWorld.source(text, "market.json"))
  }

  @Test func `every field of a market arrives`() throws {
    let market = try read()
    #expect(market.asOf == TimeText.instant("2026-11-20T00:00:00Z"))
    #expect(market.source == "example")
    #expect(market.unit == "USD")
    #expect(market.spot == ["BTC": 30000, "ETH": 2000.5, "USDT": 1, "USD": 1])
    #expect(market.volatility == ["BTC": 0.55])
    #expect(market.quotes.count == 5)
    let symbol = try #require(Symbol("BTC/USDT:USDT"))
    #expect(
      market.quotes[Listing(venue: "weex", symbol: symbol)]
        == Quote(mark: 30000, index: 29990, fundingRate: 0.0001))
    let ether = try #require(Symbol("ETH/USDT:USDT"))
    #expect(market.quotes[Listing(venue: "weex", symbol: ether)] == Quote(mark: 2001))
  }

  @Test func `cash is the unit and every quote currency, or the unit and what is given`() throws {
    #expect(try read().cash == ["USD", "USDT"])
    let text = SmallWorld.market.replacing("\"spot\":", with: "\"cash\": [\"ETH\"], \"spot\":")
    #expect(try read(text).cash == ["USD", "ETH"])
  }

  @Test func `a market may be counted in another unit`() throws {
    let text = SmallWorld.market.replacing("\"source\"", with: "\"unit\": \"USDT\", \"source\"")
    let market = try read(text)
    #expect(market.unit == "USDT")
    #expect(market.spot["USD"] == nil)
  }
}
