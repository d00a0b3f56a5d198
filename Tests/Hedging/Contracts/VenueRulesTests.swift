import Hedging
import Testing

@Suite struct VenueRulesTests {
  @Test func `what a venue file leaves out is the careful choice`() {
    let rules = VenueRules()
    #expect(rules.maintenanceBasis == .mark)
    #expect(rules.closeFee == .atLiquidation)
    #expect(rules.fundingReference == .mark)
    #expect(rules.twoWay == .larger)
    #expect(rules.residual == .forfeited)
    #expect(rules.marginRatio == .maintenanceOverEquity)
  }
}
