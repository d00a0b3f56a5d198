import Hedging
import Testing

@Suite struct PlannedHedgeTests {
  @Test func `the plan of the guide's bitcoin`() throws {
    let evaluation = try PlanWorld(quantity: 0.75).evaluation()
    let hedge = try #require(evaluation.snapshot.plans.first)
    #expect(hedge.size.contracts == 750)
    #expect(hedge.size.residual == 0)
    #expect(hedge.collateral == 11_250)
    #expect(hedge.entryFee == 18)
    let position = try #require(evaluation.planned?.positions.first ?? nil)
    #expect(position.entryPrice == 30_000)
    #expect(position.leverage == 2)
    #expect(position.liquidation.price == 45_000 / 1.004)
  }

  @Test func `an inverse plan is sized in quote units at today's mark`() throws {
    let evaluation = try PlanWorld(quantity: 0.7504, isInverse: true).evaluation()
    let hedge = try #require(evaluation.snapshot.plans.first)
    #expect(hedge.size.contracts == 225)
    #expect(hedge.position.quantity == 22_500)
    #expect(hedge.collateral == 0.375)
    #expect(hedge.entryFee == 0.000375)
    #expect((hedge.size.residual.value - 0.0004).magnitude < 1e-15)
  }

  @Test(arguments: [true, false], [true, false])
  func `a plan that is to survive a rise dies at its end`(isInverse: Bool, isCross: Bool) throws {
    let world = PlanWorld(survive: 0.5, isInverse: isInverse, isCross: isCross)
    let price = try #require(world.evaluation().planned?.positions.first??.liquidation.price)
    #expect((price / 45_000 - 1).magnitude < 1e-12)
  }

  @Test func `what is open already is hedged already`() throws {
    var world = PlanWorld(hedgeRatio: 0.9)
    world.accounts = [short(600)]
    let planned = try world.evaluation()
    #expect(planned.snapshot.plans.first?.size.contracts == 300)
    let hedge = try #require(planned.planned?.exposures.first?.hedgeQuantity)
    #expect((hedge.value + 0.9).magnitude < 1e-15)
  }

  @Test func `a second plan stands on the first`() throws {
    var world = PlanWorld()
    let (half, rest) = (PlanWorld(hedgeRatio: 0.5).plan, PlanWorld(isInverse: true).plan)
    world.plans = [half, rest]
    let evaluation = try world.evaluation()
    #expect(evaluation.snapshot.plans.map(\.size.coins) == [0.5, 0.5])
    let exposure = try #require(evaluation.planned?.exposures.first { $0.asset == "BTC" })
    #expect(exposure.hedgeQuantity == -1)
    // The inverse plan's fee is paid in coins: 0.05 % of 0.5 BTC.
    #expect((exposure.spotQuantity.value - 0.99975).magnitude < 1e-12)
  }

  @Test func `a rest of a step or more that is below the smallest order is a fault beside an open hedge too`() {
    var world = PlanWorld()
    world.linear.contracts[0].minContracts = 500
    world.plans = [PlanWorld(hedgeRatio: 0.6).plan, world.plan]
    guard case .belowMinimum("BTC", let coins, _, _)? = world.fault else {
      Issue.record("the second plan was carried out")
      return
    }
    #expect((coins.value - 0.4).magnitude < 1e-12)
  }

  @Test func `a plan that is to survive a rise is alive at its end`() throws {
    for isInverse in [true, false] {
      let world = PlanWorld(survive: 0.5, isInverse: isInverse)
      let planned = try #require(try world.evaluation(GuideWorld.move(to: 45_000)).planned)
      #expect(planned.outcomes.map(\.liquidations.isEmpty) == [true])
    }
  }

  @Test func `a plan that open contracts or earlier plans fulfil already opens nothing`() throws {
    var world = PlanWorld()
    let (half, rest) = (PlanWorld(hedgeRatio: 0.5).plan, PlanWorld(isInverse: true).plan)
    world.plans = [rest, half]
    let evaluation = try world.evaluation()
    #expect(evaluation.snapshot.plans.map(\.isNeeded) == [true, false])
    let second = try #require(evaluation.snapshot.plans.last)
    #expect(second.size.contracts == 0 && second.collateral == 0 && second.entryFee == 0)
    #expect(second.size.residual == -0.5)
    #expect(evaluation.planned?.positions.map { $0 == nil } == [false, true])
    world.plans = [rest]
    #expect(try world.evaluation().planned?.outcomes == evaluation.planned?.outcomes)
  }

  @Test func `coins that are margin of one plan are not margin of the next`() {
    var world = PlanWorld(isInverse: true)
    let plan = PlanWorld(leverage: 0.7, hedgeRatio: 0.5, isInverse: true).plan
    world.plans = [plan]
    #expect(world.fault == nil)
    var second = plan
    second.hedgeRatio = 1
    world.plans = [plan, second]
    guard case .coinsMissing("BTC", _, let held)? = world.fault else {
      Issue.record("the second plan was carried out")
      return
    }
    #expect((held.value - (1 - 0.5 / 0.7 - 0.00025)).magnitude < 1e-12)
  }

  @Test func `what cannot be carried out says what would be possible`() {
    #expect(PlanWorld(quantity: 0).fault == .nothingToHedge("BTC"))
    #expect(
      PlanWorld(quantity: 0.0008).fault
        == .belowMinimum(asset: "BTC", coins: 0.0008, minimum: 0.001, ratio: 1.25))
    #expect(
      PlanWorld(quantity: 40_000).fault
        == .beyondTiers(asset: "BTC", coins: 40_000, ratio: 1e9 / 1.2e9))
    #expect(PlanWorld(leverage: 126).fault == .leverageAboveTier(leverage: 126, maximum: 125))
    var world = PlanWorld()
    var plan = world.plan
    plan.asset = "USDT"
    world.plans = [plan]
    #expect(world.fault == .notItsBase(asset: "USDT", base: "BTC"))
    plan.venue = "mtgox"
    world.plans = [plan]
    #expect(world.fault == .unknownVenue("mtgox"))
  }

  /// The rise that is offered instead is the one that the least margin gives.
  @Test func `a rise too small to need the venue's least margin`() {
    guard case .surviveBelowTier(0.003, 125, let least)? = PlanWorld(survive: 0.003).fault else {
      Issue.record("the plan was carried out")
      return
    }
    #expect((least - (1.008 / 1.004 - 1)).magnitude < 1e-12)
    #expect(PlanWorld(survive: least * 1.0001).fault == nil)
  }

  private func short(_ contracts: Double) -> Account {
    Account(
      id: "open", venue: "weex", marginMode: .isolated,
      positions: [
        Position(symbol: GuideWorld.perpetual, side: .short, contracts: contracts, entryPrice: 31_000, leverage: 2)
      ])
  }
}
