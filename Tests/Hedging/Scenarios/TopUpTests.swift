import Hedging
import Testing

@Suite struct TopUpTests {
  @Test func `collateral restores the distance exactly`() throws {
    let short = try OnePosition(entry: 30_000, mark: 31_000, collateral: 3000, tiers: OnePosition.flat(0.004)).measure()
    #expect(try (#require(short.distanceToLiquidation) * 10_000).rounded() == 603)
    let outcome = try outcome(points: [(0.1, 31_000)])
    #expect(outcome.topUps.map(\.day) == [0.1])
    #expect(abs(outcome.topUps[0].amount.value - 7461.2) < 1e-9)
    let after = OnePosition(
      entry: 30_000, mark: 31_000, collateral: 3000 + outcome.topUps[0].amount, tiers: OnePosition.flat(0.004))
    #expect(try abs(#require(after.measure().distanceToLiquidation) - 0.3) < 1e-14)
  }

  @Test func `a transfer is neither a gain nor a loss while the position lives`() throws {
    let (with, without) = try (outcome(points: [(0.1, 31_000)]), outcome(points: [(0.1, 31_000)], upTo: 0))
    #expect(without.topUps.isEmpty)
    #expect(with.netPnl == without.netPnl && with.endValue == without.endValue)
    #expect(with.hedgePnl == -1000)
  }

  @Test func `what was added in vain is lost, and no more is added than allowed`() throws {
    let outcome = try outcome(points: [(0.1, 31_000), (0.2, 40_000), (0.3, 45_000)], upTo: 10_000)
    #expect(outcome.topUps.map(\.day) == [0.1, 0.2])
    #expect(abs(outcome.topUps[1].amount.value - (10_000 - 7461.2)) < 1e-9)
    #expect(try abs(#require(outcome.liquidations.first).price.value - 43_000 / 1.004) < 1e-9)
    #expect(abs(outcome.liquidations[0].loss.value - 13_000) < 1e-9)
    #expect(abs(outcome.hedgePnl.value + 13_000) < 1e-9)
    #expect(abs(outcome.netPnl.value - 2000) < 1e-9)
  }

  @Test func `between events nobody looks, and liquidation wins`() throws {
    let outcome = try outcome(points: [(1, 40_000)])
    #expect(outcome.topUps.isEmpty)
    #expect(outcome.liquidations.map(\.price) == [Price(33_000 / 1.004)])
  }

  /// 6,000 of margin and seven payments of 900: the seventh would kill, but collateral comes before the test.
  @Test func `an account is topped up after a payment and before it is tested`() throws {
    var scenario = GuideWorld.move(to: 30_000, days: 2.4)
    scenario.topUp = TopUp(whenDistanceBelow: 0.01, restoreTo: 0.05, upTo: 1e6)
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    let outcome = try evaluate(GuideWorld.snapshot(leverage: 5, fundingRate: -0.03), [set]).outcomes[0]
    #expect(outcome.liquidations.isEmpty)
    #expect(outcome.topUps.map(\.day) == [7.0 / 3])
    #expect(abs(outcome.topUps[0].amount.value - (31_500 * 1.004 - 29_700)) < 1e-9)
  }

  @Test func `coins that were added gain and lose with their price`() throws {
    let coins = OnePosition(type: .inverse, quantity: 30_000, leverage: 5, tiers: OnePosition.flat(0.005))
    let points = [(0.0, 0.0), (1, -0.5)].map { PathPoint(day: $0, shocks: [Shock(.asset("BTC"), .by($1))]) }
    var scenario = Scenario(id: "fall", name: "Fall", path: points)
    scenario.topUp = TopUp(whenDistanceBelow: 0.3, restoreTo: 0.5, upTo: 1e6)
    let outcome = try coins.evaluation(scenario).outcomes[0]
    // At 45,000: 1 + C − 2/3 coins... the requirement of 0.5 % is 2/3·0.005: C = 1 − 2/3·0.995, of which 0.2 are there.
    let added = 1 - 0.995 / 1.5 - 0.2
    #expect(abs(outcome.topUps[0].amount.value - 30_000 * added) < 1e-8)
    // The short gains what a coin loses; the coins that were added lose half of what they cost.
    #expect(abs(outcome.hedgePnl.value - (15_000 - 15_000 * added)) < 1e-8)
  }

  /// A cross account's distance is the nearer of its two shocks; an isolated position's is its own. Tables that jump too.
  @Test(arguments: [false, true])
  func `a top-up restores the distance of any account`(jumping: Bool) throws {
    var world = RandomWorld(seed: 41)
    var restored = 0
    for _ in 0..<900 {
      var snapshot = try world.snapshot()
      if jumping { snapshot = try JumpingWorld.snapshot(snapshot) }
      let plan = TopUp(whenDistanceBelow: 0.2, restoreTo: 0.35, upTo: 1e12)
      var scenario = Scenario(id: "now", name: "Now", path: [PathPoint(day: 0, shocks: [])])
      scenario.topUp = plan
      let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
      let before = evaluate(snapshot, [set])
      var portfolio = snapshot.portfolio
      guard portfolio.accounts.count == 1, before.outcomes[0].topUps.count == 1 else { continue }
      let amount = before.outcomes[0].topUps[0].amount
      #expect(before.outcomes[0].liquidations.isEmpty)
      let open = snapshot.accounts[0]
      guard let settle = open.positions.first?.contract.symbol.settle,
        let price = snapshot.market.price(of: settle, in: portfolio.currency)
      else { continue }
      if case .cross(var parts) = portfolio.accounts[0].marginMode {
        parts.append(Collateral(asset: settle, quantity: Quantity(amount.value / price.value)))
        portfolio.accounts[0].marginMode = .cross(parts)
      } else {
        guard open.positions.count == 1 else { continue }
        let collateral = open.positions[0].collateral + Money(amount.value / price.value)
        portfolio.accounts[0].positions[0].collateral = collateral
      }
      let after = evaluate(
        try Snapshot(portfolio: portfolio, market: snapshot.market, venues: [open.venue]), [])
      let shock = after.accounts[0].liquidationShock
      let distance =
        portfolio.accounts[0].marginMode == .isolated
        ? after.positions[0].distanceToLiquidation?.magnitude
        : [shock.up, shock.down.map(\.magnitude)].compactMap(\.self).min()
      // A reserve for the fee at bankruptcy moves with the collateral; the walk keeps today's.
      guard open.venue.rules.closeFee != .atBankruptcy else { continue }
      #expect(try abs(#require(distance) - 0.35) < 1e-9)
      restored += 1
    }
    #expect(restored > 20)
  }

  private func outcome(points: [(Double, Price)], upTo: Money = 1e6) throws -> HedgeOutcome {
    var scenario = Scenario(
      id: "rise", name: "Rise", path: points.map { PathPoint(day: $0, shocks: [Shock(.asset("BTC"), .to($1))]) })
    scenario.topUp = TopUp(whenDistanceBelow: 0.08, restoreTo: 0.3, upTo: upTo)
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    return try evaluate(GuideWorld.snapshot(leverage: 10), [set]).outcomes[0]
  }
}
