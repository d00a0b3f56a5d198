import Foundation
import Testing

@testable import hedgerow

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The report of a site with a client in every status. After a change that shows, read it and record it:
/// `RECORD=1 swift test --filter JUnitReportTests`.
@Suite struct JUnitReportTests {
  @Test func `clients, portfolios at fault and the site are told in exactly these words`() throws {
    try withClients { folder in
      let run = try Program.run(["build", "\(folder)/site", "--output", "\(folder)/out", "--junit", "\(folder)/a.xml"])
      #expect(run.code == 3)
      let text = try String(contentsOfFile: folder + "/a.xml", encoding: .utf8)
        .replacingOccurrences(of: folder + "/", with: "")
      let expected = FixtureFolder.sourcePath("junit/statuses.xml")
      if FixtureFolder.isRecording { try FixtureFolder.write(text, to: expected) }
      #expect(try String(contentsOfFile: expected, encoding: .utf8) == text)
    }
  }

  @Test func `a check writes what a build writes, and the same again over it`() throws {
    try withClients { folder in
      _ = try Program.run(["build", "\(folder)/site", "--output", "\(folder)/out", "--junit", "\(folder)/a.xml"])
      let first = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.xml"))
      for file in ["a.xml", "b.xml"] {
        #expect(try Program.run(["check", "\(folder)/site", "--junit", "\(folder)/\(file)"]).code == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")) == first)
      }
    }
  }

  @Test func `the counts of every suite are those of its cases, and no case has another's name`() throws {
    try withClients { folder in
      _ = try Program.run(["check", "\(folder)/site", "--junit", "\(folder)/a.xml"])
      let document = try XMLDocument(contentsOf: URL(fileURLWithPath: folder + "/a.xml"))
      let suites = try #require(document.rootElement()).elements(forName: "testsuite")
      #expect(suites.count == 7)
      for suite in suites {
        let cases = suite.elements(forName: "testcase")
        func count(_ name: String) -> String { "\(cases.reduce(0) { $0 + $1.elements(forName: name).count })" }
        #expect(suite.attribute(forName: "tests")?.stringValue == "\(cases.count)")
        #expect(suite.attribute(forName: "failures")?.stringValue == count("failure"))
        #expect(suite.attribute(forName: "errors")?.stringValue == count("error"))
        #expect(Set(cases.map { $0.attribute(forName: "name")?.stringValue }).count == cases.count)
      }
    }
  }

  @Test func `of a site at fault a build tells the fault, and a check the clients too`() throws {
    try withClients { folder in
      try FixtureFolder.write("Hello\n", to: folder + "/site/templates/reprot.md")
      for (command, suites) in [(["build", "--output", "\(folder)/out"], 1), (["check"], 7)] {
        #expect(try Program.run(command + ["\(folder)/site", "--junit", "\(folder)/a.xml"]).code == 1)
        let text = try String(contentsOfFile: folder + "/a.xml", encoding: .utf8)
        #expect(text.components(separatedBy: "<testsuite ").count == suites + 1)
        let title = "the file replaces no template, and none includes it"
        #expect(text.contains("<error type=\"unused-template\" message=\"\(title)\">"))
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  @Test func `a report that cannot be written stops everything before it begins`() throws {
    try withClients { folder in
      let run = try Program.run(
        ["build", "\(folder)/site", "--output", "\(folder)/out", "--junit", "\(folder)/out/a.xml"])
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("error: the report would stand in the output folder\n"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
      #expect(try Program.run(["check", "\(folder)/site", "--junit", "\(folder)/site/site.json"]).code == 1)
    }
  }

  /// The small site with a client near a limit, one that dies where it must not, and one that cannot be read.
  private func withClients(_ body: (String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      func add(_ id: String, leverage: Int, _ limits: String) throws {
        try FixtureFolder.write(
          """
          { "id": "\(id)", "name": "\(id)\\u001b ]]> \\"&", "currency": "USDT",
            "holdings": [ { "asset": "BTC", "quantity": 1 } ],
            "accounts": [ { "id": "main", "venue": "weex", "marginMode": "isolated", "positions": [
              { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000, "entryPrice": 30000, "leverage": \(leverage) } ] } ],
            "limits": \(limits), "scenarios": ["moves"] }
          """, to: folder + "/site/portfolios/\(id).json")
      }
      try add("near", leverage: 5, #"{ "maxLeverage": 6 }"#)
      try add("dead", leverage: 20, #"{ "maxLeverage": 10, "hedgeRatio": { "max": 0.5 } }"#)
      try FixtureFolder.write(
        #"{ "id": "x", "name": "X", "currency": "USDT", "holdngs": [] }"#, to: folder + "/site/portfolios/broken.json")
      try body(folder)
    }
  }
}
