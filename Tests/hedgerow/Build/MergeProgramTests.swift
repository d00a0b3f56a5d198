import Foundation
import Testing

/// Shards as they are built and joined on the command line.
@Suite struct MergeProgramTests {
  private static func run(_ line: String, in folder: String, _ environment: [String: String] = [:]) throws
    -> Program.Run
  {
    try Program.run("/bin/bash", ["-c", "cd '\(folder)' && '\(Program.path)' \(line)"], environment: environment)
  }

  @Test func `shards are built and joined, and what was left out is said`() throws {
    try FixtureFolder.withTemporary { folder in
      #expect(try Self.run("init desk", in: folder).code == 0)
      try FixtureFolder.write("{ \"id\": 1 }\n", to: folder + "/desk/portfolios/z.ndjson")
      let first = try Self.run(
        "build desk --shard auto", in: folder, ["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2"])
      #expect(first.code == 3)
      #expect(first.errors.contains("; 1 portfolio left out"))
      #expect(try Self.run("build desk --shard 2/2", in: folder).code == 0)
      let joined = try Self.run("merge shards/* --site desk", in: folder)
      #expect(joined.code == 3, "\(joined.errors)")
      #expect(joined.errors.contains("; 1 portfolio left out"))
      #expect(try Self.run("build desk --output whole", in: folder).code == 3)
      #expect(try FixtureFolder.contents(folder + "/public") == FixtureFolder.contents(folder + "/whole"))
      #expect(try Self.run("verify public", in: folder).code == 0)
    }
  }

  @Test func `a night is added to the history once, when shards are joined`() throws {
    try FixtureFolder.withTemporary { folder in
      #expect(try Self.run("init desk", in: folder).code == 0)
      #expect(try Self.run("build desk --output whole --history one", in: folder).code == 0)
      let (one, two) = (folder + "/one", folder + "/two")
      try FileManager.default.copyItem(atPath: one, toPath: two)
      let market = folder + "/desk/market.json"
      let text = try String(contentsOfFile: market, encoding: .utf8)
      let day = try #require(text.firstMatch(of: #/"asOf": "(\d{4}-\d{2})-\d{2}T/#))
      try FixtureFolder.write(text.replacing(day.output.0, with: "\"asOf\": \"\(day.output.1)-28T"), to: market)
      #expect(try Self.run("build desk --output whole --history one", in: folder).code == 0)
      for shard in ["1/2", "2/2"] {
        #expect(try Self.run("build desk --shard \(shard) --history two", in: folder).code == 0)
      }
      let before = try String(contentsOfFile: two, encoding: .utf8)
      #expect(before.split(separator: "\n").count == 1)
      // Made with earlier nights, they are not joined without them.
      #expect(try Self.run("merge shards/* --site desk", in: folder).code == 1)
      let joined = try Self.run("merge shards/* --site desk --history two", in: folder)
      #expect(joined.code == 0, "\(joined.errors)")
      let whole = try String(contentsOfFile: one, encoding: .utf8)
      #expect(try String(contentsOfFile: two, encoding: .utf8) == whole)
      #expect(try FixtureFolder.contents(folder + "/public") == FixtureFolder.contents(folder + "/whole"))
    }
  }

  @Test func `the summary of shards that are joined is that of the whole`() throws {
    try FixtureFolder.withTemporary { folder throws in
      for shard in ["1/2", "2/2"] {
        let line = "build '\(DocsPage.site)' --output \(shard.prefix(1)) --shard \(shard)"
        #expect(try Self.run(line, in: folder).code == 0)
      }
      #expect(try Self.run("build '\(DocsPage.site)' --output whole --summary whole.md", in: folder).code == 0)
      let gitHub = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder + "/step.md"]
      let joined = try Self.run("merge 2 1 --site '\(DocsPage.site)' --output all", in: folder, gitHub)
      #expect(joined.code == 0, "\(joined.errors)")
      // The shards have made the annotations.
      #expect(joined.output == "")
      let whole = try String(contentsOfFile: folder + "/whole.md", encoding: .utf8)
      #expect(whole.contains("### Breaches"))
      #expect(try String(contentsOfFile: folder + "/step.md", encoding: .utf8) == whole)
      // Over the same output again, clients are not evaluated, and the summary is the same.
      #expect(try Self.run("build '\(DocsPage.site)' --output whole --summary again.md", in: folder).code == 0)
      #expect(try String(contentsOfFile: folder + "/again.md", encoding: .utf8) == whole)
    }
  }

  @Test func `a breach is a failure of whoever is asked`() throws {
    try FixtureFolder.withTemporary { folder throws in
      for shard in ["1/2", "2/2"] {
        let line = "build '\(DocsPage.site)' --output \(shard.prefix(1)) --shard \(shard)"
        #expect(try Self.run(line, in: folder).code == 0)
      }
      let line = "merge 2 1 --site '\(DocsPage.site)' --output all"
      #expect(try Self.run(line, in: folder).code == 0)
      #expect(try Self.run(line + " --fail-on breach", in: folder).code == 2)
      #expect(try Self.run(line + " --fail-on new-breach", in: folder).code == 64)
    }
  }
}
