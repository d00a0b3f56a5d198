import Markup

/// Every link of the site that should lead to a page of the site, and whether it does.
struct LinkCheck {
  private var noted: [(page: String, link: String)] = []
  private var anchors: [String: Set<String>] = [:]
  /// Where links of reports lead that are noted already.
  private var targets: Set<String> = []

  mutating func note(_ links: [String], anchors ids: [String] = [], on page: String) {
    for link in links { noted.append((page, link)) }
    // A link writes an id that is not in ASCII percent-encoded.
    anchors[page, default: []].formUnion(ids + ids.map(PercentEncoding.url))
  }

  /// Notes the links of a report, of which there may be any number: those that lead to one place are noted once.
  mutating func note(ofReport links: [String], on page: String) {
    for link in links {
      let (path, fragment) = Self.target(of: link, from: page) ?? (link, nil)
      if targets.insert(path + "#" + (fragment ?? "")).inserted { noted.append((page, link)) }
    }
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
    guard let (target, fragment) = Self.target(of: link, from: page), output.holds(target) else { return false }
    guard let fragment else { return true }
    if let ids = output.reports.anchors(of: target) {
      return ids.contains { $0 == fragment || PercentEncoding.url($0) == fragment }
    }
    return anchors[target]?.contains(fragment) ?? false
  }

  /// The file that a link leads to and the id on it, as seen from a page; `nil` of one that leads out of the site.
  static func target(of link: String, from page: String) -> (path: String, fragment: String?)? {
    guard !isForeign(link) else { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts[0].isEmpty ? page : resolve(String(parts[0]), from: page) else { return nil }
    return (path, parts.count < 2 ? nil : String(parts[1]))
  }

  /// An address on another site, or none at all.
  static func isForeign(_ link: String) -> Bool {
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
