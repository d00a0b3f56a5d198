import Hedging
import Testing

@Suite struct AlternativeTests {
  private func alternatives(_ scenarios: Scenario..., world: PlanWorld = PlanWorld()) throws -> AssetAlternatives {
    let set = ScenarioSet(id: "set", name: "Set", scenarios: scenarios)
    return try #require(evaluate(try world.snapshot(comparing: true), [set]).alternatives.first)
  }

  @Test func `one bitcoin that falls to 27,000 in every way`() throws {
    let asset = try alternatives(GuideWorld.move(to: 27_000))
    #expect(asset.asset == "BTC")
    #expect(asset.alternatives.map(\.kind) == [.nothing, .sell, .linearShort, .inverseShort])
    let nets = asset.alternatives.map { $0.outcomes[0].netPnl.value }
    #expect(nets[0] == -3_000)
    // 0.1 % of 30,000 and of 27,000.
    #expect((nets[1] + 57).magnitude < 1e-9)
    // 0.08 % in and out.
    #expect((nets[2] + 45.6).magnitude < 1e-9)
    // 0.05 % of a face of 30,000 USD both times, and the entry fee's coins lose with the price.
    #expect((nets[3] + 15 + 15 - 1.5).magnitude < 1e-9)
  }

  @Test func `the terms of a short`() throws {
    let terms = try #require(try alternatives().alternatives[2].short)
    #expect(terms.fees == -48)
    #expect((try #require(terms.fundingPerYear).value - 3_285).magnitude < 1e-9)
    #expect(terms.collateralValue == 15_000)
    #expect(terms.position.liquidation.price == 45_000 / 1.004)
  }

  @Test func `a short that dies says when and pays no exit`() throws {
    let asset = try alternatives(GuideWorld.move(to: 60_000, days: 30, funding: .perInterval(0)))
    let linear = asset.alternatives[2].outcomes[0]
    let death = try #require(linear.liquidation)
    #expect((death.price.value - 45_000 / 1.004).magnitude < 1e-8)
    #expect(linear.fees == -24)
    #expect((linear.netPnl.value - (30_000 - 15_000 - 24)).magnitude < 1e-9)
    let inverse = asset.alternatives[3].outcomes[0]
    #expect((try #require(inverse.liquidation).price.value - 59_760).magnitude < 1e-6)
  }

  /// Doing nothing is what the report calls unhedged, for a holder of coins alone.
  @Test func `doing nothing is the unhedged result`() throws {
    let scenario = GuideWorld.move(to: 21_500, days: 11)
    let evaluation = try PlanWorld(quantity: 2.5).evaluation(scenario, comparing: true)
    #expect(
      evaluation.alternatives.first?.alternatives.first?.outcomes.map(\.netPnl) == [evaluation.outcomes[0].unhedgedPnl])
  }

  @Test func `leverage is that of the plan, else of the open short, else 2`() throws {
    var world = PlanWorld(leverage: 3)
    #expect(try alternatives(world: world).leverage == 3)
    world.plans = []
    #expect(try alternatives(world: world).leverage == 2)
    world.accounts = GuideWorld.portfolio(leverage: 5).accounts
    #expect(try alternatives(world: world).leverage == 5)
  }

  @Test func `a tier that allows less takes the leverage it allows`() throws {
    var world = PlanWorld()
    world.linear = GuideWorld.venue(tiers: [
      MarginTier(floor: 0, cap: 1e9, maintenanceRate: 0.1, maxLeverage: 1.5)
    ])
    world.plans = []
    let terms = try alternatives(world: world).alternatives.compactMap(\.short)
    #expect(terms.map(\.position.leverage) == [1.5, 2])
  }

  @Test func `a contract too small for the coins is left out by name`() throws {
    var world = PlanWorld(quantity: 2)
    world.plans = []
    world.linear = GuideWorld.venue(tiers: [
      MarginTier(floor: 0, cap: 50_000, maintenanceRate: 0.004, maxLeverage: 125)
    ])
    let asset = try alternatives(world: world)
    #expect(asset.alternatives.map(\.kind) == [.nothing, .sell, .inverseShort])
    #expect(asset.leftOut.map(\.symbol) == [GuideWorld.perpetual])
    #expect(asset.leftOut.map(\.reason) == [.beyondTiers])
    world.quantity = 0.0005
    #expect(try alternatives(world: world).leftOut.map(\.reason) == [.belowMinimum, .belowMinimum])
  }

  @Test func `without venues to compare there are no alternatives`() throws {
    #expect(evaluate(try PlanWorld().snapshot(), []).alternatives.isEmpty)
  }
}
