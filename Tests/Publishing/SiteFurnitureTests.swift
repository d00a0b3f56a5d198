import Foundation
import Publishing
import Testing

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
      #expect(files["404.html"]?.contains(#"<link rel="stylesheet" href="style.css">"#) == true)
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

  @Test func `only the search has a script, and it reads nothing from elsewhere`() throws {
    try FurnitureSite.build { files in
      for (name, html) in files where name.hasSuffix(".html") {
        #expect(html.contains("script-src") == (name == "search/index.html"), "\(name)")
        #expect(html.contains("<script src=") == (name == "search/index.html"), "\(name)")
      }
      let html = try #require(files["search/index.html"])
      #expect(html.contains("<form role=\"search\" hidden>"))
      #expect(html.contains(#"<a href="../guide/deep/last/index.html">Last</a>"#))
      let index = try #require(files["search/index.js"])
      #expect(index.hasPrefix("self.siteIndex = {\n"))
      #expect(
        index.contains(#""headings": "Part 1 · Part 2 · Part 3""#)
          && index.contains(#""words": "second part some words"#))
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
