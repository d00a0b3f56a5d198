import Hedging
import Testing

@testable import Estimating

@Suite struct EstimatesTests {
  @Test func `an asset with a contract gets paths and funding, one without gets a beta`() throws {
    let estimates = EstimatedWorld.estimates()
    let bitcoin = try #require(estimates["BTC"])
    #expect(bitcoin.volatility != nil && bitcoin.bootstrap != nil && bitcoin.funding != nil)
    #expect(bitcoin.beta == nil)
    let solana = try #require(estimates["SOL"])
    #expect(solana.volatility != nil && solana.bootstrap == nil && solana.funding == nil)
    #expect(try #require(solana.beta).hedge == "BTC")
    #expect(estimates["USDT"] == nil)
  }

  @Test func `of several contracts the one that explains most is the hedge, and of equals the first by name`() throws {
    let wave = (0..<40).map { Double(($0 * 7) % 11) / 500 - 0.01 }
    let other = (0..<40).map { Double(($0 * 5) % 13) / 500 - 0.012 }
    func hedge(_ eth: [Double], _ btc: [Double]) -> Asset? {
      var market = EstimatedWorld.market()
      market.spot["ETH"] = 2000
      let symbol = GuideWorld.symbol("ETH/USDT:USDT")
      market.quotes[Listing(venue: "weex", symbol: symbol)] = Quote(mark: 2000, fundingRate: 0)
      let history = PastPrices.history(
        PastPrices.rows("ETH", PastPrices.prices(returns: eth)),
        PastPrices.rows("BTC", PastPrices.prices(returns: btc)),
        PastPrices.rows("SOL", PastPrices.prices(returns: wave.map { 2 * $0 })))
      return Estimates(market: market, history: history)["SOL"]?.beta?.hedge
    }
    #expect(hedge(wave, other) == "ETH")
    #expect(hedge(other, wave) == "BTC")
    #expect(hedge(wave, wave) == "BTC")
  }

  @Test func `thirty returns are the least that say anything`() {
    #expect(Estimates.leastReturns == 30)
    func volatility(rows: Int) -> Volatility? {
      let prices = (0..<rows).map { 100 + Double($0 % 3) }
      let history = PastPrices.history(PastPrices.rows("BTC", prices))
      return Estimates(market: EstimatedWorld.market(), history: history)["BTC"]?.volatility
    }
    #expect(volatility(rows: 31) != nil)
    #expect(volatility(rows: 30) == nil)
  }

  @Test func `without a history nothing is estimated`() {
    #expect(Estimates()["BTC"] == nil)
    #expect(Estimates().horizonDays == 30)
    var market = EstimatedWorld.market()
    #expect(Estimates(market: market)["BTC"] == nil)
    market.history = EstimatedWorld.history
    #expect(Estimates(market: market)["BTC"]?.bootstrap != nil)
  }
}
