import Hedging
import Testing

/// Published fees. A report shows the taker fee of closing a position, at the mark or at the bankruptcy price.
@Suite struct PublishedFeeTests {
  /// weex-live-fee-doge-1 and weex-live-eth-openfee (the venue cuts at 8 decimals):
  /// https://github.com/ccxt/ccxt/blob/13c5210e7f421286a7e3fb42b81965df9d831343/ts/src/test/static/response/weex.json
  /// weex-doc-fill-fee: https://github.com/JKorf/Weex.Net/blob/305d78ef58a8e7f93817836cadb36f5411cc10e6/Weex.Net.UnitTests
  @Test(arguments: [
    (9.321, 0.0008, 0.0074568, 1e-10), (82.06416, 0.0008, 0.06565132, 1e-8), (10_381.27, 0.0006, 6.228762, 1e-9),
  ])
  func `a fill of this value at WEEX costs this fee`(value: Double, rate: Double, fee: Double, tolerance: Double) throws
  {
    var one = OnePosition(quantity: value, entry: 1, leverage: 1, fee: Rate(rate))
    one.rules.closeFee = .atLiquidation
    #expect(try abs(one.measure().closeFee.value - fee) <= tolerance)
  }

  /// nautilus-inv-fee-taker-10000:
  /// https://github.com/nautechsystems/nautilus_trader/blob/a95c8042b00133829d252ae8cf68f78fc176a973/crates/model/src/position.rs
  @Test func `the fee of an inverse contract is in the coin`() throws {
    var one = OnePosition(type: .inverse, quantity: 100_000, entry: 10_000, leverage: 1, fee: 0.00075)
    one.rules.closeFee = .atLiquidation
    #expect(try abs(one.measure().closeFee.value - 0.0075) <= 5e-9)
  }

  /// phemex-order-cost-long: margin, the fee to open and the fee to close at the bankruptcy price make the order's cost.
  /// Source: https://phemex.com/help-center/Order-Cost-USDT-Contract
  @Test func `an order at Phemex costs its margin and two fees`() throws {
    var long = OnePosition(side: .long, entry: 70_000, leverage: 10, fee: 0.00055)
    long.rules.closeFee = .atLiquidation
    let open = try long.measure().closeFee
    long.rules.closeFee = .atBankruptcy
    let (margin, close) = try (long.measure().initialMargin, long.measure().closeFee)
    #expect(abs(margin.value - 7000) <= 1e-9)
    #expect(abs(open.value - 38.5) <= 1e-9)
    #expect(abs(close.value - 34.65) <= 1e-9)
    #expect(abs((margin + open + close).value - 7073.15) <= 1e-9)
  }
}
