#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
public import Hedging

/// One asset's logarithmic returns, row by row.
///
/// Formula: `r = ln(p'/p)` from each row to the next; within a row the price reached up by `max(0, ln(high/p))` and down by
/// `min(0, ln(low/p))`, where highs and lows are given.
///
/// Example: rows at 100 and 110 with a high of 120 give a return of 0.0953 and an upward reach of 0.1823.
/// Left out: rows at the time of an earlier row of the same asset, and what the last row reached after its price.
public struct PastReturns: Sendable {
  public let asset: Asset
  public let sample: Sample
  /// When each return begins; and when the last one ends.
  let times: [Instant]
  /// How many days each return took.
  let days: [Double]
  let logs: [Double]
  /// How far the logarithm reached above and below the row's price before the next, by highs and lows; 0 without them.
  let up: [Double]
  let down: [Double]

  /// `nil` unless the history has two rows of the asset at different times.
  public init?(of asset: Asset, in history: PriceHistory) {
    var rows: [PriceHistory.Row] = []
    for row in history.rows(of: asset) where row.price.value > 0 {
      if rows.last.map({ $0.time < row.time }) ?? true { rows.append(row) }
    }
    guard rows.count > 1 else { return nil }
    let steps = zip(rows, rows.dropFirst())
    let logs = steps.map { log($1.price / $0.price) }
    self.asset = asset
    self.logs = logs
    sample = Sample(file: history.file, from: rows[0].time, to: rows[rows.count - 1].time, rows: rows.count)
    times = rows.map(\.time)
    days = steps.map { $0.time.days(to: $1.time) }
    up = rows.dropLast().map { row in max(0, row.high.map { log($0 / row.price) } ?? 0) }
    down = rows.dropLast().map { row in min(0, row.low.map { log($0 / row.price) } ?? 0) }
  }

  /// How far apart rows are on average.
  var spacing: Double { sample.days / Double(logs.count) }
}
