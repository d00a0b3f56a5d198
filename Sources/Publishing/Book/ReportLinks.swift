import Markup

/// The links of reports, most of which are the same on every one: what leads to a report's own files is followed at once, and
/// of the rest each is handed on once.
struct ReportLinks {
  /// All that decides which of a report's links leave it.
  private struct Page: Hashable {
    let links: [String]
    let anchors: [String]
    let endings: [String]

    /// What is the same for few pages; the rest is compared.
    func hash(into hasher: inout Hasher) {
      for count in [links.count, anchors.count, endings.count] { hasher.combine(count) }
    }
  }

  /// How many pages are remembered. They are many only where templates of a site's own write ids or values into links.
  private static let room = 64

  private let isStandalone: Bool
  /// What was found of pages that were met.
  private var known: [Page: [String]] = [:]
  /// Those that lead to the same place from every report.
  private var seen: Set<String> = []
  private let toRoot: String

  init(_ places: ReportPlaces) {
    isStandalone = places.isStandalone
    toRoot = String(repeating: "../", count: places.depth)
  }

  /// The links that lead to the rest of the site, or nowhere. It does not depend on whose report it is: a link that climbs out
  /// of the report's folder leaves it, even if it comes back.
  mutating func leaving(_ links: [String], anchors: [String], endings: [String]) -> [String] {
    let page = Page(links: links, anchors: anchors, endings: endings)
    if let leaving = known[page] { return leaving }
    let leaving = links.filter { !LinkCheck.isForeign($0) && !leadsHome($0, page) }
    if known.count == Self.room { known = [:] }
    known[page] = leaving
    return leaving
  }

  /// Whether a link leads to a file of its own report, and to an id that is there.
  private func leadsHome(_ link: String, _ page: Page) -> Bool {
    let isInside = isStandalone ? link.utf8.first == UInt8(ascii: "#") : link.utf8.first != UInt8(ascii: "/")
    guard isInside, let (path, fragment) = LinkCheck.target(of: link, from: "index.html") else { return false }
    guard isStandalone || page.endings.contains("/" + path) else { return false }
    return fragment.map { fragment in
      path == "index.html" && page.anchors.contains { $0 == fragment || PercentEncoding.url($0) == fragment }
    } ?? true
  }

  /// Those of them that somebody who knows the whole site has to follow.
  mutating func toCheck(_ leaving: [String]) -> [String] {
    leaving.filter { link in
      let isShared = link.hasPrefix("/") || !isStandalone && link.hasPrefix(toRoot)
      return !isShared || seen.insert(link).inserted
    }
  }
}
