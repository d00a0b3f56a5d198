import Hedging
import Testing

/// Prices that venues and open-source tests published, computed the way a report computes them.
@Suite struct PublishedLiquidationTests {
  @Test(arguments: PublishedLiquidation.venues)
  func `a venue's own example comes out`(row: PublishedLiquidation) throws {
    let price = try row.position.threshold()
    #expect(row.tolerance.holds(price, row.price), "\(price) instead of \(row.price), \(row.source)")
  }

  @Test(arguments: PublishedLiquidation.freqtrade)
  func `an example of freqtrade's comes out to a millionth`(row: PublishedLiquidation) throws {
    let price = try row.position.threshold()
    #expect(abs(price / row.price - 1) <= 1e-6)
  }

  @Test(arguments: PublishedLiquidation.hyperliquid)
  func `a live position at Hyperliquid dies where the venue says`(row: PublishedLiquidation) throws {
    let price = try row.position.threshold()
    #expect(abs(price / row.price - 1) <= 1e-4)
  }

  /// okx-linear-iso-long-live, 2024-08-11. OKX shows a long's price one tick of 0.1 above where its formula has it.
  /// Source: a live BTC-USDT-SWAP position, quoted in a public source file.
  @Test func `a live position at OKX dies one tick below the price that is shown`() throws {
    let row = PublishedLiquidation(
      "okx-linear-iso-long-live", .long, 0.0165, at: 60_346.5, collateral: 995.56809601241, rate: 0.004, fee: 0.0005,
      dies: 9.180497851849454)
    #expect(try abs(row.position.threshold() + 0.1 - row.price) <= 1e-9)
  }

  /// phemex-usdtm-iso-long: the balance is the initial margin and the fee of closing at the bankruptcy price.
  /// Source: https://phemex.com/help-center/liq-price-for-USDTM
  @Test func `a long at Phemex dies where its margin and the reserved fee are used up`() throws {
    let row = PublishedLiquidation(
      "phemex-usdtm-iso-long", .long, 500, at: 0.4, collateral: 500 * 0.4 / 5 + 500 * 0.32 * 0.0006, rate: 0.01,
      fee: 0.0006, dies: 0.3232)
    #expect(try abs(row.position.threshold() - row.price) <= 5e-5)
  }

  /// bybit-inverse-cross-bankruptcy: Bybit's bankruptcy price leaves enough for the fee, so it is the threshold of a
  /// venue that requires the fee and nothing else.
  /// Source: https://help.bybit.com/hc/en-us/articles/360039261334-How-to-calculate-Liquidation-Price-Inverse-Contract-
  @Test func `the fee alone is left at Bybit's bankruptcy price`() throws {
    var row = PublishedLiquidation(
      "bybit-inverse-cross-bankruptcy", type: .inverse, .long, 10_000, at: 8000, collateral: 0.5, rate: 0, fee: 0.00075,
      dies: 5718.57
    ).position
    row.isCross = true
    #expect(try abs(row.threshold() - 5718.57) <= 0.005)
  }

  /// gate-issue-7294-shib-wrong-tier: a rate of 25 %, which belongs to a far greater size, puts the boundary above the
  /// entry. The position then counts as liquidatable; no report may show that price as a distance still to go.
  /// Source: https://github.com/freqtrade/freqtrade/issues/7294
  @Test func `a wrong tier shows as a position that is dead already`() throws {
    let row = PublishedLiquidation(
      "gate-issue-7294-shib-wrong-tier", .long, 65_997_400, at: 1.3841e-5, collateral: 184.05, rate: 0.25, fee: 7.5e-6,
      dies: 1.47365e-5)
    let liquidation = try row.position.measure().liquidation
    #expect(try abs(#require(liquidation.price).value - row.price) <= 1e-9)
    #expect(liquidation.isLiquidatable)
  }
}
