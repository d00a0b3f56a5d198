/// The first rows of an order, however many are offered: what is kept does not depend on the order of offering, because ids
/// decide between equals. Memory stays at `limit` rows.
public struct Ranking<Row: Sendable>: Sendable {
  /// What rows are ordered by: the greater first, one key after the other.
  public typealias Keys = (Double, Double, Double)

  private struct Entry: Sendable {
    let keys: Keys
    let id: String
    let row: Row
  }

  let limit: Int
  private var entries: [Entry] = []

  public init(limit: Int) { self.limit = limit }

  public var rows: [Row] { entries.map(\.row) }

  public mutating func add(_ row: @autoclosure () -> Row, by keys: Keys, id: String) {
    if entries.count == limit, let last = entries.last, !Self.precedes(keys, id, last) { return }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(keys, id, entries[middle]) { high = middle } else { low = middle + 1 }
    }
    entries.insert(Entry(keys: keys, id: id, row: row()), at: low)
    if entries.count > limit { entries.removeLast() }
  }

  mutating func add(_ other: Ranking) {
    for entry in other.entries { add(entry.row, by: entry.keys, id: entry.id) }
  }

  private static func precedes(_ keys: Keys, _ id: String, _ other: Entry) -> Bool {
    keys == other.keys ? id < other.id : keys > other.keys
  }
}
