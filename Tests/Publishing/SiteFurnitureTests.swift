import Foundation
import Publishing
import Testing

@testable import Markup

/// What helps machines and people to find pages, and what must not be found.
@Suite struct SiteFurnitureTests {
  private static let found = [
    "sitemap.xml", "feed.xml", "llms.txt", "search/index.html", "search/index.js", "404.html",
  ]

  @Test func `client reports are nowhere to be found unless the site says so`() throws {
    try FurnitureSite.build { files in
      for name in Self.found { #expect(files[name]?.contains("reports/") == false, "\(name)") }
      for (name, text) in files where name.hasPrefix("reports/") && name.hasSuffix(".html") {
        #expect(text.contains(#"<meta name="robots" content="noindex">"#), "\(name)")
        #expect(!text.contains("og:") && !text.contains("rel=\"canonical\""), "\(name)")
      }
      #expect(files["robots.txt"] == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/desk/sitemap.xml\n")
    }
    try FurnitureSite.build(#""baseURL": "https://example.org/", "discoverable": "all""#) { files in
      for name in ["sitemap.xml", "llms.txt", "search/index.html", "search/index.js"] {
        #expect(files[name]?.contains("reports/guide/") == true, "\(name)")
      }
      let report = try #require(files["reports/guide/index.html"])
      #expect(!report.contains("noindex"))
      #expect(report.contains(#"<link rel="canonical" href="https://example.org/reports/guide/">"#))
    }
  }

  @Test func `reports that are single files are found where they are`() throws {
    try FurnitureSite.build(#""baseURL": "https://a.org", "discoverable": "all""#, standalone: true) { files in
      #expect(files["reports/guide.html"] != nil)
      #expect(files["sitemap.xml"]?.contains("<loc>https://a.org/reports/guide.html</loc>") == true)
      #expect(files["llms.txt"]?.contains("(https://a.org/reports/guide.html)") == true)
    }
  }

  @Test func `the sitemap tells when content was changed`() throws {
    try FurnitureSite.build { files in
      let map = try #require(files["sitemap.xml"])
      #expect(
        map.contains(
          "    <loc>https://example.org/desk/guide/second/</loc>\n    <lastmod>2026-11-22</lastmod>\n"))
      #expect(map.contains("    <loc>https://example.org/desk/guide/</loc>\n  </url>\n"))
      #expect(map.matches(of: /<loc>/).count == 6)
    }
  }

