import Hedging

/// Binance's margin brackets for BTC/USDT:USDT, 2024-10, as ccxt's `fetchLeverageTiers` returns them.
enum BinanceTiers {
  private static let floors: [Double] = [
    0, 50e3, 600e3, 3e6, 12e6, 70e6, 100e6, 230e6, 480e6, 600e6, 800e6, 1.2e9, 1.8e9,
  ]
  private static let rates: [Double] = [0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15, 0.25, 0.5]
  private static let amounts: [Double] = [
    0, 50, 950, 11_450, 131_450, 481_450, 2_981_450, 14_481_450, 26_481_450, 41_481_450, 121_481_450, 421_481_450,
  ]

  static let btc = rates.indices.map { index in
    MarginTier(
      floor: floors[index], cap: floors[index + 1], maintenanceRate: Rate(rates[index]),
      maintenanceAmount: Money(amounts[index]), maxLeverage: 125)
  }
}
