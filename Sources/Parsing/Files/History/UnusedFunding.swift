public import Hedging

/// Funding rates of a history at times when nothing settles: a replay would pass them over without a word.
public enum UnusedFunding {
  /// How many of the times are told.
  private static let told = 3
  /// Contracts of one asset with more intervals of funding than this leave no time at which nothing settles.
  private static let mostSteps = 24

  /// The rates of a history that fit the settlements of no perpetual on their asset; `nil` if there are none.
  ///
  /// The first moment counts for nothing, because a settlement on the start is not paid. An asset without a perpetual
  /// has no settlements to miss.
  ///
  /// - Parameter source: the text that the history was read from.
  public static func warning(_ history: PriceHistory, _ source: Source, venues: [Venue]) -> Fault? {
    guard let start = history.rows.first?.time else { return nil }
    var steps: [Asset: Set<Int64>] = [:]
    for contract in venues.flatMap(\.contracts) {
      guard let funding = contract.funding else { continue }
      let step = Int64((funding.intervalHours * Instant.millisecondsPerHour).rounded())
      steps[contract.symbol.base, default: []].insert(step)
    }
    let unused = history.rows.indices.filter { index in
      let row = history.rows[index]
      guard row.fundingRate != nil, row.time > start, let steps = steps[row.asset], steps.count <= Self.mostSteps else {
        return false
      }
      return !steps.contains { row.time.milliseconds.isMultiple(of: $0) }
    }
    guard let first = unused.first else { return nil }
    let asset = history.rows[first].asset
    let hours = (steps[asset] ?? []).sorted().map { Double($0) / Instant.millisecondsPerHour }
    let lines = unused.prefix(told).map { source.cell(.time, ofRow: $0) }
    let problem = HistoryProblem.ratesBetweenSettlements(
      count: unused.count, times: lines.map { String(decoding: source.bytes[$0], as: UTF8.self) }, asset: asset.code,
      hours: hours)
    return Fault(place: source.place(of: lines[0]), path: "", problem: .history(problem))
  }
}

extension Source {
  /// The bytes of a row's cell; rows count from 0 below the header. Only for a history that was read without faults.
  func cell(_ column: HistoryColumn, ofRow row: Int) -> Range<Int> {
    func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
      line.split(separator: .comma, omittingEmptySubsequences: false)
        .map { cell in
          let start = cell.firstIndex { $0 != .space && $0 != .carriageReturn } ?? cell.endIndex
          let end = cell[start...].lastIndex { $0 != .space && $0 != .carriageReturn }.map { $0 + 1 } ?? start
          return cell[start..<end]
        }
    }
    let header = bytes.prefix { $0 != .lineFeed }
    var line = header
    for _ in 0...row { line = bytes[min(line.endIndex + 1, bytes.count)...].prefix { $0 != .lineFeed } }
    let place = cells(header).firstIndex { $0.elementsEqual(column.rawValue.utf8) } ?? 0
    let cell = cells(line)[place]
    return cell.startIndex..<cell.endIndex
  }
}
