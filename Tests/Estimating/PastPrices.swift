import Foundation
import Hedging

@testable import Estimating

/// Histories made for tests.
enum PastPrices {
  /// 2023-01-01T00:00:00Z.
  static let start = Instant(milliseconds: 1_672_531_200_000)

  static func time(_ day: Double) -> Instant {
    Instant(milliseconds: start.milliseconds + Int64((day * Instant.millisecondsPerDay).rounded()))
  }

  /// Rows at equal distances.
  static func rows(_ asset: Asset, every days: Double = 1, _ prices: [Double]) -> [PriceHistory.Row] {
    prices.enumerated().map { .init(time: time(Double($0) * days), asset: asset, price: Price($1)) }
  }

  /// Prices whose logarithmic returns are the given ones.
  static func prices(returns: [Double]) -> [Double] {
    var level = 0.0
    return [100]
      + returns.map { step in
        level += step
        return 100 * exp(level)
      }
  }

  static func history(_ rows: [PriceHistory.Row]...) -> PriceHistory {
    PriceHistory(file: "prices.csv", rows: rows.flatMap(\.self).sorted { $0.time < $1.time })
  }

  /// Funding every 8 hours at a price that stands still.
  static func funding(_ asset: Asset, _ rates: [Double]) -> [PriceHistory.Row] {
    rates.enumerated().map {
      .init(time: time(Double($0) / 3), asset: asset, price: 100, fundingRate: Rate($1))
    }
  }

  /// A driftless log-normal walk of rows every 8 hours, whose highs and lows are those of the continuous walk between the
  /// rows: given both ends `0` and `r`, the highest point is `(r + √(r² − 2·σ²·t·ln U))/2`.
  static func walk(_ asset: Asset, rows: Int, volatility: Double, seed: UInt64) -> [PriceHistory.Row] {
    var random = SplitMix64(seed: seed)
    let variance = volatility * volatility / 1095
    var level = 0.0
    return (0..<rows).map { row in
      let step = variance.squareRoot() * random.normal()
      let reach = { (u: Double) in (step * step - 2 * variance * log(u)).squareRoot() }
      let (up, down) = ((step + reach(random.unit())) / 2, (step - reach(random.unit())) / 2)
      defer { level += step }
      let price = 100 * exp(level)
      return .init(
        time: time(Double(row) / 3), asset: asset, price: Price(price), high: Price(price * exp(up)),
        low: Price(price * exp(down)))
    }
  }
}

extension SplitMix64 {
  /// Above 0 and up to 1.
  mutating func unit() -> Double { (Double(next() >> 11) + 1) / 9_007_199_254_740_992 }

  /// Box and Muller.
  mutating func normal() -> Double { (-2 * log(unit())).squareRoot() * cos(2 * .pi * unit()) }
}
