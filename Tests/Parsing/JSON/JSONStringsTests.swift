import Testing

@testable import Parsing

@Suite struct JSONStringsTests {
  @Test(
    arguments: [
      ("\"a", .unterminated), ("\"a\nb\"", .unterminated), ("\"a\rb\"", .unterminated), ("\"a\\\"", .unterminated),
      ("\"\\", .unterminated),
      ("\"\t\"", .controlCharacter(9)), ("\"\u{0}\"", .controlCharacter(0)), ("\"\u{1F}\"", .controlCharacter(31)),
      (#""\x41""#, .unknownEscape("x")), (#""\'""#, .unknownEscape("'")), (#""\a""#, .unknownEscape("a")),
      (#""\U0041""#, .unknownEscape("U")), (#""\é""#, .unknownEscape("\u{FFFD}")),
      (#""\u""#, .incompleteUnicodeEscape), (#""\u004""#, .incompleteUnicodeEscape),
      (#""\u00g1""#, .incompleteUnicodeEscape), (#""\u+041""#, .incompleteUnicodeEscape),
      (#""\u00"#, .incompleteUnicodeEscape), (#""\uD83D\u""#, .incompleteUnicodeEscape),
      (#""\uD83D""#, .loneSurrogate), (#""\uDE00""#, .loneSurrogate), (#""\uD83Dx""#, .loneSurrogate),
      (#""\uD83D\n""#, .loneSurrogate), (#""\uD83D\u0041""#, .loneSurrogate),
      (#""\uD83D\uD83D""#, .loneSurrogate), (#""\uDE00\uD83D""#, .loneSurrogate), (#"{"\uD800":1}"#, .loneSurrogate),
    ] as [(String, SyntaxProblem.TextProblem)])
  func `a string outside the grammar is refused with its cause`(
    _ text: String, _ problem: SyntaxProblem.TextProblem
  ) {
    #expect(JSONReaderTests.problem(Array(text.utf8)) == .syntax(.text(problem)))
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x28, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8]) throws {
    let quote = UInt8(ascii: "\"")
    #expect(JSONReaderTests.problem([quote] + bytes + [quote]) == .syntax(.notUTF8(try #require(bytes.first))))
    #expect(JSONReaderTests.problem([quote] + bytes) != nil)
    #expect(JSONReaderTests.problem(bytes) == .syntax(.notUTF8(try #require(bytes.first))))
  }

  @Test func `every scalar of Unicode is read as itself, written plainly or escaped`() throws {
    // Each 97th, and those where the number of bytes or units changes.
    let edges: [UInt32] = [0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF]
    for value in edges + stride(from: 0x23, to: 0x110000, by: 97) {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      let units = String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      for written in [String(scalar), units.joined()] {
        let document = try JSONDocument(Source(file: "a", bytes: Array("[\"<\(written)>\"]".utf8)))
        #expect(document.root[0]?.string == "<\(scalar)>")
      }
    }
  }

  @Test func `short escapes are read as the characters they stand for`() throws {
    let text = #"["\"\\\/\b\f\n\r\t"]"#
    let document = try JSONDocument(Source(file: "a", bytes: Array(text.utf8)))
    #expect(document.root[0]?.string == "\"\\/\u{8}\u{C}\n\r\t")
  }

  @Test func `a byte order mark is refused at the beginning and kept inside`() throws {
    #expect(JSONReaderTests.problem([0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == .syntax(.byteOrderMark))
    let document = try JSONDocument(Source(file: "a", bytes: Array("[\"\u{FEFF}\"]".utf8)))
    #expect(document.root[0]?.string == "\u{FEFF}")
  }
}
