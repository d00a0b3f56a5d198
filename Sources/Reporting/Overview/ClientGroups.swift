/// Clients in the order of their ids, grouped by what their ids begin with, so that no page lists more than ``limit`` and a
/// new client changes the page it is on and the counts above it, never where others are.
struct ClientGroup: Sendable {
  /// The most clients that one page lists.
  static let limit = 100

  /// What all ids of the group begin with; empty for all clients.
  let prefix: String
  let clients: Range<Int>
  /// The groups below; none where the group is one page.
  let children: [ClientGroup]
  /// A client whose id is all that the others begin with; it stands on the group's own page.
  let own: Range<Int>

  /// All clients of a site.
  /// - Parameter ids: sorted, none twice.
  init(_ ids: [String]) { self.init(ids, ids.indices, prefix: "") }

  private init(_ ids: [String], _ clients: Range<Int>, prefix: String) {
    self.prefix = prefix
    self.clients = clients
    guard clients.count > Self.limit, let first = clients.first, let last = clients.last else {
      (children, own) = ([], clients)
      return
    }
    // Sorted, so what the first and the last have in common all have.
    let length = zip(ids[first].utf8, ids[last].utf8).prefix { $0 == $1 }.count
    let start = ids[first].utf8.count == length ? first + 1 : first
    own = first..<start
    var children: [ClientGroup] = []
    var next = start
    while next < clients.upperBound {
      let start = String(decoding: ids[next].utf8.prefix(length + 1), as: UTF8.self)
      let end = ids[next..<clients.upperBound].firstIndex { !$0.utf8.starts(with: start.utf8) } ?? clients.upperBound
      children.append(ClientGroup(ids, next..<end, prefix: start))
      next = end
    }
    self.children = children
  }

  /// This group and all below, each before those inside it.
  var all: [ClientGroup] { [self] + children.flatMap(\.all) }
}
