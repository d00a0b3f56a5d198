import Foundation
import Testing

/// The examples of the documentation are read by the readers that read everybody's files.
@Suite struct DocsExamplesTests {
  @Test func `the examples of the formats are one site without a fault or a doubt`() throws {
    try FixtureFolder.withTemporary { folder in
      let files = try write("formats", to: folder)
      #expect(files.isSuperset(of: ["site.json", "market.json", "venues/example.json", "venues/example-tiers.json"]))
      #expect(files.isSuperset(of: ["portfolios/one-client.json", "scenarios/house.json", "scenarios/past.csv"]))
      try expectCheck(folder)
    }
  }

  @Test func `the examples of templates hold in a new site`() throws {
    try FixtureFolder.withTemporary { folder in
      #expect(try Program.run(["init", folder + "/desk"]).code == 0)
      let files = try write("templates", to: folder)
      #expect(files.contains("templates/report.md") && files.count >= 3)
      try expectCheck(folder)
    }
  }

  /// Writes the examples that are named after a file, as readers of the built page see them, and returns the names.
  private func write(_ page: String, to folder: String) throws -> Set<String> {
    #expect(try Program.run(["build", DocsPage.site, "--output", folder + "/public"]).code == 0)
    let shown = try String(contentsOfFile: folder + "/public/docs/\(page)/index.md", encoding: .utf8)
    let blocks = DocsPage.blocks(of: shown).filter { !$0.file.isEmpty }
    for block in blocks { try FixtureFolder.write(block.text, to: folder + "/desk/" + block.file) }
    return Set(blocks.map(\.file))
  }

  private func expectCheck(_ folder: String) throws {
    let run = try Program.run(["check", folder + "/desk"])
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("; 0 errors, 0 warnings\n"), "\(run.output)\(run.errors)")
  }
}
