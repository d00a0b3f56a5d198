import Hedging
import Testing

@testable import Reporting

@Suite struct PriceStepsTests {
  @Test(arguments: [
    (38_747.2128, 0.1, 38_747.2), (38_747.25, 0.5, 38_747.5), (2438.4149, 0.01, 2438.41), (61_234, 25, 61_225),
    (0.000012345678, 0.0000000001, 0.0000123457), (0.03, 0.1, 0.03),
  ])
  func `a price is shown to the tick`(price: Double, tick: Double, expected: Double) throws {
    #expect(contract(tick: Price(tick)).shown(Price(price)) == expected)
  }

  @Test func `without a tick the price stays as it is`() {
    #expect(contract(tick: nil).shown(38_747.2128) == 38_747.2128)
  }

  private func contract(tick: Price?) -> Contract {
    Contract(
      symbol: GuideWorld.symbol("BTC/USDT:USDT"), type: .linear, contractSize: 0.001, tickSize: tick, funding: nil,
      margin: MarginSchedule(tiers: GuideWorld.tiers))
  }
}
