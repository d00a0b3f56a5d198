import Hedging
import Testing

@testable import Estimating

@Suite struct PortfolioRiskTests {
  @Test func `there is none without a volatility and a history`() throws {
    #expect(PortfolioRisk(try EstimatedWorld.evaluation(), estimates: Estimates()) == nil)
  }

  @Test func `a volatility of the market alone is enough, and so is a hedge for what is held`() throws {
    let evaluation = try EstimatedWorld.evaluation(volatility: ["BTC": 0.55])
    let risk = try #require(PortfolioRisk(evaluation, estimates: Estimates()))
    #expect(risk.horizonDays == 30)
    #expect(risk.positions.count == 1)
    #expect(risk.positions[0].bootstrap == nil && risk.positions[0].fundingWindows == nil)
    #expect(risk.crossHedges.isEmpty)
    let coins = Portfolio(id: "x", name: "X", currency: "USDT", holdings: [Holding(asset: "SOL", quantity: 1)])
    let snapshot = try Snapshot(portfolio: coins, market: EstimatedWorld.market(), venues: [])
    #expect(PortfolioRisk(evaluate(snapshot, []), estimates: EstimatedWorld.estimates())?.crossHedges.count == 1)
  }
}
