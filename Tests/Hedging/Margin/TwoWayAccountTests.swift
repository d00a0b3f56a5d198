import Hedging
import Testing

/// Both sides of one contract in a cross account: 3 BTC long and 2 short at 30,000, 10,000 USDT, 1 %.
@Suite struct TwoWayAccountTests {
  @Test(
    arguments: [(.larger, 900), (.net, 300), (.sum, 1500)] as [(VenueRules.TwoWay, Double)])
  func `what counts is the larger side, the difference or both`(
    rule: VenueRules.TwoWay, maintenance: Double
  ) throws {
    let account = try evaluation(rule, tiers: OnePosition.flat(0.01)).accounts[0]
    #expect(account.maintenanceMargin == Money(maintenance))
    #expect(account.equity == 10_000)
  }

  /// Net long 1 BTC: 10,000 + 1·(p − 30,000) = 1 % of 3, 1 or 5 BTC at p.
  @Test(
    arguments: [(.larger, 20_000 / 0.97), (.net, 20_000 / 0.99), (.sum, 20_000 / 0.95)]
      as [(VenueRules.TwoWay, Double)])
  func `the account dies by a fall, and the smaller short cannot save it`(rule: VenueRules.TwoWay, price: Double) throws
  {
    let evaluation = try evaluation(rule, tiers: OnePosition.flat(0.01))
    let shock = evaluation.accounts[0].liquidationShock
    #expect(try abs(#require(shock.down) - (price / 30_000 - 1)) < 1e-14)
    #expect(shock.up == nil)
    #expect(try abs(#require(evaluation.positions[0].liquidation.price).value - price) < 1e-9)
    #expect(evaluation.positions[1].liquidation.price == nil)
    #expect(evaluation.outcomes[0].liquidations.count == 2)
    #expect(abs(evaluation.outcomes[0].liquidations[0].price.value - price) < 1e-9)
    // The account had 10,000; the positions bear it as 3 to 2.
    #expect(abs(evaluation.outcomes[0].liquidations[0].loss.value - 6000) < 1e-9)
    #expect(evaluation.outcomes[0].hedgePnl == -10_000)
  }

  /// By contracts, 5,000 are in the second tier and 1,000 in the first.
  @Test(
    arguments: [(.larger, 0.05 * 90_000), (.net, 0.01 * 30_000), (.sum, 0.05 * 150_000)]
      as [(VenueRules.TwoWay, Double)])
  func `both sides fill a table by contracts, unless the difference counts`(
    rule: VenueRules.TwoWay, maintenance: Double
  ) throws {
    let tiers = [
      MarginTier(floor: 0, cap: 4, maintenanceRate: 0.01, maxLeverage: 50),
      MarginTier(floor: 4, cap: 100, maintenanceRate: 0.05, maxLeverage: 20),
    ]
    let account = try evaluation(rule, tiers: tiers, unit: .contracts).accounts[0]
    #expect(abs(account.maintenanceMargin.value - maintenance) < 1e-9)
  }

  @Test(
    arguments: [(.larger, 0.01 * 90_000 - 100), (.net, 0.01 * 30_000 - 100), (.sum, 0.01 * 150_000 - 200)]
      as [(VenueRules.TwoWay, Double)])
  func `a side that does not count takes no amount off`(rule: VenueRules.TwoWay, maintenance: Double) throws {
    let account = try evaluation(rule, tiers: OnePosition.flat(0.01, amount: 100), unit: .contracts).accounts[0]
    #expect(abs(account.maintenanceMargin.value - maintenance) < 1e-9)
  }

  private func evaluation(
    _ rule: VenueRules.TwoWay, tiers: [MarginTier], unit: MarginSchedule.Unit = .notional
  ) throws -> Evaluation {
    var one = OnePosition(side: .long, quantity: 3, collateral: 10_000, isCross: true, tiers: tiers, unit: unit)
    one.rules.twoWay = rule
    var portfolio = one.portfolio
    portfolio.accounts[0].positions.append(
      Position(symbol: one.symbol, side: .short, contracts: 2, entryPrice: 30_000))
    let snapshot = try Snapshot(portfolio: portfolio, market: one.market, venues: [one.venue])
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: 15_000, days: 1)])
    return evaluate(snapshot, [set])
  }
}
