import Hedging
import Testing

@testable import Parsing

@Suite struct MarketFileTests {
  @Test func `names without a price are told beside other faults`() throws {
    let text = """
      { "asOf": "2026-11-20", "source": "x", "spot": { "BTC": -1, "ETH": 2 }, "cash": ["USDX"], "volatility": { "BTX": 0.5 },
        "history": "gone.csv" }
      """
    let faults = try #require(throws: Faults.self) { try MarketFile.read(SmallWorld.source(text, "market.json")) }
    #expect(
      faults.faults.map(\.path) == ["asOf", "spot.BTC", "cash[0]", "volatility.BTX", "history"])
  }

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

  @Test func `a history is read by the name that the market gives it`() throws {
    let text = SmallWorld.market.replacing("\"source\"", with: "\"history\": \"past/prices.csv\", \"source\"")
    let rows = "time,asset,price\n2026-01-01T00:00:00Z,BTC,20000\n2026-01-02T00:00:00Z,BTC,21000\n"
    let market = try MarketFile.read(SmallWorld.source(text, "market.json")) { name in
      name == "past/prices.csv" ? SmallWorld.source(rows, "/somewhere/else.csv") : nil
    }
    #expect(market.history?.file == "past/prices.csv")
    #expect(market.history?.rows.map(\.price) == [20_000, 21_000])
    #expect(try read().history == nil)
  }

  @Test func `a fault in the history is told where it stands`() throws {
    let text = SmallWorld.market.replacing("\"source\"", with: "\"history\": \"prices.csv\", \"source\"")
    let faults = try #require(throws: Faults.self) {
      try MarketFile.read(SmallWorld.source(text, "market.json")) { name in
        SmallWorld.source("time,asset,price\n2026-01-01T00:00:00Z,BTC,20000\n2026-01-02T00:00:00Z,BTC,x\n", name)
      }
    }
    #expect(faults.faults.map(\.place.file) == ["prices.csv"])
    #expect(faults.faults.map(\.place.line) == [3])
  }

  @Test func `a market may be counted in another unit`() throws {
    let text = SmallWorld.market.replacing("\"source\"", with: "\"unit\": \"USDT\", \"source\"")
    let market = try read(text)
    #expect(market.unit == "USDT")
    #expect(market.spot["USD"] == nil)
  }
}
