import Parsing

/// Where clients' reports stand. It follows from the id and the site's settings alone, so no address changes as a book grows.
///
///     reports/acme-fund/index.html       each report in a folder of its own
///     reports/nd/acme-fund/index.html    the same in folders by the last two letters or digits of the id
///     reports/acme-fund.html             each report one file, to be mailed
///
/// Endings are spread evenly where ids are numbers that count up, which beginnings are not; and two characters are never the
/// name of a device.
struct ReportPlaces: Sendable {
  static let folder = "reports/"
  let isStandalone: Bool
  let folders: SiteFile.ReportFolders

  /// How many folders a report stands below the site's first.
  var depth: Int { folders == .one ? 2 : 3 }

  /// What the paths of all files of a report begin with.
  func base(of id: String) -> String {
    switch folders {
    case .one: return Self.folder + id
    case .many:
      let ending = id.utf8.filter { $0 != UInt8(ascii: "-") }.suffix(2)
      return Self.folder + String(decoding: ending, as: UTF8.self) + "/" + id
    }
  }

  /// What follows it in the path of the report itself.
  var ending: String { isStandalone ? ".html" : "/index.html" }

  func path(of id: String) -> String { base(of: id) + ending }

  /// What a report's pages are known by: its folder, or its file.
  func place(of id: String) -> String { base(of: id) + (isStandalone ? ".html" : "/") }

  /// The id of the report that a file would belong to, and the rest of its path; `nil` of every other file.
  func owner(of path: String) -> (id: String, rest: String)? {
    guard path.utf8.starts(with: Self.folder.utf8) else { return nil }
    let steps = path.split(separator: "/", maxSplits: depth, omittingEmptySubsequences: false)
    guard steps.count >= depth else { return nil }
    var id = String(steps[depth - 1])
    if isStandalone {
      guard steps.count == depth, id.hasSuffix(".html") else { return nil }
      id.removeLast(5)
    }
    let base = base(of: id)
    return path.utf8.starts(with: base.utf8) ? (id, String(path.dropFirst(base.count))) : nil
  }
}
