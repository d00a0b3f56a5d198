import Foundation
import Testing

@testable import hedgerow

@Suite struct CodeTests {
  /// The codes as others rely on them: a code may be added, none may change. `.github/CHECK.md` lists them all.
  @Test func `codes are those that are documented`() throws {
    let path = FixtureFolder.sourcePath("../../.github/CHECK.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let heading = "\n## Codes\n\n"
    let head = try #require(text.range(of: heading))
    let table =
      "| Code | Stands for |\n|---|---|\n"
      + Code.allCases.map { "| `\($0.rawValue)` | \($0.help.replacing("|", with: "\\|")) |\n" }.joined()
    if FixtureFolder.isRecording {
      try FixtureFolder.write(text[..<head.upperBound] + table, to: path)
    } else {
      #expect(text[head.upperBound...] == table)
    }
  }

  @Test func `codes are words in lower case with hyphens, each once`() {
    let codes = Code.allCases.map(\.rawValue)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every code has a help of its own that is a sentence`() {
    #expect(Code.allCases.allSatisfy { $0.help.hasSuffix(".") })
    #expect(Set(Code.allCases.map(\.help)).count == Code.allCases.count)
  }
}
