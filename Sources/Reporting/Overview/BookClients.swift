import Hedging

/// All clients of a book in the order of their ids. Of each only what decides where it is listed is in memory, some forty
/// bytes; the rest of its row is fetched where it is shown.
public struct BookClients: Sendable {
  private struct Key: Sendable {
    /// By which the row is fetched.
    let place: Int
    /// The last two keys of ``severity``; the first is whether it can be liquidated.
    let (use, reach): (Double, Double)
    /// Where the id stands.
    let start: UInt32
    let count: UInt16
    let status: Status
    let isLiquidatable: Bool

    var severity: Ranking<ClientRow>.Keys { (isLiquidatable ? 1 : 0, use, reach) }
  }

  private var keys: [Key] = []
  /// The ids, one after the other in the order in which they came.
  private var bytes: [UInt8] = []
  private let row: @Sendable (Int) -> ClientRow?

  /// - Parameter row: fetches a row by the place under which it was added; where that fails the pages are not to be published.
  public init(fetching row: @escaping @Sendable (Int) -> ClientRow?) { self.row = row }

  /// Clients whose rows are in memory anyway.
  public init(_ rows: [ClientRow]) {
    self.init { rows[$0] }
    for (index, row) in rows.enumerated() { add(row, at: index) }
    sort()
  }

  public mutating func add(_ row: ClientRow, at place: Int) {
    let start = bytes.count
    bytes += row.id.utf8
    let (first, use, reach) = row.severity
    keys.append(
      Key(
        place: place, use: use, reach: reach, start: UInt32(start), count: UInt16(clamping: bytes.count - start),
        status: row.status, isLiquidatable: first > 0))
  }

  private func bytes(of key: Key) -> ArraySlice<UInt8> { bytes[Int(key.start)..<(Int(key.start) + Int(key.count))] }

  /// Puts them in the order of their ids, once all are there.
  public mutating func sort() {
    let bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      func id(_ key: Key) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(key.start)..<(Int(key.start) + Int(key.count))]
      }
      keys.sort { id($0).lexicographicallyPrecedes(id($1)) }
    }
  }

  public var indices: Range<Int> { keys.indices }
  public func id(_ index: Int) -> String { String(decoding: bytes(of: keys[index]), as: UTF8.self) }
  /// By what the row is fetched.
  package func place(_ index: Int) -> Int { keys[index].place }
  func status(_ index: Int) -> Status { keys[index].status }
  public subscript(index: Int) -> ClientRow {
    row(keys[index].place) ?? ClientRow(unread: id(index), status(index), keys[index].severity)
  }

  /// The clients of a status, worst first: what can be liquidated now, then by the use of the limit that is used most (a death
  /// in a scenario that must be survived is beyond any number), then by the way to the nearest liquidation; ids decide between
  /// equals.
  func ranked(_ status: Status) -> [Int] {
    keys.indices.filter { keys[$0].status == status }.sorted { one, other in
      let (a, b) = (keys[one], keys[other])
      return a.severity == b.severity ? one < other : a.severity > b.severity
    }
  }
}
