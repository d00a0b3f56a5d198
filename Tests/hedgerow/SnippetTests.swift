import Testing

@testable import Parsing
@testable import hedgerow

@Suite struct SnippetTests {
  private func lines(_ text: String, column: Int, width: Int = 1, line: Int = 1) -> [String] {
    Snippet(Place(file: "f", line: line, column: column, width: width, sourceLine: text)).lines
  }

  @Test func `the mark stands under the place`() {
    #expect(lines("abcdef", column: 3, width: 2) == ["  |", "1 | abcdef", "  |   ^^"])
    #expect(lines("abc", column: 2, line: 12) == ["   |", "12 | abc", "   |  ^"])
  }

  @Test func `a place behind the end of the line has a mark behind it`() {
    #expect(lines("ab", column: 3) == ["  |", "1 | ab", "  |   ^"])
    #expect(lines("", column: 1) == ["  |", "1 |", "  | ^"])
  }

  @Test func `tabs, wide characters and marks that combine keep the mark in its place`() {
    #expect(lines("\t\tx", column: 3) == ["  |", "1 |     x", "  |     ^"])
    #expect(lines("日本x", column: 3) == ["  |", "1 | 日本x", "  |     ^"])
    #expect(lines("日本", column: 2) == ["  |", "1 | 日本", "  |   ^^"])
    #expect(lines("😀x", column: 2) == ["  |", "1 | 😀x", "  |   ^"])
    #expect(lines("🪙⭐⚠x", column: 4) == ["  |", "1 | 🪙⭐⚠x", "  |      ^"])
    #expect(lines("🇨🇭x", column: 3) == ["  |", "1 | 🇨🇭x", "  |   ^"])
    #expect(lines("e\u{301}x", column: 3) == ["  |", "1 | e\u{301}x", "  |  ^"])
  }

  @Test func `what cannot be seen is written out`() {
    #expect(lines("\u{1B}[31mx", column: 6) == ["  |", "1 | \\u{1B}[31mx", "  |           ^"])
    #expect(lines("\u{202E}x", column: 2) == ["  |", "1 | \\u{202E}x", "  |         ^"])
  }

  @Test(arguments: [1, 2, 40, 100, 500, 998, 999, 1000, 1001])
  func `of a long line the part around the place is shown`(_ column: Int) throws {
    // Every scalar tells its own column, so the mark can be checked.
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let text = String((0..<1000).map { letters[$0 % 26] })
    let lines = lines(text, column: column, width: 3)
    let shown = Array(lines[1].dropFirst(4))
    let mark = lines[2].dropFirst(4)
    let start = mark.distance(from: mark.startIndex, to: try #require(mark.firstIndex(of: "^")))
    #expect(shown.count <= Snippet.widest + 2)
    #expect(column == 1001 ? start == shown.count : shown[start] == letters[(column - 1) % 26])
    #expect((shown.first == "…") == (column > Snippet.widest / 3 + 1))
    #expect((shown.last == "…") == (column < 1000 - Snippet.widest))
  }

  @Test func `of a line of a million characters only the part around the place is looked at`() {
    let text = String(repeating: "x", count: 500_000) + "日y" + String(repeating: "z", count: 500_000)
    let lines = lines(text, column: 500_002)
    #expect(lines[1].hasPrefix("1 | …xxx") && lines[1].hasSuffix("zzz…"))
    #expect(lines[1].count <= Snippet.widest + 6)
    // The wide character before it takes two cells.
    let before = lines[1].prefix { $0 != "y" }.count
    #expect(lines[2].prefix { $0 != "^" }.count == before + 1)
  }

  @Test func `a mark ends where what is shown ends`() {
    let lines = lines(String(repeating: "x", count: 1000), column: 1, width: 1000)
    #expect(lines[2].count == 4 + Snippet.widest)
  }
}
