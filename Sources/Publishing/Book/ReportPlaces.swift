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
  func base(of id: String) -> String { (between(of: id) ?? "reports") + "/" + id }

  /// The folder of reports in which a report's own folder stands, where that is not the one of all.
  func between(of id: String) -> String? {
    guard folders == .many else { return nil }
    let ending = id.utf8.filter { $0 != UInt8(ascii: "-") }.suffix(2)
    return Self.folder + String(decoding: ending, as: UTF8.self)
  }

  /// The numbers of clients in the order of their reports' paths.
  func inOrder(_ ids: ClientIDs) -> [UInt32] {
    ids.inOrder { id in
      guard folders == .many else { return 0 }
      let ending = id.filter { $0 != UInt8(ascii: "-") }.suffix(2)
      // That of one letter comes before those of two.
      return UInt16(ending.first ?? 0) << 8 | UInt16(ending.count > 1 ? ending.last ?? 0 : 0)
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
    var id = path[path.utf8.index(path.startIndex, offsetBy: Self.folder.utf8.count)...]
    if folders == .many {
      guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      id = id[id.utf8.index(after: slash)...]
    }
    let slash = id.utf8.firstIndex(of: UInt8(ascii: "/"))
    if isStandalone {
      guard slash == nil, id.hasSuffix(".html") else { return nil }
      id = id.dropLast(5)
    } else if let slash {
      id = id[..<slash]
    }
    let client = String(id)
    guard folders == .one || path.utf8.starts(with: base(of: client).utf8) else { return nil }
    return (client, String(path[id.endIndex...]))
  }
}
