public import Parsing

/// One of the site's folders of inputs: the files that are read, and what lies there and is not.
struct InputFolder {
  let path: String
  /// What their names end in.
  private let endings: [String]
  /// The files that are read, in the order of their names.
  private(set) var files: [String] = []
  /// Folders whose files nobody reads, unless one of the files names them.
  private(set) var folders: [String] = []
  /// Those of them that are symbolic links.
  private(set) var links: [String] = []
  /// Links that lead nowhere, and those that lead out of the site.
  private(set) var faults: [PublishingFault] = []
  /// All other files.
  private(set) var others: [String] = []

  /// Lists a folder; one that is not there is empty.
  init(_ path: String, endings: [String] = [".json"]) throws(PublishingFault) {
    self.path = path
    self.endings = endings
    guard Disk.kind(path) != nil else { return }
    guard Disk.isFolder(path) else { throw .notAFolder(path) }
    for name in try PublishingFault.disk({ () throws(DiskFault) in try Disk.list(path) }) {
      let file = path + "/" + name
      let kind = Disk.kind(file)
      if kind == .link { links.append(file) }
      switch kind {
      case .folder: folders.append(file)
      case .link where Disk.isFolder(file): folders.append(file)
      case .link where Disk.kind(following: file) == nil: faults.append(.brokenLink(file))
      case _ where endings.contains(where: name.hasSuffix): files.append(file)
      default: others.append(file)
      }
    }
  }

  /// Leaves out a file that cannot be read.
  mutating func refuse(_ file: String, _ fault: PublishingFault) {
    faults.append(fault)
    files.removeAll { $0 == file }
    folders.removeAll { $0 == file }
    others.removeAll { $0 == file }
  }

  /// What nobody reads and somebody may have meant to be read.
  ///
  /// - Parameter named: the files that others name, which are read in their own way.
  func strays(named: Set<String>) throws(PublishingFault) -> (faults: [PublishingFault], warnings: [SiteWarning]) {
    var faults = faults
    var warnings: [SiteWarning] = []
    for file in others where !named.contains(file) {
      if Self.isAlmostJSON(file) { faults.append(.strayFile(file)) } else { warnings.append(.unreadFile(file)) }
    }
    for folder in folders {
      let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(folder) }
      let unread = names.map { folder + "/" + $0 }.filter { name in
        endings.contains(where: name.hasSuffix) && !named.contains(name)
      }
      if let first = unread.first { faults.append(.nestedFile(first)) }
    }
    return (faults, warnings)
  }

  /// A name that was probably meant to end in `.json`: in capitals, misspelt, or with an ending after it.
  private static func isAlmostJSON(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".json", ".jsn", ".jsonc", ".json5", ".jsonl", ".ndjson", ".json.txt"].contains { name.hasSuffix($0) }
  }
}

/// Something about a site that is most likely a mistake and does not keep it from being built.
public enum SiteWarning: Sendable, Equatable {
  /// Something in a file.
  case input(Fault)
  /// A file in a folder of inputs that nothing reads.
  case unreadFile(String)
  /// A folder of the site that nothing reads, and the name of one that would be read.
  case unreadFolder(String, meant: String)
  /// A folder of portfolios without any.
  case noPortfolios(String)
  /// A template that replaces a built-in one by nothing.
  case emptyTemplate(String)
  /// An image that pages do not show, and where it is written.
  case imageFromElsewhere(String, page: String, at: Place?)
}
