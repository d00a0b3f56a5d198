import Markup
import Testing

@testable import Reporting

@Suite struct ShortestNumberTests {
  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, -0.004, 30_000, 59_760.956175298805, 0.0001, 0.00009999, 1e-5, 0.00000001, 1.00000001,
    0.123456789,
    9_999_999.99999999, 10_000_000.01, 9_999_999_999_999.99, 1e13, 1e15, 1e16, 0x1p53, 0x1p54, 1e22,
    .leastNonzeroMagnitude,
    1.7976931348623157e308,
    .nan, .infinity, -.infinity, 0.1 + 0.2, 1.0 / 3, 4.35, 2.675, 1.005,
  ])
  func `a number is written as it describes itself`(number: Double) {
    #expect(Self.text(number) == number.description)
  }

  @Test func `decimals of few digits and their neighbours are written as they describe themselves`() {
    var random = Numbers(state: 7)
    for _ in 0..<20_000 {
      let power = [1, 10, 1e2, 1e4, 1e5, 1e8, 1e9, 1e11][Int(random.next() % 8)]
      let number = Double(random.next() >> (random.next() % 48 + 14)) / power
      for near in [number, number.nextUp, -number.nextDown] { #expect(Self.text(near) == near.description) }
    }
  }

  @Test func `numbers of all sizes are written as they describe themselves`() {
    var random = Numbers(state: 11)
    for exponent in -20...60 {
      for _ in 0..<500 {
        let number = Double(sign: .plus, exponent: exponent, significand: 1 + Double(random.next() >> 12) / 0x1p52)
        #expect(Self.text(number) == number.description)
      }
      let power = Double(sign: .minus, exponent: exponent, significand: 1)
      for near in [power, power.nextUp, power.nextDown] { #expect(Self.text(near) == near.description) }
    }
  }

  @Test(arguments: [0, 7, -7, 10, 1_000_000, .max, .min] as [Int64])
  func `a whole number is written with its sign`(number: Int64) {
    var bytes = ByteBuffer()
    bytes.append(whole: number)
    #expect(String(decoding: bytes.bytes, as: UTF8.self) == String(number))
  }

  private static func text(_ number: Double) -> String {
    var bytes = ByteBuffer()
    bytes.append(shortest: number)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  /// The same numbers every time.
  private struct Numbers {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
