import Parsing
import Testing

@testable import Publishing

@Suite struct ReportLinksTests {
  @Test(arguments: [
    ("#top", false), ("#b%C3%BCro", false), ("index.md", false), ("./report.json?v=2", false),
    ("index.html#top", false),
    (".", false), ("https://example.com", false), ("mailto:a@example.com", false),
    ("#bottom", true), ("gone.html", true), ("index.md#top", true), ("../../style.css", true), ("/index.html", true),
    // Whose report it is does not matter, so one that comes back is followed like any other.
    ("../a/index.html", true), ("../", true),
  ])
  func `a report's links leave it or lead to its own files`(link: String, leaves: Bool) {
    var links = ReportLinks(ReportPlaces(isStandalone: false, folders: .one))
    // Again from memory.
    for _ in 0..<2 {
      #expect(
        links.leaving([link], anchors: ["top", "büro"], endings: ["/index.html", "/index.md", "/report.json"])
          == (leaves ? [link] : []))
    }
  }

  @Test func `a report of one file has no other file of its own`() {
    var links = ReportLinks(ReportPlaces(isStandalone: true, folders: .one))
    let all = ["#top", "#bottom", "index.html", "index.md", ".html"]
    #expect(links.leaving(all, anchors: ["top"], endings: [".html"]) == Array(all.dropFirst()))
  }

  @Test func `links that lead to one place from every report are handed on once`() {
    var links = ReportLinks(ReportPlaces(isStandalone: false, folders: .one))
    let all = ["../../style.css", "/index.html", "../b/index.html"]
    #expect(links.toCheck(all) == all)
    #expect(links.toCheck(all) == ["../b/index.html"])
  }
}
