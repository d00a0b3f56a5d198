import Hedging

/// All clients of a book in the order of their ids. Of each only what decides where it is listed is in memory, some sixty
/// bytes; the rest of its row is fetched where it is shown.
public struct BookClients: Sendable {
  struct Key: Sendable {
    let id: String
    let status: Status
    let severity: Ranking<ClientRow>.Keys
    /// By which the row is fetched.
    let place: Int
  }

  private(set) var keys: [Key] = []
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
    keys.append(Key(id: row.id, status: row.status, severity: row.severity, place: place))
  }

  /// Puts them in the order of their ids, once all are there.
  public mutating func sort() { keys.sort { $0.id < $1.id } }

  public var indices: Range<Int> { keys.indices }
  public func id(_ index: Int) -> String { keys[index].id }
  func status(_ index: Int) -> Status { keys[index].status }
  public subscript(index: Int) -> ClientRow { row(keys[index].place) ?? ClientRow(unread: keys[index]) }

  /// The clients of a status, worst first: what can be liquidated now, then by the use of the limit that is used most (a death
  /// in a scenario that must be survived is beyond any number), then by the way to the nearest liquidation; ids decide between
  /// equals.
  func ranked(_ status: Status) -> [Int] {
    keys.indices.filter { keys[$0].status == status }.sorted { one, other in
      let (a, b) = (keys[one], keys[other])
      return a.severity == b.severity ? a.id < b.id : a.severity > b.severity
    }
  }
}
