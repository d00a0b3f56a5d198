import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

/// A part of a site, built again.
@Suite struct PartBuildTests {
  @Test func `only the clients that are asked for are made again`() throws {
    try StreamSite.with(clients: 20) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 31000", in: "market.json")
      let ids: Set = [GeneratedBook.id(3), GeneratedBook.id(17)]
      let result = try site.build(only: ids)
      #expect((result.reports, result.pages) == (2, 0))
      let after = try site.files()
      let changed = after.keys.filter { after[$0] != before[$0] }
      #expect(Set(changed.map { $0.split(separator: "/")[1] }) == Set(ids.map { Substring($0) }))
      #expect(changed.allSatisfy { $0.hasPrefix("reports/") })
      #expect(after.keys.sorted() == before.keys.sorted())
      // The whole site, built again, finds nothing that it does not know.
      try site.build("whole")
      try site.build()
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test func `a file that a report has no more goes, and the list of files is kept`() throws {
    try StreamSite.with(clients: 8) {
      ["a.ndjson": $0]
    } _: { site in
      let id = GeneratedBook.id(2)
      try site.build()
      let before = try site.files()
      let old = "reports/\(id)/old.svg"
      try FixtureFolder.write("old", to: site.folder + "/out/" + old)
      let list = try String(contentsOfFile: site.folder + "/out/manifest.json", encoding: .utf8)
      try FixtureFolder.write(
        list.replacing("    \"reports/\(id)/report.json\"", with: "    \"\(old)\",\n    \"reports/\(id)/report.json\""),
        to: site.folder + "/out/manifest.json")
      try site.build(only: [id])
      #expect(try site.files() == before)
    }
  }

  @Test func `a client that is new gets its report, and the next build keeps it`() throws {
    try StreamSite.with(clients: 9) {
      ["a.ndjson": $0]
    } _: { site in
      let lines = try String(contentsOfFile: site.site + "/portfolios/a.ndjson", encoding: .utf8)
      try FixtureFolder.write(
        lines.split(separator: "\n").dropLast().map { $0 + "\n" }.joined(), to: site.site + "/portfolios/a.ndjson")
      try site.build()
      try FixtureFolder.write(lines, to: site.site + "/portfolios/a.ndjson")
      try site.build(only: [GeneratedBook.id(9)])
      #expect(try site.files()["reports/\(GeneratedBook.id(9))/index.html"] != nil)
      try site.build("whole")
      #expect(try site.files("whole")["manifest.json"] == site.files()["manifest.json"])
    }
  }

  @Test func `a client that is not there is told by its id, and nothing changes`() throws {
    try StreamSite.with(clients: 4) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      let fault = try #require(throws: PublishingFault.self) { try site.build(only: ["nobody", GeneratedBook.id(1)]) }
      #expect(Diagnostic.text(of: fault) == "error: there is no portfolio `nobody`")
      #expect(try site.files() == before)
    }
  }

  @Test func `a part of nothing is refused in these words`() throws {
    try StreamSite.with(clients: 1) {
      ["a.ndjson": $0]
    } _: { site in
      let fault = try #require(throws: PublishingFault.self) { try site.build(only: [GeneratedBook.id(1)]) }
      #expect(
        Diagnostic.text(of: fault) == """
          error: there is no site to make a part of again
          = `\(site.folder)/out` has no `manifest.json` of a build
          hint: build the whole site first, without `--only`
          """)
      #expect(!FileManager.default.fileExists(atPath: site.folder + "/out"))
    }
  }

  @Test func `a list of ids may have blank lines and carriage returns`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("a-1\r\n\nb\n  c", to: folder + "/list")
      #expect(try ClientList.ids(in: folder + "/list") == ["a-1", "b", "c"])
    }
  }
}
