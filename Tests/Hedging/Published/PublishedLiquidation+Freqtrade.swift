import Hedging

extension PublishedLiquidation {
  /// freqtrade's own table of thresholds by exchange: Binance (an amount of 0.01 is subtracted), Gate and OKX (close fee
  /// included), Bybit (maintenance on the entry value). To 1e-6 relative.
  /// Source: https://github.com/freqtrade/freqtrade/blob/c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb/tests/exchange/test_exchange.py
  static let freqtrade: [PublishedLiquidation] = [
    .init(
      "freqtrade-binance-short-5x-10-1.0", .short, 1, at: 10, collateral: 2, rate: 0.01, amount: 0.01,
      dies: 11.89108910891089),
    .init(
      "freqtrade-binance-short-3x-10-1.0", .short, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, amount: 0.01,
      dies: 13.211221122079207),
    .init(
      "freqtrade-binance-short-5x-8-1.0", .short, 1, at: 8, collateral: 1.6, rate: 0.01, amount: 0.01,
      dies: 9.514851485148514),
    .init(
      "freqtrade-binance-long-3x-10-1.0", .long, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, amount: 0.01,
      dies: 6.723905723905723),
    .init(
      "freqtrade-binance-long-5x-10-0.6", .long, 0.6, at: 10, collateral: 1.2, rate: 0.01, amount: 0.01,
      dies: 8.063973063973064),
    .init(
      "freqtrade-gate-short-5x-10-2.0", .short, 2, at: 10, collateral: 4, rate: 0.01, fee: 0.0006,
      dies: 11.87413417771621),
    .init(
      "freqtrade-gate-short-3x-10-1.0", .short, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, fee: 0.0006,
      dies: 13.193482419684678),
    .init(
      "freqtrade-okx-short-3x-10-1.0", .short, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, fee: 0.0006,
      dies: 13.193482419684678),
    .init(
      "freqtrade-gate-long-3x-10-1.0", .long, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, fee: 0.0006,
      dies: 6.738090425173506),
    .init(
      "freqtrade-okx-long-3x-10-1.0", .long, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, fee: 0.0006,
      dies: 6.738090425173506),
    .init(
      "freqtrade-bybit-long-3x-10-1.0", .long, 1, at: 10, collateral: 3.3333333333333335, rate: 0.01, basis: .entry,
      dies: 6.7666666),
    .init("freqtrade-bybit-long-10x-10-1.0", .long, 1, at: 10, collateral: 1, rate: 0.01, basis: .entry, dies: 9.1),
    .init("freqtrade-bybit-short-1x-10-1.0", .short, 1, at: 10, collateral: 10, rate: 0.01, basis: .entry, dies: 19.9),
    .init("freqtrade-bybit-short-5x-10-1.0", .short, 1, at: 10, collateral: 2, rate: 0.01, basis: .entry, dies: 11.9),
    .init("freqtrade-bybit-short-10x-10-1.0", .short, 1, at: 10, collateral: 1, rate: 0.01, basis: .entry, dies: 10.9),
  ]
}
