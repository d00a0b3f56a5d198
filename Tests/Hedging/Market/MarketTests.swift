import Hedging
import Testing

@Suite struct MarketTests {
  private let market = Market(
    asOf: GuideWorld.midnight, spot: ["BTC": 30_000, "USDT": 0.94],
    quotes: [
      Listing(venue: "a", symbol: GuideWorld.symbol("BTC/USDT:USDT")): Quote(mark: 31_900),
      Listing(venue: "b", symbol: GuideWorld.symbol("BTC/EUR:EUR")): Quote(mark: 27_000, index: 27_100),
    ])

  @Test func `a price is what the asset costs over what the currency costs`() throws {
    let price = try #require(market.price(of: "BTC", in: "USDT"))
    #expect(abs(price.value - 31_914.89) < 0.005)
    #expect(market.price(of: "BTC", in: "USD") == 30_000)
    #expect(market.price(of: "USDT", in: "USD") == 0.94)
  }

  @Test func `a currency in itself is one, and what has no price has none`() {
    #expect(market.price(of: "USDT", in: "USDT") == 1)
    #expect(market.price(of: "USD", in: "USD") == 1)
    #expect(market.price(of: "EUR", in: "EUR") == nil)
    #expect(market.price(of: "EUR", in: "USD") == nil)
    #expect(market.price(of: "BTC", in: "EUR") == nil)
  }

  @Test func `cash is the unit and what contracts are quoted in, unless it is told`() {
    #expect(market.cash == ["USD", "USDT", "EUR"])
    #expect(Market(asOf: GuideWorld.midnight, cash: ["USDC"], spot: [:]).cash == ["USDC"])
  }

  @Test func `the index is the mark where it is not told`() {
    #expect(market.quotes.values.map(\.index).sorted() == [27_100, 31_900])
  }
}
