import Hedging
import Testing

@Suite struct LimitCheckTests {
  @Test(
    arguments: [
      (0, .ok), (0.7999, .ok), (0.8, .watch), (0.9999, .watch), (1, .breach), (.infinity, .breach),
    ] as [(Double, Status)])
  func `a limit is watched from four fifths and breached from the whole`(use: Double, status: Status) {
    #expect(Status(use: use) == status)
  }

  @Test func `a short of coins that nobody owns is outside every band`() throws {
    var portfolio = GuideWorld.portfolio(limits: Limits(hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.1)))
    portfolio.holdings = []
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    let check = try #require(evaluate(snapshot, []).limits.first { $0.kind == .hedgeRatio })
    #expect(check.value == nil)
    #expect(check.status == .breach)
  }

  /// The guide's short at 5× dies 19.52 % above the mark.
  @Test(arguments: [(0.1, Status.ok), (0.19, .watch), (0.2, .breach)])
  func `the distance to liquidation is held against its least`(bound: Double, status: Status) throws {
    let check = try only(Limits(minLiquidationDistance: bound), leverage: 5)
    let distance = 36_000 / 1.004 / 30_000 - 1
    #expect(check.kind == .minLiquidationDistance)
    #expect(check.subject == "weex-isolated BTC/USDT:USDT")
    #expect(try abs(#require(check.value) - distance) < 1e-15)
    #expect(check.bound == bound)
    #expect(try abs(#require(check.use) - bound / distance) < 1e-12)
    #expect(check.status == status)
  }

  @Test func `a position that cannot be liquidated uses nothing of the distance`() throws {
    let safe = OnePosition(type: .inverse, quantity: 30_000, leverage: 1, tiers: OnePosition.flat(0.004))
    var portfolio = safe.portfolio
    portfolio.limits.minLiquidationDistance = 0.5
    let snapshot = try Snapshot(portfolio: portfolio, market: safe.market, venues: [safe.venue])
    let check = try #require(evaluate(snapshot, []).limits.first)
    #expect(check.value == nil)
    #expect(check.use == 0)
    #expect(check.status == .ok)
  }

  @Test(arguments: [(7, Status.ok), (6, .watch), (5, .breach), (3, .breach)] as [(Double, Status)])
  func `leverage is the notional for one unit of equity`(bound: Double, status: Status) throws {
    let check = try only(Limits(maxLeverage: bound), leverage: 5)
    #expect(check.value == 5)
    #expect(check.use == 5 / bound)
    #expect(check.status == status)
  }

  @Test func `an account without equity has more leverage than any number, and both breaches say so`() throws {
    var broke = OnePosition(mark: 45_000, collateral: 15_000)
    broke.tiers = OnePosition.flat(0.004)
    var portfolio = broke.portfolio
    portfolio.limits.maxLeverage = 100
    let evaluation = try evaluate(Snapshot(portfolio: portfolio, market: broke.market, venues: [broke.venue]), [])
    #expect(evaluation.positions[0].equity == 0)
    #expect(evaluation.limits.map(\.kind) == [.maxLeverage, .survival])
    #expect(evaluation.limits.map(\.value) == [nil, nil])
    #expect(evaluation.limits.map(\.use) == [nil, nil])
    #expect(evaluation.limits.map(\.status) == [.breach, .breach])
    #expect(evaluation.status == .breach)
  }

  /// The guide's hedge ratio is 1; the band's middle is 0.975 and its half-width 0.075.
  @Test func `a hedge ratio uses its band by the way from the middle to the nearer end`() throws {
    let inside = try only(Limits(hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.05)))
    #expect(inside.subject == "BTC")
    #expect(inside.value == 1)
    #expect(inside.bound == 1.05)
    #expect(try abs(#require(inside.use) - 1.0 / 3) < 1e-12)
    #expect(inside.status == .ok)
  }

  @Test(
    arguments: [
      (1, 1.15, .breach), (1, 1.01, .breach), (0.85, 1, .breach), (1.05, 1.2, .breach), (0.6, 0.9, .breach),
      (0.99, 1.3, .watch),
      (0.7, 1.03, .watch), (1, 1, .ok),
    ] as [(Double, Double, Status)])
  func `a hedge ratio on the end of its band breaches it`(min: Double, max: Double, status: Status) throws {
    #expect(try only(Limits(hedgeRatio: HedgeRatioBand(min: min, max: max))).status == status)
  }

  @Test func `a band with one end open is a least or a most`() throws {
    #expect(try only(Limits(hedgeRatio: HedgeRatioBand(min: 0.5))).use == 0.5)
    #expect(try only(Limits(hedgeRatio: HedgeRatioBand(max: 1.25))).use == 0.8)
    #expect(try evaluation(Limits(hedgeRatio: HedgeRatioBand())).limits.isEmpty)
  }

  /// −0.01 % each 8 hours is 10.95 % a year paid by the short.
  @Test(arguments: [(-0.0001, 0.1095), (0.0001, 0)])
  func `funding counts against its limit only where it is paid`(rate: Double, cost: Double) throws {
    let limits = Limits(maxAnnualFundingCost: 0.1)
    let check = try #require(evaluation(limits, fundingRate: Rate(rate)).limits.first)
    #expect(try abs(#require(check.value) - cost) < 1e-12)
    #expect(check.status == (cost > 0.1 ? .breach : .ok))
  }

  @Test(arguments: [(false, Status.ok), (true, .breach)])
  func `a liquidation breaches where the scenario must be survived`(mustSurvive: Bool, status: Status) throws {
    var rise = GuideWorld.move(to: 42_000)
    rise.mustSurvive = mustSurvive
    var fall = GuideWorld.move(to: 20_000)
    fall.mustSurvive = true
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [fall, rise])
    let evaluation = try evaluate(GuideWorld.snapshot(leverage: 5), [set])
    #expect(evaluation.status == status)
    #expect(evaluation.limits.map(\.subject) == (mustSurvive ? ["Move"] : []))
  }

  private func evaluation(_ limits: Limits, leverage: Double = 1, fundingRate: Rate = 0) throws -> Evaluation {
    try evaluate(GuideWorld.snapshot(leverage: leverage, fundingRate: fundingRate, limits: limits), [])
  }

  private func only(_ limits: Limits, leverage: Double = 1) throws -> LimitCheck {
    let checks = try evaluation(limits, leverage: leverage).limits
    #expect(checks.count == 1)
    return try #require(checks.first)
  }
}
