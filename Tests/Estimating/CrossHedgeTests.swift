import Hedging
import Testing

@testable import Estimating

@Suite struct CrossHedgeTests {
  @Test func `the example of the definition`() throws {
    var market = EstimatedWorld.market()
    market.spot["SOL"] = 100
    let waves = (0..<10).flatMap { _ in [0.01, -0.01, 0.02, -0.02] }
    let echoes = (0..<10).flatMap { _ in [0.02, -0.02, 0.03, -0.03] }
    market.history = PastPrices.history(
      PastPrices.rows("BTC", PastPrices.prices(returns: waves)),
      PastPrices.rows("SOL", PastPrices.prices(returns: echoes)))
    let coins = Portfolio(id: "x", name: "X", currency: "USDT", holdings: [Holding(asset: "SOL", quantity: 100)])
    let evaluation = evaluate(try Snapshot(portfolio: coins, market: market, venues: []), [])
    let hedge = try #require(PortfolioRisk(evaluation, estimates: Estimates(market: market))?.crossHedges.first)
    #expect(hedge.value == 10_000)
    #expect(abs(hedge.beta.beta - 1.6) < 1e-12)
    #expect(abs(hedge.notional.value - 16_000) < 1e-8)
    #expect((hedge.quantity.value * 1e4).rounded() == 5333)
  }

  @Test func `it sells beta times the value in the other contract`() throws {
    let hedge = try #require(try risk(solana: 100).crossHedges.first)
    #expect(hedge.asset == "SOL")
    #expect(hedge.value == 15_000)
    #expect(hedge.listing == Listing(venue: "weex", symbol: GuideWorld.perpetual))
    #expect(abs(hedge.notional.value - 15_000 * hedge.beta.beta) < 1e-9)
    #expect(abs(hedge.quantity.value - hedge.notional.value / 30_000) < 1e-12)
    #expect(abs(hedge.beta.beta - 2) < 0.1)
    #expect(hedge.beta.rSquared > 0.8)
  }

  @Test func `the deviations are those of the value over the horizon`() throws {
    let hedge = try #require(try risk(solana: 100).crossHedges.first)
    let month = (30.0 / 365).squareRoot()
    #expect(abs(hedge.deviation.value - 15_000 * hedge.beta.volatility.value * month) < 1e-9)
    #expect(abs(hedge.residualDeviation / hedge.deviation - (1 - hedge.beta.rSquared).squareRoot()) < 1e-12)
  }

  /// The hedge with this beta leaves less variance than one a little larger or smaller: counted over the sample itself.
  @Test func `no other size leaves less variance`() throws {
    let history = EstimatedWorld.history
    let solana = try #require(PastReturns(of: "SOL", in: history))
    let bitcoin = try #require(PastReturns(of: "BTC", in: history))
    let beta = try #require(Beta(of: solana, on: bitcoin))
    func left(_ size: Double) throws -> Double {
      let hedged = zip(solana.logs, bitcoin.logs).map { $0 - size * $1 }
      return try #require(Covariance.perDay(hedged, hedged, days: solana.days))
    }
    let best = try left(beta.beta)
    #expect(try left(beta.beta * 1.01) > best)
    #expect(try left(beta.beta * 0.99) > best)
    #expect(abs((best * 365).squareRoot() - beta.residualVolatility.value) < 1e-12)
  }

  @Test func `an inverse contract is sold in quote units`() throws {
    var market = EstimatedWorld.market()
    let inverse = GuideWorld.symbol("BTC/USD:BTC")
    market.quotes = [Listing(venue: "coin", symbol: inverse): Quote(mark: 31_000, fundingRate: 0)]
    let portfolio = Portfolio(
      id: "x", name: "X", currency: "USDT", holdings: [Holding(asset: "SOL", quantity: 100)])
    let evaluation = evaluate(try Snapshot(portfolio: portfolio, market: market, venues: []), [])
    let risk = try #require(PortfolioRisk(evaluation, estimates: EstimatedWorld.estimates(market)))
    let hedge = try #require(risk.crossHedges.first)
    #expect(hedge.type == .inverse)
    #expect(abs(hedge.quantity.value - 15_000 * hedge.beta.beta) < 1e-9)
  }

  @Test func `an asset with a contract or without holdings needs none`() throws {
    #expect(try risk(solana: 0).crossHedges.isEmpty)
    #expect(try risk(solana: 100).crossHedges.map(\.asset) == ["SOL"])
  }

  private func risk(solana: Double) throws -> PortfolioRisk {
    try #require(
      PortfolioRisk(try EstimatedWorld.evaluation(solana: solana), estimates: EstimatedWorld.estimates()))
  }
}
