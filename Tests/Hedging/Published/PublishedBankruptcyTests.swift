import Hedging
import Testing

/// Published prices at which nothing is left.
@Suite struct PublishedBankruptcyTests {
  /// kraken-inverse-bankruptcy: 1,000 USD long from 8,000 with 0.01 BTC.
  /// Source: https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process
  @Test func `a long at Kraken is bankrupt at 7,407`() throws {
    let long = OnePosition(type: .inverse, side: .long, quantity: 1000, entry: 8000, collateral: 0.01)
    #expect(try abs(#require(long.measure().bankruptcyPrice).value - 7407) <= 0.5)
  }

  /// dYdX knows no entry price: an account is a balance of USDC and coins, here ±0.1 BTC at an oracle price of 50,000
  /// with 10 % maintenance, and what closing a part of it costs at the price that leaves nothing. Any entry price whose
  /// collateral is the rest of the balance must give that cost.
  /// Source: dydxprotocol/v4-chain, protocol/x/clob/keeper/liquidations_test.go, TestGetBankruptcyPriceInQuoteQuantums:
  /// https://github.com/dydxprotocol/v4-chain/blob/84d4664bae71e3a077adaac67fb77ad19cd28d30/protocol/x/clob/keeper/liquidations_test.go
  @Test(
    arguments: [
      ("dydx-bankruptcy-short-below-mm", 5499, -0.1, 0.1, -5499),
      ("dydx-bankruptcy-long-partial", -5000, 0.1, -0.05, 2500),
      ("dydx-bankruptcy-short-partial", 5000, -0.1, 0.05, -2500),
      ("dydx-bankruptcy-short-at-bankruptcy", 5000, -0.1, 0.1, -5000),
      ("dydx-bankruptcy-long-under-water", -5100, 0.1, -0.1, 5100),
      ("dydx-bankruptcy-short-under-water", 4900, -0.1, 0.1, -4900),
    ] as [(String, Double, Double, Double, Double)])
  func `closing a single position at dYdX leaves nothing at this cost`(
    id: String, balance: Double, coins: Double, closed: Double, cost: Double
  ) throws {
    for entry in coins > 0 ? [52_000.0, 60_000] : [40_000, 30_000] {
      let position = OnePosition(
        side: coins > 0 ? .long : .short, quantity: coins.magnitude, entry: Price(entry), mark: 50_000,
        collateral: Money(balance + coins * entry), isCross: true, tiers: OnePosition.flat(0.1))
      let price = try #require(position.measure().bankruptcyPrice).value
      #expect(abs(-closed * price - cost) <= 1e-6, "\(id)")
      #expect(try position.measure().liquidation.isLiquidatable, "\(id)")
    }
  }
}
