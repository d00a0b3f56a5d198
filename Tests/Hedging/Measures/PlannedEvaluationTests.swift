import Hedging
import Testing

@Suite struct PlannedEvaluationTests {
  @Test func `the guide's example planned costs the entry fee`() throws {
    let evaluation = try PlanWorld().evaluation(GuideWorld.move(to: 27_000))
    let planned = try #require(evaluation.planned?.outcomes.first)
    #expect(planned.spotPnl == -3_000)
    #expect(planned.hedgePnl == 3_000)
    #expect(planned.fees == -24)
    #expect(planned.netPnl == -24)
    #expect(evaluation.outcomes[0].netPnl == -3_000)
    #expect(evaluation.outcomes[0].fees == 0)
  }

  @Test func `margin that is brought in is neither gain nor loss`() throws {
    let still = GuideWorld.move(to: 30_000)
    for cash in [0.0, 5_000, 40_000] {
      let evaluation = try PlanWorld(cash: Quantity(cash)).evaluation(still)
      let planned = try #require(evaluation.planned?.outcomes.first)
      #expect(evaluation.value.value == 30_000 + cash)
      #expect(planned.netPnl == -24)
      #expect(planned.endValue == evaluation.value - 24)
    }
  }

  @Test func `a plan that is carried out is the position it plans, less the fee`() throws {
    let scenarios = [GuideWorld.move(to: 24_000, days: 30), GuideWorld.move(to: 60_000, days: 30)]
    let planned = try #require(
      try PlanWorld(leverage: 5).evaluation(scenarios[0], scenarios[1]).planned?.outcomes)
    let open = evaluate(
      try GuideWorld.snapshot(leverage: 5, fundingRate: 0.0001),
      [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)]
    ).outcomes
    #expect(planned.map(\.liquidations.count) == [0, 1])
    for (planned, open) in zip(planned, open) {
      #expect(planned.netPnl == open.netPnl - 24)
      #expect(planned.funding == open.funding)
      #expect(planned.liquidations.map(\.price) == open.liquidations.map(\.price))
    }
  }

  @Test func `a fee in coins costs what the coins are worth at the end`() throws {
    let evaluation = try PlanWorld(isInverse: true).evaluation(GuideWorld.move(to: 33_000))
    let planned = try #require(evaluation.planned?.outcomes.first)
    // 0.0005 BTC are gone: 15 today, and the 1.50 that they would have gained.
    #expect(planned.fees == -15)
    #expect((planned.netPnl.value + 16.5).magnitude < 1e-9)
  }

  @Test func `without plans there is nothing planned`() throws {
    #expect(evaluate(try GuideWorld.snapshot(), []).planned == nil)
  }
}
