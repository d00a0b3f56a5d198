import Hedging
import Testing

@Suite struct WalkTests {
  /// 15,000 USDT at 2 %: the requirement meets equity at `p`, and 0.02·p is left once the reserved fee is paid.
  @Test(
    arguments: [(.none, 45_000 / 1.02), (.atLiquidation, 45_000 / 1.021), (.atBankruptcy, 44_955 / 1.02)]
      as [(VenueRules.CloseFee, Double)])
  func `a venue that returns the residual keeps only the close fee`(fee: VenueRules.CloseFee, price: Double) throws {
    var one = OnePosition(collateral: 15_000, tiers: OnePosition.flat(0.02), fee: 0.001)
    (one.rules.residual, one.rules.closeFee) = (.returned, fee)
    let outcome = try one.evaluation(GuideWorld.move(to: 60_000)).outcomes[0]
    #expect(abs(outcome.liquidations[0].price.value / price - 1) < 1e-14)
    #expect(abs(outcome.hedgePnl.value - (0.02 * price - 15_000)) < 1e-9)
    #expect(outcome.liquidations[0].loss == -outcome.hedgePnl)
    one.rules.residual = .forfeited
    let forfeited = try one.evaluation(GuideWorld.move(to: 60_000)).outcomes[0]
    #expect(forfeited.hedgePnl == -15_000)
    #expect(forfeited.liquidations[0].loss == 15_000)
  }

  /// Short from 20,000 with 1,000 USDT and a mark of 30,000: 9,000 USDT are missing, and nobody has to bring them.
  @Test(arguments: [VenueRules.Residual.returned, .forfeited])
  func `no more is lost than stood in the account`(residual: VenueRules.Residual) throws {
    var dead = OnePosition(entry: 20_000, mark: 30_000, collateral: 1000, fee: 0.001)
    (dead.rules.residual, dead.rules.closeFee) = (residual, .atLiquidation)
    let outcome = try dead.evaluation(GuideWorld.move(to: 33_000)).outcomes[0]
    #expect(outcome.liquidations.map(\.loss) == [1000])
    // From −9,000 to nothing.
    #expect(outcome.hedgePnl == 9000 && outcome.endValue == 0)
  }

  @Test func `what is liquidatable today is liquidated on day 0 at today's mark`() throws {
    let dead = OnePosition(mark: 36_000, leverage: 5, tiers: OnePosition.flat(0.004))
    let evaluation = try dead.evaluation(GuideWorld.move(to: 20_000, days: 30))
    #expect(evaluation.positions[0].liquidation.isLiquidatable)
    #expect(evaluation.outcomes[0].liquidations.map(\.day) == [0])
    #expect(evaluation.outcomes[0].liquidations.map(\.price) == [36_000])
  }

  @Test func `an instant shock is tested along the way`() throws {
    let shocks = [Shock(.asset("BTC"), .by(1)), Shock(.asset("BTC"), .by(-0.5))]
    let path = shocks.map { PathPoint(day: 0, shocks: [$0]) }
    let outcome = try guide(leverage: 5, path: path)
    #expect(outcome.liquidations.map(\.day) == [0])
    #expect(outcome.liquidations.map(\.price) == [Price(36_000 / 1.004)])
    #expect(outcome.hedgePnl == -6000)
    #expect(outcome.spotPnl == -15_000)
  }

  @Test func `an end that comes back does not hide the way`() throws {
    let rise = PathPoint(day: 10, shocks: [Shock(.asset("BTC"), .by(0.4))])
    let back = PathPoint(day: 20, shocks: [Shock(.asset("BTC"), .by(0))])
    let outcome = try guide(leverage: 5, path: [rise, back])
    #expect(outcome.spotPnl == 0)
    #expect(outcome.netPnl == -6000)
    #expect(try abs(#require(outcome.liquidations.first).day - 10 * (36_000 / 1.004 - 30_000) / 12_000) < 1e-9)
  }

