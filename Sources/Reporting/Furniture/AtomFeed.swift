public import Hedging
import Markup

/// The site's dated pages as a feed, the latest first.
/// Source: RFC 4287.
public struct AtomFeed: Sendable {
  /// One page.
  public struct Entry: Sendable {
    let page: PageLink
    let date: Instant
    let updated: Instant

    public init(_ page: PageLink, date: Instant, updated: Instant?) {
      self.page = page
      self.date = date
      self.updated = updated ?? date
    }
  }

  static let file = "feed.xml"
  let entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { ($1.updated, $0.page.place ?? "") < ($0.updated, $1.page.place ?? "") }
  }

  /// The feed; `nil` without an entry, or without an address by which entries could be known.
  func bytes(_ frame: SiteFrame) -> [UInt8]? {
    guard let latest = entries.first, let home = frame.address(of: ""), let own = frame.address(of: Self.file) else {
      return nil
    }
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": frame.language]) { feed in
      feed.element("title", text: frame.title)
      feed.element("id", text: home)
      feed.element("link", ["rel": "alternate", "type": "text/html", "href": home])
      feed.element("link", ["rel": "self", "type": "application/atom+xml", "href": own])
      feed.element("updated", text: latest.updated.rfc3339)
      feed.element("author") { $0.element("name", text: frame.organisation) }
      for entry in entries {
        guard let address = frame.address(of: entry.page.place ?? "") else { continue }
        feed.element("entry") { element in
          element.element("title", text: entry.page.title)
          element.element("id", text: address)
          element.element("link", ["rel": "alternate", "type": "text/html", "href": address])
          element.element("published", text: entry.date.rfc3339)
          element.element("updated", text: entry.updated.rfc3339)
          if let description = entry.page.description { element.element("summary", text: description) }
        }
      }
    }
    return XMLWriter.declaration + xml.bytes
  }
}
