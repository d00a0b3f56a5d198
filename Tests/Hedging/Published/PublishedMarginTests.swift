import Hedging
import Testing

/// Published margins, margin ratios and tier amounts.
@Suite struct PublishedMarginTests {
  /// nautilus-inv-maint-margin. Maintenance is not divided by the leverage, here 1.
  /// Source: https://github.com/nautechsystems/nautilus_trader/blob/a95c8042b00133829d252ae8cf68f78fc176a973/tests/unit_tests/accounting/test_margin.py
  @Test(arguments: [1.0, 10])
  func `an inverse position must keep this much of the coin`(leverage: Double) throws {
    let one = OnePosition(
      type: .inverse, quantity: 100_000, entry: 11_493.6, leverage: leverage, tiers: OnePosition.flat(0.0035))
    #expect(try abs(one.measure().maintenance.amount.value - 0.03045173) <= 5e-9)
  }

  /// okx-inverse-margin-ratio: equity over maintenance and closing fee, from figures that a report shows. The contract's
  /// price is not in the frame; any that makes the same requirement and PnL will do.
  /// Source: OKX API v5, positions channel, example of ETH-USD-210430, https://www.okx.com/docs-v5/
  @Test func `a margin level at OKX is equity over maintenance and fee`() throws {
    let (margin, pnl, notional) = (0.0003896645377994, -9.932766034e-07, 3.11811092368e-05 / 0.008)
    let entry = 1 / (notional / 10 - pnl / 10)
    var short = OnePosition(
      type: .inverse, quantity: 10, entry: Price(entry), mark: Price(10 / notional), collateral: Money(margin),
      tiers: OnePosition.flat(0.008), fee: 0.0005)
    short.rules.closeFee = .atLiquidation
    let measure = try short.measure()
    #expect(abs(measure.unrealizedPnl.value - pnl) <= 1e-15)
    #expect(abs(measure.maintenance.amount.value - 3.11811092368e-05) <= 1e-15)
    let level = measure.equity / (measure.maintenance.amount + measure.closeFee)
    #expect(abs(level / 11.731726509588816 - 1) <= 1e-9)
  }

  /// flipster-iso-long-36000: https://support.flipster.io/hc/en-us/articles/7352962731663-Margin-Trading-Explained
  @Test func `a tenth of a bitcoin at Flipster has 900 left`() throws {
    let long = OnePosition(side: .long, quantity: 0.1, entry: 30_000, mark: 36_000, leverage: 10)
    #expect(try abs(long.measure().unrealizedPnl.value - 600) <= 1e-9)
    #expect(try abs(long.measure().equity.value - 900) <= 1e-9)
  }

  /// weex-margin-doge: https://weexsupport.zendesk.com/hc/en-us/articles/13467471543065-What-is-margin
  @Test func `a hundred dogecoin at WEEX need this margin`() throws {
    let long = OnePosition(side: .long, quantity: 100, entry: 0.1779, leverage: 20)
    #expect(try abs(long.measure().initialMargin.value - 0.8895) <= 1e-12)
    #expect(try abs(long.measure().collateral.value - 0.8895) <= 1e-12)
  }

  /// binance-coinm-maintenance-amount-l5: https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46
  /// binance-tier-amount-1000shib-2, -4, -7: freqtrade's leverage_tiers, tests/conftest.py at
  /// https://github.com/freqtrade/freqtrade/blob/c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb/tests/conftest.py
  @Test(
    arguments: [
      (50, 0.05, 0.025, 0.56, 1.81, 1e-9), (50_000, 0.025, 0.01, 0, 750, 1e-6),
      (250_000, 0.1, 0.05, 4500, 17_000, 1e-6),
      (2_000_000, 0.5, 0.25, 154_500, 654_500, 1e-6),
    ] as [(Double, Double, Double, Double, Double, Double)])
  func `a tier takes off this amount`(
    floor: Double, rate: Double, rateBefore: Double, amountBefore: Double, amount: Double, tolerance: Double
  ) {
    let before = MarginTier(
      floor: 0, cap: floor, maintenanceRate: Rate(rateBefore), maintenanceAmount: Money(amountBefore), maxLeverage: 20)
    let tier = MarginTier(
      floor: floor, cap: 10 * floor, maintenanceRate: Rate(rate), maintenanceAmount: Money(amount), maxLeverage: 10)
    #expect(abs(tier.continuousAmount(after: before).value - amount) <= tolerance)
    #expect(MarginSchedule(tiers: [before, tier]).isContinuous)
  }
}
