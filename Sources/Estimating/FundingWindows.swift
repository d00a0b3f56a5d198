public import Hedging

/// What funding added up to in every window of the horizon that a history holds. **A model figure**: it takes the past
/// windows for typical; they overlap, so there are fewer independent ones than windows.
///
/// Formula: from each settlement on, the sum of the rates settled in the horizon's days from there, that settlement
/// counted; for every one that the history reaches a whole horizon beyond. A window with more than a day between two
/// settlements has a gap in its data and is left out.
///
/// Example: 91 settlements of 0.01 % every 8 hours hold two windows of 30 days, of 0.9 % each.
/// Left out: which venue the rates were settled at, and a contract's own cap and floor.
public struct FundingWindows: Sendable {
  /// The quantiles that are shown.
  public static let shares = [0.01, 0.05, 0.5, 0.95, 0.99]

  /// The rows with a funding rate.
  public let sample: Sample
  public var windows: Int { sums.count }
  /// Rates summed, rising.
  private let sums: [Double]
  /// What longs paid to shorts in each share of ``shares``.
  public let rates: [Rate]

  /// `nil` if the history holds no whole window of the asset's funding.
  public init?(of asset: Asset, in history: PriceHistory, horizonDays: Double) {
    var settled: [(time: Instant, rate: Double)] = []
    for row in history.rows(of: asset) {
      guard let rate = row.fundingRate, settled.last.map({ $0.time < row.time }) ?? true else { continue }
      settled.append((row.time, rate.value))
    }
    guard settled.count > 1, horizonDays > 0 else { return nil }
    let (first, last) = (settled[0].time, settled[settled.count - 1].time)
    sums = Self.sums(settled, horizonDays: horizonDays, spacing: first.days(to: last) / Double(settled.count - 1))
    rates = Self.shares.compactMap { [sums] in quantile($0, ofSorted: sums).map { Rate($0) } }
    guard !sums.isEmpty else { return nil }
    sample = Sample(file: history.file, from: first, to: last, rows: settled.count)
  }

  private static func sums(
    _ settled: [(time: Instant, rate: Double)], horizonDays: Double, spacing: Double
  ) -> [Double] {
    // Each gap's beginning; the first of them at or after a window's start tells whether it is whole.
    let gaps = settled.indices.dropLast().filter { settled[$0].time.days(to: settled[$0 + 1].time) > 1 }
    var totals = [0.0]
    for row in settled { totals.append(totals[totals.count - 1] + row.rate) }
    var sums: [Double] = []
    var (end, gap) = (0, 0)
    for start in settled.indices {
      let time = settled[start].time
      // The last settlement stands for the time up to the next, which the history does not have any more.
      guard time.days(to: settled[settled.count - 1].time) + spacing >= horizonDays - 1e-9 else { break }
      while end < settled.count, time.days(to: settled[end].time) < horizonDays { end += 1 }
      while gap < gaps.count, gaps[gap] < start { gap += 1 }
      if gap < gaps.count, gaps[gap] < end - 1 { continue }
      if horizonDays - time.days(to: settled[end - 1].time) > 1 { continue }
      sums.append(totals[end] - totals[start])
    }
    return sums.sorted()
  }
}
