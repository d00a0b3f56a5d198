import Hedging
import Testing

@Suite struct HedgeOutcomeTests {
  @Test(arguments: [(27_000.0, -3000.0), (33_000, 3000), (30_000, 0)])
  func `the guide's example nets to zero to the last digit`(level: Double, spot: Double) throws {
    let outcome = try outcome(GuideWorld.move(to: Price(level)))
    #expect(outcome.spotPnl == Money(spot))
    #expect(outcome.hedgePnl == Money(-spot))
    #expect(outcome.netPnl == 0)
    #expect(outcome.unhedgedPnl == Money(spot))
    #expect(outcome.endValue == 60_000)
    #expect(outcome.liquidations.isEmpty)
  }

  @Test func `thirty days pay ninety settlements`() throws {
    let outcome = try outcome(GuideWorld.move(to: 30_000, days: 30), fundingRate: 0.0001)
    #expect(abs(outcome.funding.value - 270) < 1e-9)
    #expect(outcome.netPnl == outcome.funding)
  }

  @Test func `a five times short dies on the way up while the portfolio is flat`() throws {
    let outcome = try outcome(GuideWorld.move(to: 42_000, days: 10), leverage: 5)
    let death = try #require(outcome.liquidations.first)
    #expect(death.price == Price(36_000 / 1.004))
    #expect(abs(death.day - 10 * (36_000 / 1.004 - 30_000) / 12_000) < 1e-9)
    #expect(death.loss == 6000)
    #expect(outcome.hedgePnl == -6000)
    #expect(outcome.netPnl == 6000)
  }

  /// 10 BTC at 109,500 halve; a short of 9.612 BTC leaves 21,249 of the 547,500.
  @Test func `the hedge took away 96.1 percent of the loss`() throws {
    let short = OnePosition(quantity: 526_251 / 54_750, entry: 109_500, leverage: 1)
    var portfolio = short.portfolio
    portfolio.holdings = [Holding(asset: "BTC", quantity: 10)]
    let half = ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: 54_750)])
    let outcome = try evaluate(
      Snapshot(portfolio: portfolio, market: short.market, venues: [short.venue]), [half]
    ).outcomes[0]
    #expect(outcome.unhedgedPnl == -547_500)
    #expect(abs(outcome.netPnl.value + 21_249) < 1e-9)
    #expect(try (#require(outcome.hedgeEffectiveness) * 1000).rounded() == 961)
  }

  @Test func `a hedge that makes things worse is less than nothing`() throws {
    #expect(
      try outcome(GuideWorld.move(to: 30_001, days: 1), fundingRate: -0.001).hedgeEffectiveness.map { $0 < 0 } == true)
  }

  private func outcome(_ scenario: Scenario, leverage: Double = 1, fundingRate: Rate = 0) throws -> HedgeOutcome {
    let snapshot = try GuideWorld.snapshot(leverage: leverage, fundingRate: fundingRate)
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    return try #require(evaluate(snapshot, [set]).outcomes.first)
  }
}
