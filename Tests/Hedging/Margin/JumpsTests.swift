import Hedging
import Testing

@Suite struct JumpsTests {
  /// 0.4 % up to a cap, then much more, without amounts.
  private func table(cap: Double, then rate: Rate) -> [MarginTier] {
    [
      MarginTier(floor: 0, cap: cap, maintenanceRate: 0.004, maxLeverage: 100),
      MarginTier(floor: cap, cap: 1e12, maintenanceRate: rate, maxLeverage: 50),
    ]
  }

  @Test func `a jump at a tier's edge is where the position dies`() throws {
    let short = OnePosition(collateral: 15_000, tiers: table(cap: 44_000, then: 0.05))
    let measure = try short.measure()
    #expect(measure.liquidation.price == 44_000)
    #expect(measure.working?.equity == 1000)
    #expect(measure.working?.maintenance.tier == 2)
    #expect(measure.working?.maintenance.amount == 2200)
    let onEdge = OnePosition(mark: 44_000, collateral: 15_000, tiers: short.tiers)
    #expect(try onEdge.measure().maintenance.amount == 176)
    let outcome = try short.evaluation(GuideWorld.move(to: 50_000, days: 10)).outcomes[0]
    #expect(outcome.liquidations.map(\.price) == [44_000])
    #expect(abs(outcome.liquidations[0].day - 7) < 1e-12)
    #expect(try short.evaluation(GuideWorld.move(to: 43_999)).outcomes[0].liquidations.isEmpty)
  }

  @Test func `inside a tier it dies where that tier's line meets equity`() throws {
    let first = OnePosition(collateral: 15_000, tiers: table(cap: 45_000, then: 0.05))
    #expect(try first.liquidationPrice() == 45_000 / 1.004)
    #expect((45_000 / 1.004 * 100).rounded() == 4_482_072)
    let second = OnePosition(collateral: 15_000, tiers: table(cap: 40_000, then: 0.05))
    #expect(try second.liquidationPrice() == 45_000 / 1.05)
    let outcome = try second.evaluation(GuideWorld.move(to: 50_000)).outcomes[0]
    #expect(outcome.liquidations.map(\.price) == [Price(45_000 / 1.05)])
  }

  @Test func `a long that falls out of a hard tier lives on in the softer one`() throws {
    // From 50,000 down: 10 % above 45,000 would kill at 44,444, where the position is in the first tier already.
    let long = OnePosition(
      side: .long, entry: 50_000, collateral: 10_000, tiers: table(cap: 45_000, then: 0.1))
    #expect(try long.liquidationPrice() == 40_000 / 0.996)
    let tight = OnePosition(
      side: .long, entry: 50_000, collateral: 9000, tiers: table(cap: 45_000, then: 0.1))
    #expect(try tight.liquidationPrice() == 41_000 / 0.9)
  }

  @Test func `what can be liquidated today shows where the boundary lies`() throws {
    let short = OnePosition(mark: 46_000, collateral: 15_000, tiers: table(cap: 44_000, then: 0.05))
    let measure = try short.measure()
    #expect(measure.liquidation.isLiquidatable)
    #expect(measure.liquidation.price == 44_000)
    #expect(measure.maintenance.tier == 2 && measure.maintenance.amount == 2300)
  }

  /// Nothing dies before the threshold, and everything behind it is dead.
  @Test func `the threshold is the first place where equity is not above the requirement`() throws {
    var world = RandomWorld(seed: 42)
    var (found, edges) = (0, 0)
    for _ in 0..<800 {
      let evaluation = try evaluate(JumpingWorld.snapshot(world.snapshot()), [])
      let long = LongHand(evaluation)
      var measures = evaluation.positions[...]
      for (account, owner) in evaluation.snapshot.accounts.enumerated() {
        for (index, open) in owner.positions.enumerated() {
          let measure = measures.removeFirst()
          guard !measure.liquidation.isLiquidatable, let price = measure.liquidation.price?.value else { continue }
          func headroom(_ mark: Double) -> Double {
            var there = long
            there.spot[open.contract.symbol.base] = long.spot(whereMarkIs: mark, of: open)
            let position = measure.isIsolated ? index : nil
            return there.equity(account, position) - there.requirement(account, position)
          }
          let mark = measure.markPrice.value
          for step in 0...20 { #expect(headroom(mark + (price - mark) * (Double(step) / 20.000_001)) > 0) }
          let size = measure.notional.value
          #expect(headroom(price + (price - mark) * 1e-9) <= 1e-9 * size)
          if abs(headroom(price - (price - mark) * 1e-9)) > 1e-6 * size { edges += 1 }
          found += 1
        }
      }
    }
    #expect(found > 200)
    #expect(edges > 5)
  }

  /// With a basis on the move too, which makes the edges lie on a curve.
  @Test func `another point on a straight stretch changes nothing`() throws {
    var world = RandomWorld(seed: 43)
    var dead = 0
    for _ in 0..<300 {
      let snapshot = try JumpingWorld.snapshot(world.snapshot())
      let today = snapshot.market.spot
      let (btc, eth) = (world.number(-0.4...0.6), world.number(-0.4...0.6))
      let (basis, share) = (world.flip() ? world.number(-0.05...0.05) : 0.01, world.number(0.01...0.99))
      func point(_ share: Double) -> PathPoint {
        let spot = ([("BTC", btc), ("ETH", eth)] as [(Asset, Double)]).map { asset, move in
          Shock(.asset(asset), .to((today[asset] ?? .zero) * (1 + move * share)))
        }
        return PathPoint(
          day: 3 * share, shocks: spot + [Shock(.everything, .basis(Rate(0.01 + (basis - 0.01) * share)))])
      }
      let straight = outcome(snapshot, [point(0), point(1)])
      let stepped = outcome(snapshot, [point(0), point(share), point(1)])
      #expect(straight.liquidations.map(\.symbol) == stepped.liquidations.map(\.symbol))
      for (a, b) in zip(straight.liquidations, stepped.liquidations) {
        #expect(abs(a.day - b.day) <= 1e-7)
        #expect(abs(a.price / b.price - 1) <= 1e-9)
        dead += 1
      }
    }
    #expect(dead > 50)
  }

  private func outcome(_ snapshot: Snapshot, _ path: [PathPoint]) -> HedgeOutcome {
    let scenario = Scenario(id: "one", name: "One", path: path)
    return evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
  }
}
