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

  @Test func `an outcome is the same whatever was walked before it`() throws {
    let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: 0.0001)
    let rows = [(0.0, 16_500.0), (1, 17_000), (2, 16_000)].map { day, price in
      PriceHistory.Row(
        time: Instant(milliseconds: GuideWorld.midnight.milliseconds - Int64((9 - day) * Instant.millisecondsPerDay)),
        asset: "BTC", price: Price(price), high: Price(price * 1.1), low: Price(price * 0.9), fundingRate: 0.001)
    }
    let flat = GuideWorld.move(to: 30_000, days: 30)
    var (rescued, failed, scheduled) = (GuideWorld.move(to: 40_000, days: 5), flat, flat)
    rescued.topUp = TopUp(whenDistanceBelow: 0.1, restoreTo: 0.3, upTo: 5000)
    failed.venueDefault = VenueDefault(venue: "weex", recovery: 0.5)
    scheduled.funding = .schedule([FundingAssumption.Step(day: 3, rate: -0.0002)])
    let scenarios = [
      GuideWorld.move(to: 60_000, days: 20), rescued, failed, flat,
      flat.replaying(PriceHistory(file: "rows.csv", rows: rows)), scheduled, flat,
    ]
    func outcomes(_ scenarios: [Scenario]) -> [HedgeOutcome] {
      evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)]).outcomes
    }
    let alone = scenarios.flatMap { outcomes([$0]) }
    #expect(outcomes(scenarios) == alone)
    #expect(outcomes(scenarios.reversed()) == alone.reversed())
    #expect(alone[0].liquidations.count == 1 && alone[1].topUps.count > 0 && alone[3].liquidations.isEmpty)
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
