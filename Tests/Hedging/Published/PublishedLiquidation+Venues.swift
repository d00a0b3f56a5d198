import Hedging

extension PublishedLiquidation {
  /// Help pages and live frames of the venues themselves.
  static let venues: [PublishedLiquidation] = [
    .init(
      "binance-usdm-iso-eth-long", .long, 3683.979, at: 1456.84, collateral: 1535443.01, rate: 0.1, amount: 135365,
      dies: 1114.78, within: .absolute(0.005),
      source: "https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93"),
    .init(
      "binance-usdm-iso-btc-long", .long, 109.488, at: 32481.98, collateral: 1535443.01, rate: 0.025, amount: 16300,
      dies: 18778.73, within: .absolute(0.005),
      source: "https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93"),
    .init(
      "bybit-linear-iso-long-50x", .long, 1, at: 20000, collateral: 400, rate: 0.005, basis: .entry, dies: 19700,
      within: .absolute(0.005),
      source: "https://www.bybit.com/en/help-center/article/Liquidation-Price-USDT-Contract"),
    .init(
      "aax-inverse-iso-long-10x", type: .inverse, .long, 10000, at: 10000, collateral: 0.1, rate: 0.005, fee: 0.00075,
      basis: .entry, dies: 9139, within: .absolute(0.5),
      source: "https://aax.zendesk.com/hc/en-us/articles/360035381934-Example-of-Margin-Ratio"),
    .init(
      "kraken-inverse-long", type: .inverse, .long, 1000, at: 8000, collateral: 0.01, rate: 0.01, dies: 7481,
      within: .absolute(0.5),
      source: "https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process"),
    .init(
      "kucoin-linear-iso-short-100x", .short, 0.005, at: 28000, collateral: 1.4, rate: 0.004, basis: .entry,
      dies: 28168, within: .absolute(0.001), source: "https://www.kucoin.com/support/4408061803033"),
    .init(
      "zb-eth-short", .short, 0.1, at: 3937.12, collateral: 28.09151251, rate: 0.005, dies: 4197.05,
      within: .absolute(0.005), source: "ZB futures live Positions.change frame 2021-12-24"),
    .init(
      "gate-issue-7294-eth", .long, 0.5423, at: 1680.05, collateral: 182.81, rate: 0.005, fee: 7.5e-06, dies: 1349.7,
      within: .absolute(0.01), source: "https://github.com/freqtrade/freqtrade/issues/7294"),
    .init(
      "10101-inverse-wrong-side", type: .inverse, .long, 10, at: 110000, collateral: 4.545454545454545e-05, rate: 0.1,
      basis: .entry, dies: 78571, within: .absolute(1), source: "https://github.com/get10101/10101/issues/2419"),
  ]
}
