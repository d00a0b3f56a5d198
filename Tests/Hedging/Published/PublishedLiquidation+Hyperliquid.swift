import Hedging

extension PublishedLiquidation {
  /// Positions as Hyperliquid returned them (the last was computed by freqtrade's authors), maintenance at half the initial
  /// rate of the highest leverage. To 1e-4 relative.
  /// Source: https://github.com/freqtrade/freqtrade/blob/3b1fb5af847863302393b0413321642d454e35a5/tests/exchange/test_hyperliquid.py
  static let hyperliquid: [PublishedLiquidation] = [
    .init("hyperliquid-04-sol-long-2x", .long, 0.33, at: 145.83, collateral: 24.045107, rate: 0.025, dies: 74.83696193),
    .init("hyperliquid-07-doge-long-2x", .long, 437, at: 0.11586, collateral: 25.29769, rate: 0.025, dies: 0.05945697),
    .init(
      "hyperliquid-08-eth-short-2x", .short, 0.019, at: 2642.8, collateral: 25.091876, rate: 0.01, dies: 3924.18322043),
    .init(
      "hyperliquid-10-doge-short-2x", .short, 351, at: 0.14333, collateral: 25.136807, rate: 0.025, dies: 0.20970228),
    .init(
      "hyperliquid-12-btc-short-3x", .short, 0.00099, at: 65536, collateral: 21.604172, rate: 0.01, dies: 86493.46174617
    ),
    .init("hyperliquid-13-sol-long-5x", .long, 0.6, at: 173.06, collateral: 20.735658, rate: 0.025, dies: 142.05186667),
    .init(
      "hyperliquid-15-btc-short-1x", .short, 0.00031, at: 67400, collateral: 20.887308, rate: 0.01,
      dies: 133443.97317151),
    .init(
      "hyperliquid-16-eth-short-4x", .short, 0.0327, at: 2552, collateral: 20.833393, rate: 0.01, dies: 3157.53150453),
    .init(
      "hyperliquid-17-btc-long-5x", .long, 0.0015, at: 66930, collateral: 20.043862, rate: 0.01, dies: 54108.51043771),
    .init(
      "hyperliquid-18-btc-long-4x", .long, 0.00121, at: 67033, collateral: 20.251817, rate: 0.01, dies: 50804.00091827),
    .init(
      "hyperliquid-19-eth-long-3x", .long, 0.0237, at: 2521.9, collateral: 19.902091, rate: 0.01, dies: 1699.14071943),
    .init(
      "hyperliquid-20-btc-short-5x", .short, 0.00145, at: 68139, collateral: 19.72573, rate: 0.01, dies: 80933.61590987),
    .init(
      "hyperliquid-22-sol-long-3x", .long, 0.33, at: 176.23, collateral: 19.364946, rate: 0.025, dies: 120.56240404),
    .init(
      "hyperliquid-24-btc-short-4x", .short, 0.00105, at: 68240, collateral: 17.887922, rate: 0.01, dies: 84431.79820839
    ),
    .init(
      "hyperliquid-25-eth-short-1x", .short, 0.007, at: 2518.4, collateral: 17.62263, rate: 0.01, dies: 4986.05799151),
    .init(
      "hyperliquid-26-eth-long-5x", .long, 0.0347, at: 2533.2, collateral: 17.555195, rate: 0.01, dies: 2047.7642302),
    .init("hyperliquid-27-doge-long-3x", .long, 360, at: 0.13284, collateral: 15.943218, rate: 0.025, dies: 0.09082388),
    .init(
      "hyperliquid-31-xyz-googl-short-10x", .short, 0.5, at: 190, collateral: 9.5, rate: 0.05, dies: 199.04761904761904),
  ]
}
