/// Every link of the site that should lead to a page of the site, and whether it does.
struct LinkCheck {
  private var noted: [(page: String, link: String)] = []
  private var anchors: [String: Set<String>] = [:]

  mutating func note(_ links: [String], anchors ids: [String] = [], on page: String) {
    for link in links { noted.append((page, link)) }
    anchors[page, default: []].formUnion(ids)
  }

  /// The first link that leads nowhere.
  func dead(in folder: OutputFolder) -> (page: String, link: String)? {
    noted.first { page, link in
      guard !Self.isForeign(link) else { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let target = parts[0].isEmpty ? page : Self.resolve(String(parts[0]), from: page) else { return true }
      guard folder.holds(target) else { return true }
      return parts.count == 2 && !(anchors[target]?.contains(String(parts[1])) ?? false)
    }
  }

  /// An address on another site, or none at all.
  private static func isForeign(_ link: String) -> Bool {
    link.isEmpty || link.hasPrefix("http://") || link.hasPrefix("https://") || link.hasPrefix("mailto:")
  }

  /// The path of a link as seen from a page; `nil` if it climbs out of the site. A folder stands for its `index.html`.
  private static func resolve(_ link: String, from page: String) -> String? {
    var steps = link.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    if link.hasSuffix("/") || link == "." || steps.isEmpty { steps.append("index.html") }
    return steps.joined(separator: "/")
  }
}
