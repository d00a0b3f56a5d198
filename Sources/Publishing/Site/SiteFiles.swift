import Parsing

/// The files below a site's folder: nothing outside it is read as a part of the site, whatever a path or a link says.
///
/// A link that stays inside is followed. Whoever can change the folder while it is read is not guarded against.
struct SiteFiles: Sendable {
  /// The folder without links and dots.
  private let root: String

  init(_ path: String) { root = Disk.resolved(path) ?? path }

  /// Reads one file of the site.
  func source(_ path: String) throws(PublishingFault) -> Source {
    try refuseOutside(path)
    return try SiteFolder.source(path)
  }

  /// The same for a file that another names; `nil` if there is none. One that lies outside is noted.
  func source(named path: String, strays: inout [String]) -> Source? {
    do throws(PublishingFault) { return try source(path) } catch {
      if case .outsideTheSite(let path) = error { strays.append(path) }
      return nil
    }
  }

  /// The files of a folder, sorted; none if there is no folder.
  func files(in folder: String, ending: String = ".json") throws(PublishingFault) -> [String] {
    guard Disk.isFolder(folder) else { return [] }
    try refuseOutside(folder)
    let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(folder) }
    var files: [String] = []
    for name in names where name.hasSuffix(ending) {
      let path = folder + "/" + name
      switch Disk.kind(path) {
      case .file: files.append(path)
      case .link where Disk.isFile(path):
        try refuseOutside(path)
        files.append(path)
      default: continue
      }
    }
    return files
  }

  private func refuseOutside(_ path: String) throws(PublishingFault) {
    guard let place = Disk.resolved(path) else { return }
    if !Disk.isBelow(place, root) { throw .outsideTheSite(path) }
  }
}
