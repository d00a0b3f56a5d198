import Hedging
import Testing

@Suite struct MarginRatioTests {
  @Test(arguments: [(VenueRules.MarginRatio.equityOverNotional, 0.5), (.maintenanceOverEquity, 0.008)])
  func `15,000 behind 30,000 that need 120`(convention: VenueRules.MarginRatio, value: Double) throws {
    var one = OnePosition(collateral: 15_000, tiers: OnePosition.flat(0.004))
    one.rules.marginRatio = convention
    let ratio = try one.measure().marginRatio
    #expect(ratio.value == value && ratio.convention == convention)
    #expect(try one.evaluation().accounts[0].marginRatio == ratio)
  }

  @Test(arguments: VenueRules.MarginRatio.allCases)
  func `over nothing there is no ratio`(convention: VenueRules.MarginRatio) {
    #expect(MarginRatio(equity: 0, notional: 0, maintenance: 0, as: convention).value == nil)
  }
}
