import Foundation
import Testing

@testable import Parsing

@Suite struct JSONNumberTests {
  private func double(_ text: String) throws -> Double? {
    try JSONDocument(Source(file: "a", bytes: Array(text.utf8))).root.number
  }

  /// Texts that are known to be hard, and the bits they round to.
  @Test(
    arguments: [
      ("0.1", 0x3FB9_9999_9999_999A), ("-0", 0x8000_0000_0000_0000), ("-0.0", 0x8000_0000_0000_0000),
      ("9007199254740993", 0x4340_0000_0000_0000), ("9007199254740995", 0x4340_0000_0000_0002),
      ("2.2250738585072011e-308", 0x000F_FFFF_FFFF_FFFF), ("2.2250738585072014e-308", 0x0010_0000_0000_0000),
      ("4.9406564584124654e-324", 1), ("1e-400", 0), ("1.7976931348623157e308", 0x7FEF_FFFF_FFFF_FFFF),
      ("0.500000000000000166533453693773481063544750213623046875", 0x3FE0_0000_0000_0002),
      ("1e23", 0x44B5_2D02_C7E1_4AF6), ("8.41e21", 0x447C_7E83_209E_90B2),
    ] as [(String, UInt64)])
  func `a number is rounded to the nearest double`(_ text: String, _ bits: UInt64) throws {
    #expect(try double(text)?.bitPattern == bits)
  }

  /// `strtod` of the C library rounds exactly, and is another implementation.
  @Test func `thousands of numbers agree with the C library's conversion`() throws {
    var seed = SplitMix64(state: 7)
    for _ in 0..<20_000 {
      let digits = String(seed.next() >> (seed.next() % 60))
      let cut = Int(seed.next() % UInt64(digits.count))
      let fraction = cut == 0 ? "" : "." + digits.suffix(cut)
      let exponent = seed.next().isMultiple(of: 4) ? "e\(Int(seed.next() % 600) - 320)" : ""
      let sign = seed.next().isMultiple(of: 2) ? "-" : ""
      let text = sign + digits.dropLast(cut) + fraction + exponent
      let expected = strtod(text, nil)
      if expected.isFinite {
        #expect(try double(text)?.bitPattern == expected.bitPattern, "\(text)")
      }
    }
  }

  @Test(arguments: ["0.1", "-12", "1e5", "0", "30000.10"])
  func `a decimal string is the number it holds`(_ text: String) throws {
    let document = try JSONDocument(Source(file: "a", bytes: Array("[\"\(text)\",\(text)]".utf8)))
    #expect(document.root[0]?.decimalInString == document.root[1]?.number)
  }

  @Test(arguments: ["", " 1", "1 ", "+1", "01", ".5", "1.", "1,5", "0x1", "1e", "NaN", "inf", "1_0", "-", "\\u0031"])
  func `a string in another grammar is no number`(_ text: String) throws {
    let document = try JSONDocument(Source(file: "a", bytes: Array("[\"\(text)\"]".utf8)))
    #expect(try #require(document.root[0]).decimalInString == nil)
  }
}

/// A small generator with a seed, so that a failure can be met again (Steele, Lea, Flood 2014).
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