  /// The snapshot stands on a settlement, which is not counted; the one at the end is.
  @Test(arguments: [(0, 0), (1.0 / 3 - 1e-6, 0), (1.0 / 3, 1), (0.5, 1), (1, 3), (2, 6)] as [(Double, Double)])
  func `settlements count after the start, up to and including the end`(days: Double, count: Double) throws {
    let outcome = try evaluate(
      GuideWorld.snapshot(fundingRate: 0.001), [set(GuideWorld.move(to: 30_000, days: days))]
    ).outcomes[0]
    #expect(outcome.funding == Money(30 * count))
  }

  @Test func `a settlement on a path point is counted once`() throws {
    let points = [1.0 / 3, 2.0 / 3, 1].map { PathPoint(day: $0, shocks: []) }
    let outcome = try evaluate(
      GuideWorld.snapshot(fundingRate: 0.001), [set(Scenario(id: "path", name: "Path", path: points))]
    ).outcomes[0]
    #expect(outcome.funding == 90)
  }

  @Test func `each settlement is paid at the mark of its moment`() throws {
    // From 30,000 to 33,000 in a day: 31,000, 32,000 and 33,000 at the settlements.
    let outcome = try evaluate(
      GuideWorld.snapshot(fundingRate: 0.001), [set(GuideWorld.move(to: 33_000, days: 1))]
    ).outcomes[0]
    #expect(abs(outcome.funding.value - 96) < 1e-9)
  }

  @Test func `a settlement that takes the last margin kills at its moment`() throws {
    // 6,000 of margin, 120 required, 3 % of 30,000 paid each time: after the seventh payment −300 are left.
    let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: -0.03)
    let outcome = evaluate(snapshot, [set(GuideWorld.move(to: 30_000, days: 30))]).outcomes[0]
    #expect(outcome.liquidations.map(\.day) == [7.0 / 3])
    #expect(outcome.funding == -6300)
    #expect(outcome.hedgePnl == 300)
  }

  @Test func `the dead receive no funding`() throws {
    let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: 0.0001)
    let outcome = evaluate(snapshot, [set(GuideWorld.move(to: 60_000, days: 3))]).outcomes[0]
    // Dead on the way to 36,000, which is passed on day 0.6: one settlement at 33,333.
    #expect(outcome.liquidations.count == 1)
    #expect(abs(outcome.funding.value - 10.0 / 3) < 1e-9)
  }

  @Test func `the whipsaw takes the collateral of a perfect hedge`() throws {
    let short = OnePosition(
      type: .inverse, quantity: 30_000, entry: 10_000, collateral: 0.5, tiers: OnePosition.flat(0.005))
    var portfolio = short.portfolio
    portfolio.holdings = [Holding(asset: "BTC", quantity: 3)]
    let points = [(3.0, 0.4), (14, 0)].map { PathPoint(day: $0, shocks: [Shock(.asset("BTC"), .by($1))]) }
    let snapshot = try Snapshot(portfolio: portfolio, market: short.market, venues: [short.venue])
    let outcome = evaluate(snapshot, [set(Scenario(id: "whipsaw", name: "Whipsaw", path: points))]).outcomes[0]
    // 0.5 + 30,000/p − 3 = 0.005·30,000/p
    #expect(try abs(#require(outcome.liquidations.first).price.value - 29_850 / 2.5) < 1e-8)
    #expect(outcome.netPnl == -5000)
    #expect(outcome.unhedgedPnl == 0)
    #expect(outcome.hedgeEffectiveness == nil)
  }

  private func guide(leverage: Double, path: [PathPoint]) throws -> HedgeOutcome {
    try evaluate(GuideWorld.snapshot(leverage: leverage), [set(Scenario(id: "path", name: "Path", path: path))])
      .outcomes[0]
  }

  private func set(_ scenario: Scenario) -> ScenarioSet { ScenarioSet(id: "set", name: "Set", scenarios: [scenario]) }
}
