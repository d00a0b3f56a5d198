import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

/// What a build tells CI servers.
@Suite struct BuildRecordsTests {
  @Test(
    arguments: [
      ([], 0), (["--fail-on", "never"], 0), (["--fail-on", "watch"], 2), (["--fail-on", "breach"], 2),
      (["--fail-on", "new-breach"], 64), (["--quiet", "--verbose"], 64), (["--summary", "-"], 64),
      (["--summary", "a", "--junit", "a"], 64), (["--baseline", "nowhere"], 1),
    ] as [([String], Int32)])
  func `the exit code is what is asked for`(_ arguments: [String], code: Int32) throws {
    try withSite { folder in
      let run = try build(folder, arguments)
      #expect(run.code == code)
    }
  }

  @Test func `a breach is new once`() throws {
    try withSite { folder in
      let old = folder + "/site/portfolios/guide.json"
      let text = try String(contentsOfFile: old, encoding: .utf8)
      try FixtureFolder.write(
        text.replacing(#""minLiquidationDistance": 0.3"#, with: #""minLiquidationDistance": 0.1"#), to: old)
      #expect(try build(folder, ["--fail-on", "breach"]).code == 0)
      try FixtureFolder.write(text, to: old)
      let arguments = ["--baseline", folder + "/out", "--fail-on", "new-breach"]
      #expect(try build(folder, arguments).code == 2)
      #expect(try build(folder, arguments).code == 0)
    }
  }

  @Test func `in the first night there is nothing to compare with, and every breach is new`() throws {
    try withSite { folder in
      let arguments = ["--baseline", folder + "/out/", "--fail-on", "new-breach"]
      let first = try build(folder, arguments)
      #expect(first.code == 2)
      #expect(first.errors.hasPrefix("Nothing in \(folder)/out to compare with yet\n"))
      #expect(try build(folder, arguments).code == 0)
      #expect(try build(folder, ["--baseline", folder + "/other"]).code == 1)
    }
  }

  @Test func `a part is compared too, and the lines of the whole stay`() throws {
    try withSite { folder in
      #expect(try build(folder, []).code == 0)
      let results = folder + "/out/results.ndjson"
      let text = try String(contentsOfFile: results, encoding: .utf8)
      #expect(try build(folder, ["--baseline", folder + "/out", "--only", "guide"]).code == 0)
      #expect(try String(contentsOfFile: results, encoding: .utf8) == text)
      #expect(
        try String(contentsOfFile: folder + "/out/reports/guide/index.md", encoding: .utf8).contains("## What changed"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/book/changes"))
    }
  }

  @Test func `results hold every client, portfolios at fault behind them`() throws {
    try withSite { folder in
      try FixtureFolder.write(
        #"{ "id": "x", "name": "X", "currency": "USDT", "holdngs": [] }"#, to: folder + "/site/portfolios/broken.json")
      let run = try build(folder, ["--results", folder + "/r.ndjson", "--fail-on", "breach"])
      #expect(run.code == 3)
      let lines = try String(contentsOfFile: folder + "/r.ndjson", encoding: .utf8).split(separator: "\n")
      let kept = try String(contentsOfFile: folder + "/out/results.ndjson", encoding: .utf8).split(separator: "\n")
      #expect(Array(lines.dropLast()) == kept)
      let last = try JSONSerialization.jsonObject(with: Data(try #require(lines.last).utf8)) as? [String: Any]
      #expect(last?["status"] as? String == "fault")
      #expect((last?["faults"] as? [[String: Any]])?.first?["code"] as? String == "unknown-field")
    }
  }

  @Test func `in a workflow breaches are annotated and the step's summary grows, unless that is turned off`() throws {
    try withSite { folder in
      let step = folder + "/step.md"
      try FixtureFolder.write("Before.\n\n", to: step)
      let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": step]
      #expect(try build(folder, ["--no-github"], environment).output.isEmpty)
      #expect(try String(contentsOfFile: step, encoding: .utf8) == "Before.\n\n")
      let run = try build(folder, [], environment)
      #expect(run.output.hasPrefix("::error file="))
      #expect(run.output.contains("liquidation distance of `isolated BTC/USDT:USDT` is 0.195219, bound 0.3"))
      let text = try String(contentsOfFile: step, encoding: .utf8)
      #expect(text.hasPrefix("Before.\n\n<!-- hedgerow build -->\n## "))
      // Another step of the same job adds to the same file.
      #expect(try build(folder, ["--summary", step], environment).code == 0)
      #expect(try String(contentsOfFile: step, encoding: .utf8) == text + text.dropFirst("Before.\n\n".count))
    }
  }

  @Test func `a summary tells statuses, breaches and the nearest liquidations`() throws {
    try withSite { folder in
      _ = try build(folder, ["--summary", folder + "/s.md"])
      let text = try String(contentsOfFile: folder + "/s.md", encoding: .utf8)
      for part in [
        "Prices as of 2026-11-20T00:00:00Z. 3 portfolios: 2 ok, 1 breach; 0 errors, 0 warnings.\n",
        "| ok | watch | breach | at fault |\n|--:|--:|--:|--:|\n| 2 | 0 | 1 | 0 |\n",
        "| guide | liquidation distance of isolated BTC/USDT:USDT is 0.195219, bound 0.3 | 153.7 % |\n",
        "### Nearest liquidations\n",
      ] { #expect(text.contains(part), "\(part)") }
      // The same again over it, and never over something else.
      #expect(try build(folder, ["--summary", folder + "/s.md"]).code == 0)
      #expect(try String(contentsOfFile: folder + "/s.md", encoding: .utf8) == text)
      #expect(try build(folder, ["--summary", folder + "/site/site.json"]).code == 1)
    }
  }

  @Test func `of a site at fault the summary tells the place, and no results are written`() throws {
    try withSite { folder in
      try FixtureFolder.write("Hello\n", to: folder + "/site/templates/reprot.md")
      let run = try build(folder, ["--summary", folder + "/s.md", "--results", folder + "/r.ndjson"])
      #expect(run.code == 1)
      let text = try String(contentsOfFile: folder + "/s.md", encoding: .utf8)
      #expect(text.contains("## The site was not built\n"))
      #expect(text.contains("the file replaces no template, and none includes it"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/r.ndjson"))
    }
  }

  @Test func `quiet says nothing of a good site, verbose a line for each client`() throws {
    try withSite { folder in
      #expect(try build(folder, ["--quiet"]).errors.isEmpty)
      let told = try build(folder, ["--verbose"]).errors
      #expect(
        told.hasPrefix("breach: guide: liquidation distance of `isolated BTC/USDT:USDT` is 0.195219, bound 0.3\nok: "))
      #expect(try build(folder, ["--timings"]).errors.contains("\nread the site "))
    }
  }

  private func build(_ folder: String, _ arguments: [String], _ environment: [String: String] = [:]) throws
    -> Program.Run
  {
    try Program.run(["build", folder + "/site", "--output", folder + "/out"] + arguments, environment: environment)
  }

  private func withSite(_ body: (String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder)
    }
  }
}
