import Foundation
import Testing

/// `hedgerow schema`, as its users run it.
@Suite struct SchemaTests {
  private static let site = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Site")

  @Test func `without a kind the kinds are listed`() throws {
    let run = try Program.run(["schema"])
    #expect(run.code == 0)
    let names = run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(names == ["site", "market", "venue", "tiers", "portfolio", "scenarios"])
  }

  @Test func `a kind's schema goes to standard output, as it ships`() throws {
    let run = try Program.run(["schema", "portfolio"])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == (try String(contentsOf: Self.site.appending(path: "schemas/portfolio.json"), encoding: .utf8)))
  }

  @Test func `all schemas are written into a folder once`() throws {
    try FixtureFolder.withTemporary { folder in
      let first = try Program.run(["schema", "--output", folder + "/schemas"])
      #expect(first.code == 0)
      #expect(first.errors.hasSuffix("6 schemas in \(folder)/schemas (6 written)\n"))
      let expected = try FixtureFolder.contents(Self.site.appending(path: "schemas").path)
      #expect(try FixtureFolder.contents(folder + "/schemas") == expected)
      #expect(try Program.run(["schema", "--output", folder + "/schemas"]).errors.contains("(0 written)"))
    }
  }

  @Test func `an unknown kind is a wrong command line, told with the nearest one`() throws {
    let run = try Program.run(["schema", "portfolios"])
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("There is no kind `portfolios`; did you mean `portfolio`?"))
    #expect(try Program.run(["schema", "site", "--output", "x"]).code == 64)
  }

  @Test func `schemas that cannot be written are an error`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("", to: folder + "/file")
      let run = try Program.run(["schema", "--output", folder + "/file"])
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("error: "))
    }
  }
}
