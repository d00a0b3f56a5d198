import Parsing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SiteBuild {
  /// Refuses an output that is the site, holds it, or is one of the folders that the site is read from: the input would be
  /// taken for stale output, or the output for input.
  static func refuseOverlap(of output: String, with site: SiteFolder) throws(PublishingFault) {
    guard let root = Disk.resolved(site.path) else { return }
    let place = try place(of: output)
    if place == root || Disk.isBelow(root, place) { throw .outputIsTheSite(output) }
    let settings = site.settings
    for input in [settings.venues, settings.portfolios, settings.scenarios, "templates", "pages", "assets"] {
      let folder = Disk.resolved(root + "/" + input) ?? root + "/" + input
      if place == folder || Disk.isBelow(place, folder) { throw .outputIsAnInput(output, folder: input) }
    }
  }

  /// Where a path leads, also one that is not there yet: what there is of it without links and dots, and the rest.
  static func place(of path: String) throws(PublishingFault) -> String {
    var rest: [Substring] = []
    var above = path[...]
    while true {
      if let place = Disk.resolved(above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(above)) {
        guard !rest.isEmpty else { return place }
        return rest.reduce(place == "/" ? "" : place) { $0 + "/" + $1 }
      }
      let slash = above.lastIndex(of: "/")
      let step = slash.map { above[above.index(after: $0)...] } ?? above
      // A step up from a folder that is not there leads nowhere that can be told.
      if step == ".." { throw .disk(DiskFault(.makeFolder, path, code: ENOENT)) }
      if !step.isEmpty, step != "." { rest.insert(step, at: 0) }
      above = slash.map { above[..<$0] } ?? ""
    }
  }
}
