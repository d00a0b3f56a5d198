public import Hedging

/// Looks for slips in a history that its form cannot tell, each told once with how often it is there.
public enum HistoryDoubts {
  /// What is odd about a history that was read from a source.
  ///
  /// - Parameter end: the last moment that it should have; `nil` where any is as good.
  public static func warnings(_ history: PriceHistory, _ source: Source, until end: Instant?) -> [Fault] {
    [jumps(history, source), end.flatMap { rows(after: $0, of: history, source) }].compactMap { $0 }
  }

  private static func jumps(_ history: PriceHistory, _ source: Source) -> Fault? {
    var last: [Asset: PriceHistory.Row] = [:]
    var jumps: [(index: Int, from: Price)] = []
    for (index, row) in history.rows.enumerated() {
      if let before = last.updateValue(row, forKey: row.asset), before.time.days(to: row.time) <= Plausible.jumpDays,
        Plausible.areApart(before.price.value, row.price.value, by: Plausible.jumpFactor)
      {
        jumps.append((index, before.price))
      }
    }
    guard let first = jumps.first else { return nil }
    let row = history.rows[first.index]
    return fault(
      .jumps(count: jumps.count, asset: row.asset.code, from: first.from.value, to: row.price.value),
      at: first.index, source)
  }

  private static func rows(after end: Instant, of history: PriceHistory, _ source: Source) -> Fault? {
    guard let first = history.rows.firstIndex(where: { $0.time > end }) else { return nil }
    return fault(.ahead(count: history.rows.count - first), at: first, source)
  }

  private static func fault(_ doubt: HistoryDoubt, at row: Int, _ source: Source) -> Fault {
    Fault(place: source.place(of: source.timeCell(ofRow: row)), path: "", problem: .doubt(.history(doubt)))
  }
}
