import Testing

@testable import Reporting

@Suite struct SitemapTests {
  @Test func `more addresses than a file may hold go into several, which an index names`() {
    var frame = SiteFrame(title: "Test", generator: "test")
    frame.baseURL = "https://example.org"
    let entries = ["", "a/", "b/"].map { Sitemap.Entry($0, changed: nil) }
    let files = Sitemap(entries, limit: 2).files(frame).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(files.map(\.0) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(files[0].1.contains("<loc>https://example.org/sitemap-2.xml</loc>"))
    #expect(files[1].1.contains("<loc>https://example.org/a/</loc>") && !files[1].1.contains("/b/"))
    #expect(files[2].1.contains("<loc>https://example.org/b/</loc>"))
    #expect(Sitemap([], limit: 2).files(frame).isEmpty)
  }

  @Test func `words to search for stand once, in lower case, and in any script`() {
    #expect(
      SearchIndex.words(of: "A hedge’s price: 30,000 — The HEDGE’S Größe 市場 a1") == [
        "hedge’s", "price", "the", "größe", "市場", "a1",
      ])
  }
}
