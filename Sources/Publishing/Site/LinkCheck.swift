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
    var link = link
    return link.withUTF8 { link in
      let end = link.firstIndex(of: UInt8(ascii: "#"))
      let path = link[..<(end ?? link.endIndex)]
      guard let target = path.isEmpty ? page : resolve(path, from: page) else { return nil }
      return (target, end.map { String(decoding: link[($0 + 1)...], as: UTF8.self) })
    }
  }

  /// An address on another site, or none at all.
  static func isForeign(_ link: String) -> Bool {
    link.isEmpty || ["http://", "https://", "mailto:"].contains { link.utf8.starts(with: $0.utf8) }
  }

  /// The path of a link as seen from a page; `nil` if it climbs out of the site. A folder stands for its `index.html`, and
  /// a query (`style.css?v=2`) for nothing, as no server is asked.
  private static func resolve(_ link: Slice<UnsafeBufferPointer<UInt8>>, from page: String) -> String? {
    let path = link.prefix { $0 != UInt8(ascii: "?") }
    if path.contains(UInt8(ascii: "%")), let decoded = PercentEncoding.decoded(path) {
      return decoded.withUnsafeBufferPointer { followed($0[...], from: page) }
    }
    return followed(path, from: page)
  }

  /// The same of the file's name itself.
  private static func followed(_ path: Slice<UnsafeBufferPointer<UInt8>>, from page: String) -> String? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    // Folders each end in a slash.
    var place: [UInt8] = []
    place.reserveCapacity(path.count + page.utf8.count + 16)
    if path.first != slash, let end = page.utf8.lastIndex(of: slash) { place += page.utf8[...end] }
    var start = path.startIndex
    while true {
      let end = path[start...].firstIndex(of: slash) ?? path.endIndex
      let isDots = end - start <= 2 && path[start..<end].allSatisfy { $0 == dot }
      if !isDots {
        place += path[start..<end]
        if end < path.endIndex { place.append(slash) }
      } else if end - start == 2 {
        guard place.popLast() != nil else { return nil }
        while let last = place.last, last != slash { place.removeLast() }
      }
      if end == path.endIndex {
        if isDots { place += "index.html".utf8 }
        return String(decoding: place, as: UTF8.self)
      }
      start = end + 1
    }
  }
}
