import Hedging
import Testing

@Suite struct QuantityTests {
  @Test func `a thousand contracts of a thousandth are one bitcoin, 300 of 100 dollars are 30,000`() {
    let linear = GuideWorld.venue().contracts[0]
    var inverse = OnePosition(type: .inverse).contract
    inverse.contractSize = 100
    #expect(linear.quantity(ofContracts: 1000) == 1)
    #expect(inverse.quantity(ofContracts: 300) == 30_000)
  }

  @Test func `a size times a price is money, and a face value over a price is coins`() {
    #expect(Quantity(2) * Price(30_000) == Money(60_000))
    #expect(Quantity(30_000) / Price(15_000) == Money(2))
  }
}
