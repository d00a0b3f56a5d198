import Markup

/// Every link of the site that should lead to a page of the site, and whether it does.
struct LinkCheck {
  private var noted: [(page: String, link: String)] = []
  private var anchors: [String: Set<String>] = [:]

  mutating func note(_ links: [String], anchors ids: [String] = [], on page: String) {
    for link in links { noted.append((page, link)) }
    // A link writes an id that is not in ASCII percent-encoded.
    anchors[page, default: []].formUnion(ids + ids.map(PercentEncoding.url))
  }

  /// How many links that lead nowhere are told.
  private static let limit = 20

  /// The links that lead nowhere, each with the first page that has it.
  func dead(in output: some PageOutput) -> [(page: String, link: String)] {
    var dead: [(page: String, link: String)] = []
    for (page, link) in noted where !leads(link, from: page, in: output) {
      if dead.count < Self.limit, !dead.contains(where: { $0.link == link }) { dead.append((page, link)) }
    }
    return dead
  }

  private func leads(_ link: String, from page: String, in output: some PageOutput) -> Bool {
    guard !Self.isForeign(link) else { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = parts[0].isEmpty ? page : Self.resolve(String(parts[0]), from: page), output.holds(target)
    else { return false }
    return parts.count < 2 || anchors[target]?.contains(String(parts[1])) ?? false
  }

  /// An address on another site, or none at all.
  private static func isForeign(_ link: String) -> Bool {
    link.isEmpty || link.hasPrefix("http://") || link.hasPrefix("https://") || link.hasPrefix("mailto:")
  }

  /// The path of a link as seen from a page; `nil` if it climbs out of the site. A folder stands for its `index.html`, and
  /// a query (`style.css?v=2`) for nothing, as no server is asked.
  private static func resolve(_ link: String, from page: String) -> String? {
    let path = link.utf8.prefix { $0 != UInt8(ascii: "?") }
    let link = String(decoding: PercentEncoding.decoded(path) ?? Array(path), as: UTF8.self)
    var steps = link.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    let last = link.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if last.isEmpty || last == "." || last == ".." { steps.append("index.html") }
    return steps.joined(separator: "/")
  }
}