  @Test func `the feed has the dated pages, the latest first`() throws {
    try FurnitureSite.build { files in
      let feed = try #require(files["feed.xml"])
      let titles = feed.matches(of: #/    <title>([^<]*)</title>/#).map { String($0.output.1) }
      #expect(titles == ["Second", "First", "Method &lt;/script&gt;"])
      #expect(feed.contains("\n  <updated>2026-11-22T00:00:00Z</updated>\n"))
      #expect(files["index.html"]?.contains(#"type="application/atom+xml" href="feed.xml""#) == true)
    }
  }

  @Test func `without an address there is no sitemap and no feed`() throws {
    try FurnitureSite.build(#""contact": "us""#) { files in
      #expect(files["sitemap.xml"] == nil && files["feed.xml"] == nil)
      #expect(files["robots.txt"] == "User-agent: *\nDisallow:\n")
      #expect(files["llms.txt"]?.contains("- [Guide](guide/index.md): How a hedge works.") == true)
      #expect(!files.values.contains { $0.contains("rel=\"canonical\"") })
    }
  }

  @Test func `the page for missing addresses has links that hold anywhere`() throws {
    try FurnitureSite.build { files in
      let html = try #require(files["404.html"])
      for match in html.matches(of: /(?:href|src)="([^"]*)"/) where match.output.1 != "#theContent" {
        #expect(match.output.1.hasPrefix("/desk/"), "\(match.output.1)")
      }
      #expect(html.contains("noindex"))
    }
  }

  /// The policy allows the style that stands in the page by its hash, as in a report that stands alone.
  @Test func `without an address that page carries its style, and its links begin at the top`() throws {
    try FurnitureSite.build(#""contact": "us""#) { files in
      let html = try #require(files["404.html"])
      for match in html.matches(of: /(?:href|src)="([^"]*)"/) where match.output.1 != "#theContent" {
        #expect(match.output.1.hasPrefix("/"), "\(match.output.1)")
      }
      let style = try #require(html.firstMatch(of: /<style>([^<]*)<\/style>/)?.output.1)
      let hash = Data(SHA256.digest(of: Array(style.utf8)).bytes).base64EncodedString()
      #expect(html.contains("style-src &#39;self&#39; &#39;sha256-\(hash)&#39;;"))
      #expect(!html.contains("rel=\"stylesheet\""))
    }
  }

  @Test func `the list for language models leads to Markdown`() throws {
    try FurnitureSite.build { files in
      #expect(
        files["llms.txt"] == """
          # Small

          > What the desk does.

          ## Pages

          - [The desk](https://example.org/desk/index.md): What the desk does.
          - [Method \\</script>](https://example.org/desk/method/index.md): A "quoted" \\<b>.

          ## Guide

          - [Guide](https://example.org/desk/guide/index.md): How a hedge works.
          - [First](https://example.org/desk/guide/first/index.md)
          - [Second](https://example.org/desk/guide/second/index.md)
          - [Last](https://example.org/desk/guide/deep/last/index.md)

          """)
    }
  }

  @Test func `a page says of itself what it is, and no text can end that`() throws {
    try FurnitureSite.build { files in
      let html = try #require(files["method/index.html"])
      let start = try #require(html.firstRange(of: "<script type=\"application/ld+json\">"))
      let rest = html[start.upperBound...]
      let block = try #require(rest.firstRange(of: "</script>").map { rest[..<$0.lowerBound] })
      let article = try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
      #expect(article["headline"] as? String == "Method </script>")
      #expect(article["dateModified"] as? String == "2026-11-19")
      #expect(article["url"] as? String == "https://example.org/desk/method/")
      #expect(html.contains(#"<meta property="og:type" content="article">"#))
      #expect(files["index.html"]?.contains("ld+json") == false)
    }
  }

  @Test func `a page that others may link to has a picture, and a client's report has none`() throws {
    try FurnitureSite.build { files in
      let pictures = files.keys.filter { $0.hasSuffix("card.svg") }.sorted()
      #expect(
        pictures == [
          "card.svg", "guide/card.svg", "guide/deep/last/card.svg", "guide/first/card.svg", "guide/second/card.svg",
          "method/card.svg",
        ])
      let html = try #require(files["method/index.html"])
      #expect(html.contains(#"<meta property="og:image" content="https://example.org/desk/method/card.svg">"#))
      #expect(html.contains(#"<meta property="og:image:type" content="image/svg+xml">"#))
      #expect(html.contains(#"<meta name="twitter:card" content="summary_large_image">"#))
      let card = try #require(files["method/card.svg"])
      #expect(
        card.contains(">Method &lt;/script&gt;</text>") && card.contains(">A &quot;quoted&quot; &lt;b&gt;.</text>"))
      for picture in pictures { #expect(files["manifest.json"]?.contains("\"\(picture)\"") == true) }
      #expect(files["404.html"]?.contains("og:") == false && files["search/index.html"]?.contains("og:") == false)
    }
    try FurnitureSite.build(#""contact": "us""#) { files in
      #expect(!files.keys.contains { $0.hasSuffix("card.svg") })
      #expect(files["method/index.html"]?.contains("og:image") == false)
      #expect(files["method/index.html"]?.contains(#"<meta name="twitter:card" content="summary">"#) == true)
    }
  }

  @Test func `a report that may be found has a picture with the figures at its head`() throws {
    try FurnitureSite.build(#""baseURL": "https://example.org/", "discoverable": "all", "reportFolders": "many""#) {
      files in
      let place = try #require(files.keys.first { $0.hasSuffix("/guide/card.svg") && $0.hasPrefix("reports/") })
      let card = try #require(files[place])
      #expect(card.contains(">Hedge ratio</text>"))
      let page = try #require(files[place.replacingOccurrences(of: "card.svg", with: "index.html")])
      #expect(page.contains("content=\"https://example.org/\(place)\""))
    }
  }

  @Test func `a report links to the page about the method wherever both stand`() throws {
    for (settings, way) in [(#""reportFolders": "one""#, "../../"), (#""reportFolders": "many""#, "../../../")] {
      try FurnitureSite.build(settings) { files in
        let reports = files.filter { $0.key.hasPrefix("reports/") && $0.key.hasSuffix("/guide/index.html") }
        let report = try #require(reports.values.first)
        #expect(report.contains("<p><a href=\"\(way)method/index.html\">Every formula</a>"))
      }
    }
    var files = FurnitureSite.pages
    files["pages/method.md"] = nil
    try FurnitureSite.build(#""contact": "us""#, files) { files in
      #expect(files["reports/guide/index.html"]?.contains("Every formula") == false)
    }
    try FurnitureSite.build(#""contact": "us""#, standalone: true) { files in
      #expect(files["reports/guide.html"]?.contains("Every formula") == false)
    }
  }

  @Test func `only the search has a script, and it reads nothing from elsewhere`() throws {
    try FurnitureSite.build { files in
      for (name, html) in files where name.hasSuffix(".html") {
        #expect(html.contains("script-src") == (name == "search/index.html"), "\(name)")
        #expect(html.contains("<script src=") == (name == "search/index.html"), "\(name)")
      }
      let html = try #require(files["search/index.html"])
      #expect(html.contains("<form role=\"search\" hidden>"))
      #expect(html.contains(#"<a href="../guide/deep/last/index.html">Last</a>"#))
      let script = try #require(files["search/index.js"])
      #expect(script.hasPrefix("self.siteIndex = {\n"))
      let index = try #require(
        try JSONSerialization.jsonObject(with: Data(script.utf8.dropFirst(17))) as? [String: Any])
      let pages = try #require(index["pages"] as? [[String: Any]])
      let second = try #require(pages.first { $0["title"] as? String == "Second" })
      #expect((second["words"] as? String)?.hasPrefix("second part some words") == true)
      let sections = try #require(second["sections"] as? [[String: String]])
      #expect(sections.map { $0["title"] } == ["Part 1", "Part 2", "Part 3"])
      #expect(sections.map { $0["id"] } == ["part-1", "part-2", "part-3"])
      #expect(sections.map { $0["lead"] } == ["Some words.", "Some words.", "Some words."])
      // A page that does not say what it is about is known by its first sentence.
      let last = try #require(pages.first { $0["title"] as? String == "Method </script>" })
      #expect(last["description"] as? String == "A \"quoted\" <b>.")
    }
  }

  @Test func `a page of the site's own takes the place of the search`() throws {
    let own = FurnitureSite.pages.merging(["pages/search.md": FurnitureSite.page("My own search")]) { $1 }
    try FurnitureSite.build(#""contact": "us""#, own) { files in
      #expect(files["search/index.html"]?.contains("My own search") == true)
      #expect(files["search/search.js"] == nil)
    }
  }
}
