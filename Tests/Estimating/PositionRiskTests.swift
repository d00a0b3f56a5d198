import Hedging
import Testing

@testable import Estimating

@Suite struct PositionRiskTests {
  @Test func `the market's own volatility goes before the history's`() throws {
    let given = try risk(EstimatedWorld.evaluation(volatility: ["BTC": 0.55]))
    #expect(given.volatility == 0.55)
    #expect(given.origin == .market)
    #expect(abs(try #require(given.logNormalProbability) - 0.25807286062989176) < 1e-12)
    let found = try risk(EstimatedWorld.evaluation())
    let past = try #require(EstimatedWorld.estimates()["BTC"]?.volatility)
    #expect(found.volatility == past.annual)
    #expect(found.origin == .history(past.sample))
  }

  @Test func `both models are asked about the liquidation price`() throws {
    let risk = try risk(EstimatedWorld.evaluation())
    let price = try #require(risk.position.liquidation.price)
    let asked = try #require(EstimatedWorld.estimates()["BTC"]?.bootstrap?.touchProbability(of: price, from: 30_000))
    #expect(risk.bootstrapProbability == asked)
    #expect(asked > 0 && asked < 1)
  }

  @Test func `without a liquidation price there is no probability, not zero`() throws {
    let risk = try risk(EstimatedWorld.evaluation(leverage: 1, side: .long))
    #expect(risk.logNormal == nil && risk.logNormalProbability == nil && risk.bootstrapProbability == nil)
    #expect(risk.volatility != nil && risk.bootstrap != nil)
  }

  @Test func `what can be liquidated already is touched for certain`() throws {
    let risk = try risk(EstimatedWorld.evaluation(entryPrice: 20_000))
    #expect(risk.position.liquidation.isLiquidatable)
    #expect(risk.logNormalProbability == 1)
    #expect(risk.bootstrapProbability == 1)
  }

  @Test func `a short receives past funding, a long pays it, the worst first`() throws {
    var history = EstimatedWorld.history
    for index in history.rows.indices where history.rows[index].fundingRate != nil {
      history.rows[index].fundingRate = Rate(Double(index) * 1e-6)
    }
    let estimates = Estimates(market: EstimatedWorld.market(), history: history)
    let short = try #require(PortfolioRisk(EstimatedWorld.evaluation(), estimates: estimates)).positions[0]
    let long = try #require(PortfolioRisk(EstimatedWorld.evaluation(side: .long), estimates: estimates)).positions[0]
    #expect(short.fundingRates == short.fundingWindows?.rates)
    #expect(short.funding.map(\.value) == short.fundingRates.map { 30_000 * $0.value })
    #expect(long.funding.map(\.value) == short.funding.reversed().map { -$0.value })
    #expect(short.funding == short.funding.sorted() && long.funding == long.funding.sorted())
    #expect(long.funding[4] < 0)
  }

  private func risk(_ evaluation: Evaluation) throws -> PositionRisk {
    try #require(PortfolioRisk(evaluation, estimates: EstimatedWorld.estimates())).positions[0]
  }
}
