import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `the summary of a build`() throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run(["build", Self.site, "--output", folder + "/public"])
      let summary = run.errors.replacingOccurrences(of: folder + "/", with: "").trimmingCharacters(in: .newlines)
      #expect(try readme().contains(summary))
    }
  }

  @Test func `what a new site says`() throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run("/bin/bash", ["-c", "cd '\(folder)' && '\(Program.path)' init my-site"])
      #expect(try readme().contains("$ hedgerow init my-site\n" + run.errors + "```"))
    }
  }

  @Test func `the shipped site builds into single files, too`() throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run(["build", Self.site, "--standalone", "--output", folder + "/public"])
      #expect(run.code == 0)
    }
  }

  @Test func `what a check finds`() throws {
    let run = try Program.run(["check", Self.site, "--fail-on", "breach"])
    #expect(run.code == 2)
    #expect(try readme().contains("$ hedgerow check Site --fail-on breach\n" + run.output + "```"))
  }

  @Test func `the first lines of a report`() throws {
    let run = try Program.run(["report", "one-btc", "--site", Self.site, "--format", "md"])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(5)
    #expect(try readme().contains(lines.joined(separator: "\n")))
  }

  @Test func `the worked example's figures`() throws {
    let run = try Program.run(["report", "one-btc", "--site", Self.site, "--format", "md"])
    for (row, shown) in [
      (
        "| **Price falls to 27,000** *at once* | 27,000 | −3,000 | +3,000 | 0 | **0** |",
        "| 27,000 | −3,000 | +3,000 | 0 |"
      ),
      (
        "| **Price rises to 33,000** *at once* | 33,000 | +3,000 | −3,000 | 0 | **0** |",
        "| 33,000 | +3,000 | −3,000 | 0 |"
      ),
      ("| **1×** *today* | 30,000 | 59,761 |", "At 1× the short dies at 59,761"),
      ("| 5× | 6,000 | 35,856.6 |", "at 5× already at 35,856.6"),
    ] {
      #expect(run.output.replacing(#/ {2,}/#, with: " ").contains(row))
      #expect(try readme().contains(shown))
    }
  }

  @Test func `the error for a misspelt field`() throws {
    try FixtureFolder.withTemporary { folder in
      try FileManager.default.copyItem(atPath: Self.site, toPath: folder + "/Site")
      let path = folder + "/Site/portfolios/one-btc.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
        .replacingOccurrences(of: #""leverage": 1"#, with: #""leverege": 1"#)
      try FixtureFolder.write(text, to: path)
      let run = try Program.run(["build", folder + "/Site", "--output", folder + "/public"])
      let errors = run.errors.replacingOccurrences(of: folder + "/", with: "")
      for line in errors.split(separator: "\n\n").first?.split(separator: "\n") ?? [] {
        #expect(try readme().contains(line), "\(line)")
      }
      // The worked example quotes this portfolio, so the site cannot be built without it.
      #expect(run.code == 1)
    }
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let site = root.appendingPathComponent("Site").path

  private func readme() throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
  }
}
