import Hedging
import Testing

@Suite struct PositionMeasureTests {
  @Test func `the guide's short at five times is 19.5 percent from its end`() throws {
    let measure = try evaluate(GuideWorld.snapshot(leverage: 5), []).positions[0]
    #expect(try (#require(measure.distanceToLiquidation) * 1000).rounded() == 195)
    #expect(measure.collateral == 6000 && measure.initialMargin == 6000 && measure.equity == 6000)
    #expect(measure.quantity == 1 && measure.contracts == 1000 && measure.notional == 30_000)
    #expect(measure.settle == "USDT" && measure.isIsolated && measure.type == .linear)
  }

  @Test func `a long's distance is below zero`() throws {
    let distance = try OnePosition(side: .long, leverage: 5, tiers: OnePosition.flat(0.004)).measure()
      .distanceToLiquidation
    #expect(try abs(#require(distance) - (0.8 / 0.996 - 1)) < 1e-15)
  }

  @Test func `leverage that is not stated is notional over collateral`() throws {
    #expect(try OnePosition(mark: 36_000, collateral: 12_000).measure().leverage == 3)
    #expect(try OnePosition(mark: 36_000, collateral: 12_000, leverage: 7).measure().leverage == 7)
    #expect(try OnePosition(mark: 36_000, collateral: 12_000, isCross: true).measure().leverage == 3)
  }

  @Test func `an account whose equity is lost does not turn its leverage round`() throws {
    let lost = try OnePosition(mark: 45_000, collateral: 12_000, isCross: true).measure()
    #expect(lost.equity == -3000 && lost.leverage == 3.75 && lost.initialMargin == 8000)
    let bare = try OnePosition(collateral: 0, isCross: true).measure()
    #expect(bare.leverage == .infinity && bare.initialMargin == 0)
  }

  @Test(arguments: [(VenueRules.CloseFee.none, 0.0), (.atLiquidation, 31), (.atBankruptcy, 45)])
  func `the reserved fee is the taker's at the price of the venue's rule`(
    closeFee: VenueRules.CloseFee, fee: Double
  ) throws {
    var one = OnePosition(mark: 31_000, collateral: 15_000, fee: 0.001)
    one.rules.closeFee = closeFee
    #expect(try one.measure().closeFee == Money(fee))
  }

  @Test func `the maintenance at the liquidation price names the tier that binds there`() throws {
    let short = OnePosition(quantity: 2, entry: 24_000, leverage: 2, tiers: Array(BinanceTiers.btc[..<3]))
    let measure = try short.measure()
    let there = try #require(measure.working).maintenance
    #expect(measure.maintenance.tier == 1 && there.tier == 2)
    // 72,000 of equity and cost less a requirement of 0.005·V − 50.
    #expect(abs(there.notional.value - 72_050 / 1.005) < 1e-9)
  }
}
