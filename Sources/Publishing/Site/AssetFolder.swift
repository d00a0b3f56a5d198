public import Parsing

/// The files in a site's `assets`, which are published as they are: `assets/img/desk.png` becomes `img/desk.png`.
///
/// Left out, as everywhere in a site: what a name hides that begins with a dot.
struct AssetFolder: Sendable {
  /// One file and where it will stand.
  struct File: Sendable {
    let path: String
    let place: String
  }

  /// In the order of their names, folder by folder.
  private(set) var files: [File] = []
  private(set) var faults: [PublishingFault] = []

  init(_ site: SiteFiles, _ path: String) throws(PublishingFault) {
    guard Disk.kind(path) != nil else { return }
    guard Disk.isFolder(path) else { throw .notAFolder(path) }
    try site.refuseOutside(path)
    try add(path, at: "", site)
  }

  private mutating func add(_ folder: String, at place: String, _ site: SiteFiles) throws(PublishingFault) {
    for name in try PublishingFault.disk({ () throws(DiskFault) in try Disk.list(folder) }) {
      do throws(PublishingFault) {
        try add(File(path: folder + "/" + name, place: place + name), named: name, site)
      } catch { faults.append(error) }
    }
  }

  private mutating func add(_ file: File, named name: String, _ site: SiteFiles) throws(PublishingFault) {
    try site.refuseOutside(file.path)
    if let problem = PortableName.problem(of: name) { throw .asset(file.path, .unportable(problem)) }
    switch Disk.kind(following: file.path) {
    // A link to a folder could lead to one that it is in itself.
    case .folder where Disk.kind(file.path) == .link: throw .asset(file.path, .linkToFolder)
    case .folder: try add(file.path, at: file.place + "/", site)
    case .file where name.hasSuffix(OutputFolder.suffix): throw .asset(file.path, .reserved)
    case .file where file.place.lowercased() == OutputFolder.manifest: throw .asset(file.path, .taken)
    case .file: files.append(file)
    case .link, .other: throw .asset(file.path, .notAFile)
    case nil: throw .brokenLink(file.path)
    }
  }
}

/// Why a file cannot be published as it is.
public enum AssetProblem: Sendable, Equatable {
  /// Some system cannot keep its name.
  case unportable(PortableName.Problem)
  /// Its name is one that unfinished files have.
  case reserved
  /// A page or another file of the build stands at its place.
  case taken
  case linkToFolder
  /// A pipe, a device or a socket.
  case notAFile
}
