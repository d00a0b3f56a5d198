import Testing

@testable import Markup

@Suite struct SVGWriterTests {
  @Test(
    arguments: [
      (0, "0"), (0.04, "0"), (-0.04, "0"), (0.05, "0.1"), (-0.05, "-0.1"), (9.96, "10"), (10.5, "10.5"), (99.9, "99.9"),
      (-80, "-80"), (100, "100"), (999.94, "999.9"), (1000, "1000"), (-12_345.6, "-12345.6"),
      (6553.5, "6553.5"), (6553.6, "6553.6"), (65_536, "65536"),
      (1e15, "1000000000000000"),
    ] as [(Double, String)])
  func `a number has one digit after the point, or none`(_ number: Double, _ text: String) {
    var writer = SVGWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func `every character is written as a page shows it`() {
    for value in 0..<0x3000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var writer = SVGWriter()
      writer.escaped("a\(scalar)b")
      guard writer.bytes != HTMLText(escaping: "a\(scalar)b").bytes else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }
}
