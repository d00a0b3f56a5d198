import Testing

/// The ways from page to page.
@Suite struct SiteNavigationTests {
  @Test func `a home page takes the first place and the overview moves below reports with all its pages`() throws {
    try FurnitureSite.build { files in
      #expect(files["index.html"]?.contains("<h1>The desk</h1>") == true)
      #expect(files["reports/index.html"]?.contains("<h1>Overview</h1>") == true)
      #expect(files["reports/overview.json"] != nil && files["overview.json"] == nil)
      #expect(files.keys.contains { $0.hasPrefix("reports/book/assets/") })
      #expect(!files.keys.contains { $0.hasPrefix("book/") })
      #expect(
        files["reports/guide/index.html"]?.contains(#"<li><a href="../../reports/index.html">Overview</a></li>"#)
          == true)
      #expect(files["reports/index.html"]?.contains(#"<a href="../reports/guide/index.html">"#) == true)
    }
  }

  @Test func `pages of a section lead on in their order, folder by folder`() throws {
    try FurnitureSite.build { files in
      let order = ["guide/", "guide/first/", "guide/second/", "guide/deep/last/"]
      for (place, page) in order.enumerated() {
        let html = try #require(files[page + "index.html"])
        let root = String(repeating: "../", count: page.count { $0 == "/" })
        let way = { (class: String, place: Int) in
          #"<a class="\#(`class`)" rel="\#(`class` == "next" ? "next" : "prev")" href="\#(root)\#(order[place])index.html">"#
        }
        #expect(html.contains("class=\"previous\"") == (place > 0))
        #expect(html.contains("class=\"next\"") == (place < 3))
        if place > 0 { #expect(html.contains(way("previous", place - 1)), "\(page)") }
        if place < 3 { #expect(html.contains(way("next", place + 1)), "\(page)") }
      }
      // A page in no folder has no neighbours, and nor has the home page.
      for page in ["index.html", "method/index.html"] { #expect(files[page]?.contains("class=\"pager\"") == false) }
    }
  }

  @Test func `crumbs name the folders above, without a link where there is no page`() throws {
    try FurnitureSite.build { files in
      let html = try #require(files["guide/deep/last/index.html"])
      let crumbs = html.matches(of: /<li>(?:<a href="([^"]*)">)?([^<]*)(?:<\/a>)?<\/li>\n/).prefix(3)
      #expect(crumbs.map { String($0.output.2) } == ["Home", "Guide", "Deep"])
      #expect(crumbs.map { $0.output.1.map(String.init) } == ["../../../index.html", "../../../guide/index.html", nil])
      #expect(html.contains("<li aria-current=\"page\">Last</li>\n</ol>"))
      #expect(files["index.html"]?.contains("class=\"crumbs\"") == false)
    }
  }

  @Test func `the page itself and the folder above it are marked`() throws {
    try FurnitureSite.build { files in
      let html = try #require(files["guide/first/index.html"])
      #expect(html.contains(#"<a href="../../guide/index.html" aria-current="true">Guide</a>"#))
      #expect(html.contains(#"<li><a href="../../guide/first/index.html" aria-current="page">First</a></li>"#))
      #expect(
        files["guide/index.html"]?.contains(#"<a href="../guide/index.html" aria-current="page">Guide</a>"#) == true)
    }
  }

  @Test func `three sections are listed at a page's head, unless it says otherwise`() throws {
    try FurnitureSite.build { files in
      let list = "<nav class=\"contents\" aria-label=\"On this page\">"
      #expect(files["guide/second/index.html"]?.contains(list) == true)
      #expect(files["guide/second/index.html"]?.contains("<a href=\"#part-3\">Part 3</a>") == true)
      #expect(files["guide/second/index.md"]?.contains("* [Part 3](#part-3)") == true)
      #expect(files["guide/first/index.html"]?.contains(list) == false)
      #expect(files["guide/deep/last/index.html"]?.contains(list) == false)
    }
  }

  @Test func `a folder's own page can list the pages in it`() throws {
    try FurnitureSite.build { files in
      #expect(
        files["guide/index.md"]?.contains(
          "- [First](../guide/first/index.html)\n- [Second](../guide/second/index.html)\n") == true)
      #expect(files["index.md"]?.contains("- [Guide](guide/index.html)\n") == true)
      #expect(files["guide/second/index.md"]?.hasSuffix("*Written Nov 20, 2026, last changed Nov 22, 2026.*\n") == true)
    }
  }
}
