import Parsing

/// The reports of a build with their files: for each an id and the number of its shape, however many files that is.
struct StagedReports: Sendable {
  let places: ReportPlaces
  private var shapes: [ReportFiles] = []
  private var numbers: [ReportFiles: UInt32] = [:]
  private var clients: [String: (shape: UInt32, place: ClientPlace)] = [:]
  /// Files that are new or changed, and files that stood there already.
  private(set) var written = 0
  private(set) var unchanged = 0

  init(_ places: ReportPlaces) { self.places = places }

  var isEmpty: Bool { clients.isEmpty }

  /// Where the client stands that has an id.
  func place(of id: String) -> ClientPlace? { clients[id]?.place }

  mutating func add(_ id: String, _ files: ReportFiles, from place: ClientPlace) {
    let number = numbers[files] ?? UInt32(shapes.count)
    if number == shapes.count {
      shapes.append(files)
      numbers[files] = number
    }
    clients[id] = (number, place)
    written += files.staged
    unchanged += files.endings.count - files.staged
  }

  private func files(of id: String) -> ReportFiles? { clients[id].map { shapes[Int($0.shape)] } }

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
      let isBetween = places.folders == .many && clients.keys.contains { places.base(of: $0).hasPrefix(path + "/") }
      return isBetween ? path : nil
    }
    guard let files = files(of: id) else { return nil }
    if rest.isEmpty, !places.isStandalone { return path }
    return files.endings.first { $0.lowercased() == rest }.map { places.base(of: id) + $0 }
  }

  /// Every file, in the order of paths, with whether it waits.
  func forEachFile<Failure: Error>(_ body: (String, Bool) throws(Failure) -> Void) throws(Failure) {
    // The order of whole paths, in which `/` comes after `-`.
    for base in clients.keys.map({ places.base(of: $0) + "/" }).sorted() {
      let base = String(base.dropLast())
      let id = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(base[base.index(after: $0)...]) } ?? base
      guard let files = files(of: id) else { continue }
      for (ending, isStaged) in zip(files.endings, files.isStaged).sorted(by: { $0.0 < $1.0 }) {
        try body(base + ending, isStaged)
      }
    }
  }
}
