import Parsing

/// The reports of a build with their files: for each an id and the number of its shape, however many files that is.
struct StagedReports: Sendable {
  private struct Client: Sendable {
    /// Where it is spooled.
    let kept: Int
    let shape: UInt32
    let place: ClientPlace
  }

  let places: ReportPlaces
  /// All clients that are known, also those whose reports are still at work.
  let ids = Monitor(ClientIDs())
  private var shapes: [ReportFiles] = []
  private var numbers: [ReportFiles: UInt32] = [:]
  /// By the numbers of their ids.
  private var clients: [Client?] = []
  /// The folders between the one of all reports and theirs.
  private var between: Set<String> = []
  /// Files that are new or changed, and files that stood there already.
  private(set) var written = 0
  private(set) var unchanged = 0

  init(_ places: ReportPlaces) { self.places = places }

  var isEmpty: Bool { clients.isEmpty }

  /// Where the client stands that has an id.
  func place(of id: String) -> ClientPlace? { client(id)?.place }

  private func client(_ id: String) -> Client? {
    guard let number = ids.change({ $0.number(of: id) }), number < clients.count else { return nil }
    return clients[number]
  }

  /// - Parameter kept: where the client is spooled.
  mutating func add(_ id: String, _ files: ReportFiles, from place: ClientPlace, kept: Int = 0) {
    let number = numbers[files] ?? UInt32(shapes.count)
    if number == shapes.count {
      shapes.append(files)
      numbers[files] = number
    }
    let client = ids.change { $0.add(id).number }
    while clients.count <= client { clients.append(nil) }
    clients[client] = Client(kept: kept, shape: number, place: place)
    if let folder = places.between(of: id) { between.insert(folder) }
    written += files.staged
    unchanged += files.endings.count - files.staged
  }

  private func files(of id: String) -> ReportFiles? { client(id).map { shapes[Int($0.shape)] } }

  func holds(_ path: String) -> Bool { owner(of: path) != nil }

  /// The ids on a report's page; `nil` of every other file.
  func anchors(of path: String) -> [String]? { owner(of: path).flatMap { $1 == places.ending ? $0.anchors : nil } }

  private func owner(of path: String) -> (ReportFiles, ending: String)? {
    guard let (id, rest) = places.owner(of: path), let files = files(of: id), files.endings.contains(rest) else {
      return nil
    }
    return (files, rest)
  }

  /// The place of a report that a path would be on some system; both in lower case.
  func meets(folded path: String) -> String? {
    guard !clients.isEmpty else { return nil }
    if path + "/" == ReportPlaces.folder { return path }
    guard let (id, rest) = places.owner(of: path) else {
      return between.contains(path) ? path : nil
    }
    guard let files = files(of: id) else { return nil }
    if rest.isEmpty, !places.isStandalone { return path }
    return files.endings.first { $0.lowercased() == rest }.map { places.base(of: id) + $0 }
  }

  /// Every report, in the order of paths: what they begin with, its files, and where the client is spooled.
  func forEachReport<Failure: Error>(_ body: (String, ReportFiles, Int) throws(Failure) -> Void) throws(Failure) {
    // A copy, which costs nothing as long as no client is added.
    let ids = ids.change { $0 }
    for number in places.inOrder(ids) where number < clients.count {
      guard let client = clients[Int(number)] else { continue }
      try body(places.base(of: ids[Int(number)]), shapes[Int(client.shape)], client.kept)
    }
  }
}
