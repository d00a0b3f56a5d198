public import Hedging
import Markup

/// The addresses of a site for search engines, each with the day its content was last changed.
/// Source: sitemaps.org, protocol 0.9: a file holds 50,000 addresses at most, more files are named by an index.
public struct Sitemap: Sendable {
  /// One address, by its place from the site's first folder.
  public struct Entry: Sendable {
    let place: String
    let changed: Instant?

    public init(_ place: String, changed: Instant?) {
      self.place = place
      self.changed = changed
    }
  }

  static let file = "sitemap.xml"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
  let entries: [Entry]
  private let limit: Int

  public init(_ entries: [Entry], limit: Int = 50_000) {
    self.entries = entries
    self.limit = limit
  }

  /// The files and what is in them; none without an entry or an address.
  func files(_ frame: SiteFrame) -> [(name: String, bytes: [UInt8])] {
    guard !entries.isEmpty, frame.baseURL != nil else { return [] }
    let parts = stride(from: 0, to: entries.count, by: limit).map { entries[$0..<min($0 + limit, entries.count)] }
    guard parts.count > 1 else { return [(Self.file, Self.list("urlset", "url", entries[...], frame))] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let index = names.map { Entry($0, changed: nil) }
    return [(Self.file, Self.list("sitemapindex", "sitemap", index[...], frame))]
      + zip(names, parts).map { ($0, Self.list("urlset", "url", $1, frame)) }
  }

  private static func list(
    _ name: StaticString, _ item: StaticString, _ entries: ArraySlice<Entry>, _ frame: SiteFrame
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(name, ["xmlns": namespace]) { list in
      for entry in entries {
        list.element(item) { element in
          element.element("loc", text: frame.address(of: entry.place) ?? "")
          if let changed = entry.changed { element.element("lastmod", text: changed.isoDay) }
        }
      }
    }
    return XMLWriter.declaration + xml.bytes
  }
}
