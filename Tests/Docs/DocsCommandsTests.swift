import ArgumentParser
import Foundation
import Testing

@testable import hedgerow

/// Whoever copies a command out of the documentation gets what it says.
@Suite struct DocsCommandsTests {
  /// Lines of shells, of recipes of CI servers and of crontabs; what stands before the program is the machine's matter.
  static func commands(in text: String) -> [[String]] {
    text.split(separator: "\n").flatMap { line -> [[String]] in
      line.replacing("&&", with: ";").replacing("|", with: ";").split(separator: ";").compactMap { part in
        let words = part.split(separator: " ").map { $0.trimmingCharacters(in: ["'", "\""]) }
        guard let start = words.firstIndex(where: { $0 == "hedgerow" || $0.hasSuffix("/hedgerow") }) else { return nil }
        let rest = words[(start + 1)...].prefix { !$0.hasPrefix("#") && !$0.hasPrefix(">") && $0 != "2>" }
        return Array(rest)
      }
    }
  }

  @Test(arguments: DocsPage.names) func `every command line in a page is one of this version`(name: String) throws {
    for block in try DocsPage(name).blocks where ["sh", "console", "yaml", "cron"].contains(block.language) {
      let text =
        block.language == "console"
        ? block.text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.joined(separator: "\n") : block.text
      for command in Self.commands(in: text) { Self.expectParsed(command) }
    }
  }

  @Test(arguments: DocsPage.names) func `every command in a sentence is one of this version`(name: String) throws {
    for match in try DocsPage(name).text.matches(of: #/`(hedgerow [^`]+)`/#) {
      for command in Self.commands(in: String(match.output.1)) { Self.expectParsed(command) }
    }
  }

  /// Asking for help or for the version is right too, although it ends the program.
  private static func expectParsed(_ command: [String]) {
    let line = Comment("hedgerow \(command.joined(separator: " "))")
    do { _ = try Hedgerow.parseAsRoot(command) } catch { #expect(Hedgerow.exitCode(for: error) == .success, line) }
  }

  @Test func `commands are found behind other words, and an option that is not there is refused`() {
    let text = "0 6 * * * cd /srv/desk && bin/hedgerow build --output out > log\n- run: hedgerow check --fail-on breach"
    #expect(Self.commands(in: text) == [["build", "--output", "out"], ["check", "--fail-on", "breach"]])
    #expect(throws: (any Error).self) { try Hedgerow.parseAsRoot(["build", "--jobs-of-yesterday"]) }
  }

  @Test func `the first steps print what the page says`() throws {
    let page = try DocsPage("getting-started")
    try FixtureFolder.withTemporary { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/hedgerow", withDestinationPath: Program.path)
      for block in page.blocks where block.language == "console" {
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        let command = try #require(lines.first).dropFirst(2)
        let script = "cd '\(folder)' && PATH=\"$PWD:$PATH\" && \(command) 2>&1"
        let run = try Program.run("/bin/bash", ["-c", script])
        #expect(run.output == lines.dropFirst().joined(separator: "\n"), "\(command)")
      }
    }
  }
}
