import Hedging
import Testing

@Suite struct LimitsTests {
  @Test func `what a portfolio does not limit the house does`() {
    let house = Limits(
      minLiquidationDistance: 0.3, maxLeverage: 3, hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.05),
      maxAnnualFundingCost: 0.1)
    let own = Limits(minLiquidationDistance: 0.5, hedgeRatio: HedgeRatioBand(min: 0.5))
    let filled = own.filled(from: house)
    #expect(filled.minLiquidationDistance == 0.5)
    #expect(filled.maxLeverage == 3)
    #expect(filled.hedgeRatio == HedgeRatioBand(min: 0.5))
    #expect(filled.maxAnnualFundingCost == 0.1)
    #expect(Limits().filled(from: house) == house)
    #expect(house.filled(from: own) == house)
  }
}
