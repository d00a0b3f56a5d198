import Parsing
import Testing

@testable import Publishing

@Suite struct LinkCheckTests {
  @Test(arguments: [
    ("index.md", true), ("../b/index.html", true), ("../b/", true), ("#top", true), ("../b/index.html#other", true),
    ("https://example.com/x", true), ("mailto:a@example.com", true), ("../../index.html", true), ("/index.html", true),
    ("../b", false), ("../b/.", true), ("../..", true), (".", true),
    ("gone.html", false), ("#bottom", false), ("../b/index.html#top", false), ("../../../index.html", false),
  ])
  func `a link leads to a file of the site and to an id on it`(link: String, isAlive: Bool) throws {
    try FixtureFolder.withTemporary { folder in
      var output = try OutputFolder(
        folder + "/public", reports: ReportPlaces(isStandalone: false, folders: .one))
      for path in ["index.html", "reports/a/index.html", "reports/a/index.md", "reports/b/index.html"] {
        try output.stage([], at: path)
      }
      var check = LinkCheck()
      check.note([link], anchors: ["top"], on: "reports/a/index.html", in: output)
      check.note([], anchors: ["other"], on: "reports/b/index.html", in: output)
      #expect(check.dead(in: output).isEmpty == isAlive)
    }
  }
}
