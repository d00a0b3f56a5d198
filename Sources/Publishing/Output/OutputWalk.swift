/// The files below a folder in the order of their paths, without those whose names begin with a dot. Links are files.
struct OutputWalk {
  private let root: String
  /// What is still to be seen, the last first; folders end in `/`.
  private var rest: [String]?

  init(_ root: String) { self.root = root }

  mutating func next() throws(DiskFault) -> String? {
    var waiting: [String]
    if let rest { waiting = rest } else { waiting = try names(in: "") }
    while let path = waiting.popLast() {
      guard path.hasSuffix("/") else {
        rest = waiting
        return path
      }
      waiting += try names(in: path)
    }
    rest = []
    return nil
  }

  /// In the order of whole paths, in which `a-b` comes before what is in `a`.
  private func names(in folder: String) throws(DiskFault) -> [String] {
    let names = try Disk.list(folder.isEmpty ? root : root + "/" + folder.dropLast())
    return names.map { folder + $0 }.map { Disk.kind(root + "/" + $0) == .folder ? $0 + "/" : $0 }.sorted(by: >)
  }
}
