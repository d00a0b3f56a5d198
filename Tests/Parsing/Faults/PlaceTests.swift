import Testing

@testable import Parsing

@Suite struct PlaceTests {
  private func place(_ text: String, _ range: Range<Int>, firstLine: Int = 1) -> Place {
    Source(file: "f", bytes: Array(text.utf8), firstLine: firstLine).place(of: range)
  }

  @Test func `lines and columns count from one`() {
    #expect(place("ab", 0..<1) == Place(file: "f", line: 1, column: 1, width: 1, sourceLine: "ab"))
    #expect(place("a\nbcd\ne", 3..<5) == Place(file: "f", line: 2, column: 2, width: 2, sourceLine: "bcd"))
  }

  @Test func `a column counts scalars, not bytes`() {
    let text = "é日😀x"
    #expect(place(text, 9..<10) == Place(file: "f", line: 1, column: 4, width: 1, sourceLine: text))
  }

  @Test func `a carriage return before the line feed is no part of the line`() {
    #expect(place("a\r\nb\r\n", 3..<4) == Place(file: "f", line: 2, column: 1, width: 1, sourceLine: "b"))
  }

  @Test func `a stretch over several lines is told by its part on the first`() {
    #expect(place("[1,\n2]", 0..<6) == Place(file: "f", line: 1, column: 1, width: 3, sourceLine: "[1,"))
  }

  @Test func `the end of the text is a place`() {
    #expect(place("a\n", 2..<2) == Place(file: "f", line: 2, column: 1, width: 1, sourceLine: ""))
    #expect(place("ab", 2..<3) == Place(file: "f", line: 1, column: 3, width: 1, sourceLine: "ab"))
    #expect(place("", 0..<0) == Place(file: "f", line: 1, column: 1, width: 1, sourceLine: ""))
  }

  @Test func `a document that is one line of a file has that line's number`() {
    #expect(place("{}", 1..<2, firstLine: 7).line == 7)
  }

  @Test func `bytes that are not UTF-8 are replaced in the line that is shown`() {
    let place = Source(file: "f", bytes: [0x61, 0xFF, 0x62]).place(of: 2..<3)
    #expect(place == Place(file: "f", line: 1, column: 3, width: 1, sourceLine: "a\u{FFFD}b"))
  }
}
