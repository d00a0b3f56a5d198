import Foundation
import Hedging
import Parsing
import Testing

@testable import Publishing

/// The moment of the prices, given beside them.
@Suite struct AsOfTests {
  private static let later = "2026-11-20T06:00:00Z"

  @Test func `another moment makes the same as a market of that moment`() throws {
    try StreamSite.with(clients: 6) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      let asOf = try #require(Instant(rfc3339: Self.later))
      func build(_ output: String, _ asOf: Instant?) throws -> Int {
        try SiteBuild(site: site.site, generator: "hedgerow test", asOf: asOf).write(to: site.folder + "/" + output)
          .written
      }
      #expect(try build("out", Instant(rfc3339: "2026-11-20T00:00:00Z")) == 0)
      // What is kept is of another moment, and none of it is taken over.
      #expect(try build("out", asOf) > 6)
      let moved = try site.files()
      #expect(try build("new", asOf) > 6)
      #expect(try site.files("new") == moved)
      try site.build()
      #expect(try site.files() == before)
      try site.replace("2026-11-20T00:00:00Z", with: Self.later, in: "market.json")
      try site.build("file")
      let file = try site.files("file")
      // The market's file itself is named by its bytes.
      #expect(file.filter { $0.key != KeptClients.name } == moved.filter { $0.key != KeptClients.name })
    }
  }

  @Test(arguments: [["report", "guide", "--site"], ["check"], ["build", "--output", "/dev/null/x"]])
  func `a time that is none is refused in these words`(arguments: [String]) throws {
    for time in ["2026-11-20", "2026-11-20T06:00:00+01:00", "now", ""] {
      let run = try Program.run(arguments + [try FixtureFolder.path("sites/small"), "--as-of", time])
      #expect(run.code == 64)
      #expect(
        run.errors.contains(
          "--as-of takes a moment in UTC, as RFC 3339 writes it, such as 2026-11-20T00:00:00Z"))
    }
  }

  @Test func `a report shows the moment, and a position that was opened after it is refused`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      let site = folder + "/site"
      let shown = try Program.run(["report", "guide", "--site", site, "--format", "json", "--as-of", Self.later])
      #expect(shown.code == 0)
      #expect(shown.output.contains("\"asOf\": \"\(Self.later)\""))
      let path = site + "/portfolios/guide.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try FixtureFolder.write(
        text.replacing("\"side\":", with: "\"openedAt\": \"2026-11-01T00:00:00Z\", \"side\":"), to: path)
      #expect(try Program.run(["check", site]).code == 0)
      let early = try Program.run(["check", site, "--as-of", "2026-10-01T00:00:00Z"])
      #expect(early.code == 1)
      #expect(early.output.contains("opened after the moment of the market's prices"))
      #expect(early.output.contains("or before `--as-of`"))
    }
  }
}
