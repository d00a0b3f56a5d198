import Hedging
import Testing

@Suite struct EvaluationTests {
  @Test func `the nearest liquidation is the one at the least distance, whichever side it is on`() throws {
    var portfolio = GuideWorld.portfolio(leverage: 5)
    var long = portfolio.accounts[0].positions[0]
    (long.side, long.leverage) = (.long, 10)
    portfolio.accounts[0].positions.append(long)
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    #expect(evaluate(snapshot, []).nearestLiquidation?.side == .long)
    #expect(try OnePosition(side: .long, leverage: 1).evaluation().nearestLiquidation == nil)
  }

  @Test func `what is past its threshold already is nearest of all, wherever the threshold lies`() throws {
    var portfolio = GuideWorld.portfolio(leverage: 20)
    var dead = portfolio.accounts[0]
    (dead.id, dead.positions[0].entryPrice, dead.positions[0].leverage) = ("dead", 15_000, 10)
    portfolio.accounts.append(dead)
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    #expect(evaluate(snapshot, []).nearestLiquidation?.account == "dead")
  }

  @Test func `the worst outcome is the one with the least net result, the first of equals`() throws {
    let moves = [33_000, 42_000, 27_000, 42_000].enumerated().map { index, level in
      var move = GuideWorld.move(to: Price(Double(level)))
      move.id = "\(index)"
      return move
    }
    // At 5× the rise to 42,000 kills the short: 12,000 less 6,000 is still the best, the others net nothing.
    let outcomes = try evaluate(
      GuideWorld.snapshot(leverage: 5), [ScenarioSet(id: "set", name: "Set", scenarios: moves)])
    #expect(outcomes.outcomes.map(\.netPnl) == [0, 6000, 0, 6000])
    #expect(outcomes.worst?.id == "0")
    #expect(try evaluate(GuideWorld.snapshot(), []).worst == nil)
  }

  @Test func `outcomes come in the order of the sets and their scenarios`() throws {
    let sets = ["b", "a"].map {
      ScenarioSet(id: $0, name: $0, scenarios: [GuideWorld.move(to: 1), GuideWorld.move(to: 2)])
    }
    #expect(try evaluate(GuideWorld.snapshot(), sets).outcomes.map(\.set) == ["b", "b", "a", "a"])
  }

  @Test func `a portfolio of coins alone has a value, exposures and outcomes`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts = []
    let evaluation = try evaluate(
      Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: []),
      [ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: 27_000, days: 30)])])
    #expect(evaluation.value == 30_000 && evaluation.status == .ok)
    #expect(evaluation.accounts.isEmpty && evaluation.positions.isEmpty && evaluation.ladders.isEmpty)
    #expect(evaluation.outcomes[0].netPnl == -3000 && evaluation.outcomes[0].hedgeEffectiveness == 0)
  }
}
