import Foundation
import Hedging
import Testing

@testable import Parsing
@testable import Publishing
@testable import Reporting
@testable import hedgerow

/// A build against the one of the night before.
@Suite struct BaselineTests {
  @Test func `compared with itself a site has not changed, and its results are the same bytes`() throws {
    try withNights { site, output in
      let before = try Data(contentsOf: URL(fileURLWithPath: output + "/results.ndjson"))
      let changes = try #require(try build(site, over: output).changes)
      #expect(changes.newBreachCount == 0 && changes.clearedCount == 0)
      #expect(changes.newCount == 0 && changes.goneCount == 0)
      #expect(changes.unchangedCount == 3)
      #expect(changes.moves.isEmpty && changes.approaches.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: output + "/results.ndjson")) == before)
    }
  }

  /// One kind of input changes, and that kind is named: the small site's client with the hedge.
  @Test(
    arguments: [
      ("market.json", #""markPrice": 30000"#, #""markPrice": 31000"#, [.price]),
      ("market.json", #""BTC": 30000"#, #""BTC": 30500"#, [.price]),
      ("market.json", #""fundingRate": 0.0001"#, #""fundingRate": 0.0002"#, [.funding]),
      ("portfolios/guide.json", #""quantity": "1""#, #""quantity": "1.01""#, [.position]),
      ("portfolios/guide.json", #""contracts": 1000"#, #""contracts": 999"#, [.position]),
      ("portfolios/guide.json", #""maxLeverage": 10"#, #""maxLeverage": 4"#, [.limits]),
      ("venues/weex.json", #""taker": 0.0008"#, #""taker": 0.0007"#, [.rules]),
      ("venues/weex.json", #""closeFee": "none""#, #""closeFee": "atLiquidation""#, [.rules]),
      ("portfolios/guide.json", "One bitcoin at 5×", "Another name", []),
    ] as [(String, String, String, [ClientChange.Cause])])
  func `a cause is the kind of input that differs`(
    file: String, old: String, new: String, causes: [ClientChange.Cause]
  ) throws {
    try withNights { site, output in
      try replace(old, with: new, in: site + "/" + file)
      #expect(try change(of: "guide", site, output).causes == causes)
    }
  }

  @Test func `of a limit that was kept and is not, and one the other way round, the list tells`() throws {
    try withNights { site, output in
      // The small site's client breaches its distance of 0.3.
      try replace(
        #""minLiquidationDistance": 0.3"#, with: #""minLiquidationDistance": 0.1"#, in: site + "/portfolios/guide.json")
      try replace(#""maxLeverage": 10"#, with: #""maxLeverage": 4"#, in: site + "/portfolios/guide.json")
      let changes = try #require(try build(site, over: output).changes)
      #expect(changes.newBreaches.flatMap(\.newBreaches).map(\.kind) == [.maxLeverage])
      #expect(changes.cleared.flatMap(\.clearedBreaches).map(\.kind) == [.minLiquidationDistance])
      let page = try String(contentsOfFile: output + "/book/changes/index.md", encoding: .utf8)
      #expect(page.contains("1 with new breaches, 1 with breaches cleared, 0 new, 0 not built any more, 2 unchanged."))
      let report = try String(contentsOfFile: output + "/reports/guide/index.md", encoding: .utf8)
      #expect(report.contains("- Newly breached: Leverage, at most *(isolated BTC/USDT:USDT)*"))
      #expect(report.contains("- No longer breached: Distance to liquidation, at least *(isolated BTC/USDT:USDT)*"))
      #expect(report.contains("What differs in the inputs: limits."))
    }
  }

  @Test func `clients come and go, and a breach of a new one is new`() throws {
    try withNights { site, output in
      try FileManager.default.moveItem(atPath: site + "/portfolios/guide.json", toPath: site + "/portfolios/other.json")
      try replace(#""id": "guide""#, with: #""id": "other""#, in: site + "/portfolios/other.json")
      let changes = try #require(try build(site, over: output).changes)
      #expect(changes.new.map(\.now.id) == ["other"])
      #expect(changes.gone.map(\.id) == ["guide"])
      #expect(changes.newBreaches.map(\.now.id) == ["other"])
    }
  }

  @Test func `what a line says is what was written`() throws {
    try withNights { _, output in
      let lines = try String(contentsOfFile: output + "/results.ndjson", encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 3)
      for line in lines {
        let result = try #require(ClientFigures(Source(file: "r", bytes: Array(line.utf8))))
        #expect(String(decoding: result.line, as: UTF8.self) == line + "\n")
      }
    }
  }

  @Test(arguments: [
    ("\"limit\": \"", "\"limit\": \"x"), ("\"subject\":", "\"object\":"), ("\"asset\":", "\"coin\":"),
    ("\"side\":", "\"hand\":"), ("\"nearest\":", "\"next\":"),
  ])
  func `of a line whose limits, prices or liquidation are damaged nothing is believed`(_ text: String, _ other: String)
    throws
  {
    try withNights { _, output in
      let lines = try String(contentsOfFile: output + "/results.ndjson", encoding: .utf8).split(separator: "\n")
      let line = try #require(lines.first { $0.contains(text) })
      #expect(ClientFigures(Source(file: "r", bytes: Array(line.utf8))) != nil)
      #expect(ClientFigures(Source(file: "r", bytes: Array(line.replacing(text, with: other).utf8))) == nil)
    }
  }

  @Test func `what is no earlier output is refused with its line, and nothing is built`() throws {
    try withNights { site, output in
      let results = output + "/results.ndjson"
      let text = try String(contentsOfFile: results, encoding: .utf8)
      let line = String(try #require(text.split(separator: "\n").first)) + "\n"
      let cut =
        "error: the earlier output cannot be read\n--> \(results)\n= line 2 is no line of a build of this version\n"
        + "hint: build it again with this version, or name another with `--baseline`"
      for (text, told) in [
        (line + "{}\n", cut), (line + String(line.dropLast(9)), cut),
        (line + line.replacing(": 1,", with: ": 2,"), cut),
        (
          line + line,
          "error: the earlier output cannot be read\n--> \(results)\n= line 2 is another line of the client `guide`\n"
            + "hint: name the output of one build with `--baseline`"
        ),
      ] {
        try FixtureFolder.write(text, to: results)
        #expect(message(output) == told)
      }
      try FileManager.default.removeItem(atPath: results)
      #expect(
        message(output) == """
          error: there is no earlier output to compare with
          --> \(results)
          = expected the file `results.ndjson` of a build
          hint: name the folder of an output with `--baseline`; outputs of earlier versions have no such file
          """)
    }
  }

  @Test func `the folder, its manifest and its results are one baseline, and portfolios at fault are passed over`()
    throws
  {
    try withNights { _, output in
      let results = output + "/results.ndjson"
      let text = try String(contentsOfFile: results, encoding: .utf8)
      try FixtureFolder.write(
        text + "{\"schemaVersion\": 1,\"id\": null,\"status\": \"fault\",\"faults\": []}\n", to: results)
      for path in [output, output + "/manifest.json", results] { #expect(try Baseline(path).count == 3) }
    }
  }

  private func withNights(_ body: (String, String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      _ = try SiteBuild(site: folder + "/site", generator: "hedgerow 0").write(to: folder + "/public")
      try body(folder + "/site", folder + "/public")
    }
  }

  private func build(_ site: String, over output: String) throws -> SiteBuild.Result {
    var build = try SiteBuild(site: site, generator: "hedgerow 0")
    build.baseline = try Baseline(output)
    return try build.write(to: output)
  }

  private func change(of id: String, _ site: String, _ output: String) throws -> ClientChange {
    var build = try SiteBuild(site: site, generator: "hedgerow 0")
    build.baseline = try Baseline(output)
    var change: ClientChange?
    _ = try build.write(to: output, note: { if $0.figures.id == id { change = $0.change } })
    return try #require(change)
  }

  private func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try FixtureFolder.write(text.replacing(old, with: new), to: path)
  }

  private func message(_ path: String) -> String? {
    do throws(PublishingFault) {
      _ = try Baseline(path)
      return nil
    } catch { return Diagnostic.text(of: error) }
  }
}
