import Hedging
import Testing

/// What a cross account's requirement counts when both sides of one contract are open.
@Suite struct CountedPositionsTests {
  /// One contract is one coin at 100, 1 % for the first four contracts, 2 % from there.
  private func maintenance(
    long: Double, short: Double, _ rule: VenueRules.TwoWay, unit: MarginSchedule.Unit = .contracts, cross: Bool = true
  ) throws -> Double {
    var one = OnePosition(side: .long, quantity: long, entry: 100, leverage: 10, unit: unit)
    one.tiers = [
      MarginTier(floor: 0, cap: 4, maintenanceRate: 0.01, maxLeverage: 50),
      MarginTier(floor: 4, cap: 1000, maintenanceRate: 0.02, maxLeverage: 20),
    ]
    if unit == .notional { one.tiers = OnePosition.flat(0.01) }
    one.rules.twoWay = rule
    var portfolio = one.portfolio
    let wallet = [Collateral(asset: "USDT", quantity: 1000)]
    if cross { portfolio.accounts[0].marginMode = .cross(wallet) }
    var other = portfolio.accounts[0].positions[0]
    (other.side, other.contracts) = (.short, short)
    portfolio.accounts[0].positions.append(other)
    let snapshot = try Snapshot(portfolio: portfolio, market: one.market, venues: [one.venue])
    return evaluate(snapshot, []).accounts[0].maintenanceMargin.value
  }

  /// 3 long and 2 short count 3 and 0, 1 and 0, or 3 and 2; the tier is that of 5, 1 and 5 contracts.
  @Test(arguments: [(.larger, 6), (.net, 1), (.sum, 10)] as [(VenueRules.TwoWay, Double)])
  func `three long and two short`(rule: VenueRules.TwoWay, required: Double) throws {
    #expect(try abs(maintenance(long: 3, short: 2, rule) - required) < 1e-12)
    #expect(try abs(maintenance(long: 2, short: 3, rule) - required) < 1e-12)
  }

  @Test(arguments: [(.larger, 3), (.net, 1), (.sum, 5)] as [(VenueRules.TwoWay, Double)])
  func `by notional each side stands in its own tier`(rule: VenueRules.TwoWay, required: Double) throws {
    #expect(try abs(maintenance(long: 3, short: 2, rule, unit: .notional) - required) < 1e-12)
  }

  @Test(arguments: [(.larger, 6), (.net, 0), (.sum, 12)] as [(VenueRules.TwoWay, Double)])
  func `of two equal sides one is counted once`(rule: VenueRules.TwoWay, required: Double) throws {
    #expect(try abs(maintenance(long: 3, short: 3, rule) - required) < 1e-12)
  }

  @Test(arguments: VenueRules.TwoWay.allCases)
  func `isolated sides are counted each for itself`(rule: VenueRules.TwoWay) throws {
    #expect(try abs(maintenance(long: 3, short: 2, rule, cross: false) - 5) < 1e-12)
  }
}
