import Markup

/// The links of reports, most of which are the same on every one: what leads to a report's own files is followed at once, and
/// of the rest each is handed on once.
struct ReportLinks {
  private let places: ReportPlaces
  /// Those that lead to the same place from every report.
  private var seen: Set<String> = []
  private let toRoot: String

  init(_ places: ReportPlaces) {
    self.places = places
    toRoot = String(repeating: "../", count: places.depth)
  }

  /// The links that lead to the rest of the site, or nowhere.
  func leaving(_ links: [String], anchors: [String], of id: String, endings: [String]) -> [String] {
    let (page, base) = (places.path(of: id), places.base(of: id))
    return links.filter { link in
      // Most lead to a heading of the page itself.
      if link.utf8.first == UInt8(ascii: "#"), anchors.contains(where: { link.utf8.dropFirst().elementsEqual($0.utf8) })
      {
        return false
      }
      if seen.contains(link) { return true }
      guard let (target, fragment) = LinkCheck.target(of: link, from: page) else {
        return !LinkCheck.isForeign(link)
      }
      if target == page || target.hasPrefix(base + "/"), endings.contains(String(target.dropFirst(base.count))) {
        return fragment.map { fragment in
          target != page || !anchors.contains { $0 == fragment || PercentEncoding.url($0) == fragment }
        } ?? false
      }
      return true
    }
  }

  /// Those of them that somebody who knows the whole site has to follow.
  mutating func toCheck(_ leaving: [String]) -> [String] {
    leaving.filter { link in
      let isShared = link.hasPrefix("/") || !places.isStandalone && link.hasPrefix(toRoot)
      return !isShared || seen.insert(link).inserted
    }
  }
}
