import Markup

/// Every link of the site that should lead to a page of the site, and whether it does.
struct LinkCheck {
  private var noted: [(page: String, link: String)] = []
  private var anchors: [String: Set<String>] = [:]
  /// Where links of reports lead that are noted already.
  private var targets: Set<String> = []

  /// Notes those links of a page that lead nowhere yet, as not all is there.
  mutating func note(_ links: [String], anchors ids: [String] = [], on page: String, in output: some PageOutput) {
    // A link writes an id that is not in ASCII percent-encoded.
    anchors[page, default: []].formUnion(ids + ids.map(PercentEncoding.url))
    for link in links where !leads(link, from: page, in: output) { noted.append((page, link)) }
  }

  /// The same of a report, of which there may be any number: those that lead to one place are noted once.
  mutating func note(ofReport links: [String], on page: String, in output: some PageOutput) {
    for link in links where !leads(link, from: page, in: output) {
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
    let hash = link.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = link[..<(hash ?? link.endIndex)]
    guard let target = path.isEmpty ? page : resolve(path, from: page) else { return nil }
    return (target, hash.map { String(link[link.utf8.index(after: $0)...]) })
  }

  /// An address on another site, or none at all.
  static func isForeign(_ link: String) -> Bool {
    link.isEmpty || ["http://", "https://", "mailto:"].contains { link.utf8.starts(with: $0.utf8) }
  }

  /// The path of a link as seen from a page; `nil` if it climbs out of the site. A folder stands for its `index.html`, and
  /// a query (`style.css?v=2`) for nothing, as no server is asked.
  private static func resolve(_ link: Substring, from page: String) -> String? {
    let path = link.utf8.prefix { $0 != UInt8(ascii: "?") }
    let isEncoded = path.contains(UInt8(ascii: "%"))
    let steps = isEncoded ? PercentEncoding.decoded(path) ?? Array(path) : Array(path)
    let slash = UInt8(ascii: "/")
    // Folders each end in a slash.
    var place: [UInt8] = []
    if steps.first != slash, let end = page.utf8.lastIndex(of: slash) { place += page.utf8[...end] }
    var isFolder = true
    for step in steps.split(separator: slash, omittingEmptySubsequences: false) {
      isFolder = step.isEmpty || step.elementsEqual(".".utf8) || step.elementsEqual("..".utf8)
      if !isFolder {
        place += step
        place.append(slash)
      } else if step.count == 2 {
        guard place.popLast() != nil else { return nil }
        while let last = place.last, last != slash { place.removeLast() }
      }
    }
    if isFolder { place += "index.html".utf8 } else { place.removeLast() }
    return String(decoding: place, as: UTF8.self)
  }
}
