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
  func source(named path: String, outside: inout [PublishingFault]) -> Source? {
    do throws(PublishingFault) { return try source(path) } catch {
      if case .outsideTheSite = error { outside.append(error) }
      return nil
    }
  }

  /// Lists one of the folders of inputs.
  func folder(_ path: String, endings: [String] = [".json"]) throws(PublishingFault) -> InputFolder {
    try refuseOutside(path)
    var folder = try InputFolder(path, endings: endings)
    for link in folder.links {
      do throws(PublishingFault) { try refuseOutside(link) } catch { folder.refuse(link, error) }
    }
    return folder
  }

  func refuseOutside(_ path: String) throws(PublishingFault) {
    guard let place = Disk.resolved(path) else { return }
    if !Disk.isBelow(place, root) { throw .outsideTheSite(path) }
  }
}
