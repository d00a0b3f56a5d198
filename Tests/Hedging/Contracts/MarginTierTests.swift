import Hedging
import Testing

@Suite struct MarginTierTests {
  /// Source: Binance COIN-M, level 5: 50 BTC at 5 % after 2.5 % with 0.56 BTC.
  @Test func `the amount lets the fifth level continue the fourth`() {
    let before = MarginTier(floor: 10, cap: 50, maintenanceRate: 0.025, maintenanceAmount: 0.56, maxLeverage: 20)
    let tier = MarginTier(floor: 50, cap: 100, maintenanceRate: 0.05, maxLeverage: 10)
    #expect(abs(tier.continuousAmount(after: before).value - 1.81) < 1e-12)
  }

  @Test func `the amounts of Binance's brackets follow from floors and rates`() {
    for (before, tier) in zip(BinanceTiers.btc, BinanceTiers.btc.dropFirst()) {
      #expect(abs((tier.continuousAmount(after: before) / tier.maintenanceAmount) - 1) < 1e-12)
    }
  }
}
