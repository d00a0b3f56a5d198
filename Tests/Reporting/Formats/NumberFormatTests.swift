import Testing

@testable import Reporting

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (-2.675, 2, "−2.68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
    (999.995, 2, "1,000.00"), (0.994, 2, "0.99"), (99.999, 2, "100.00"), (1e21, 0, "1,000,000,000,000,000,000,000"),
    (1e-9, 2, "0.00"), (123_456_789.125, 2, "123,456,789.13"),
  ])
  func `rounding is half away from zero, from the digits a person sees`(number: Double, places: Int, text: String) {
    #expect(NumberFormat(digits: .fixed(places))(number) == text)
  }

  @Test(arguments: [-0.0, -0.001, 0.001, 0])
  func `a zero has no sign`(number: Double) {
    #expect(NumberFormat(digits: .fixed(2), showsPlus: true)(number) == "0.00")
  }

  @Test(arguments: [
    (547_500.4, "+547,500"), (-999.994, "−999.99"), (999.996, "+1,000"), (270, "+270.00"), (0, "0"), (-0.004, "−0.004"),
    (0.0345, "+0.035"), (0.05, "+0.05"), (0.0999, "+0.10"), (0.1, "+0.10"),
    (4.5e-13, "0"),
  ])
  func `money drops its cents from a thousand and keeps two digits of less than a tenth`(number: Double, text: String) {
    #expect(NumberFormat(digits: .money, showsPlus: true)(number) == text)
  }

  @Test(arguments: [
    (59_760.956175298805, "59,760.96"), (30_000, "30,000"), (100.5, "100.5"), (99.12345, "99.1235"), (1, "1"),
    (0.059456971, "0.059457"), (0.000013841, "0.000013841"),
  ])
  func `a price keeps the digits that matter at its size`(number: Double, text: String) {
    #expect(NumberFormat(digits: .price)(number) == text)
  }

  @Test(arguments: [(0.1, "0.1"), (11_450, "11,450"), (0.123456789, "0.12345679"), (0, "0"), (-1, "−1")])
  func `a quantity has no noise zeros`(number: Double, text: String) {
    #expect(NumberFormat(digits: .upTo(8))(number) == text)
  }

  @Test func `what is not finite is said in words`() {
    #expect(NumberFormat(digits: .money)(.infinity) == "∞")
    #expect(NumberFormat(digits: .money)(-.infinity) == "−∞")
    #expect(NumberFormat(digits: .money)(.nan) == "not a number")
  }

  @Test func `the quick way and the digits a person sees give the same text`() {
    let formats: [NumberFormat] = [
      NumberFormat(digits: .fixed(0)), NumberFormat(digits: .fixed(1)), NumberFormat(digits: .fixed(4)),
      NumberFormat(digits: .money, showsPlus: true), NumberFormat(digits: .price), NumberFormat(digits: .amount),
      NumberFormat(digits: .upTo(2)), NumberFormat(digits: .upTo(8), showsPlus: true),
    ]
    var random = NumbersOfAllSizes()
    let edges = [
      0, 0.1, 0.01, 1e-5, 9.9e-9, 5e-9, 4.9e-9, 0.05, 0.995, 1, 99.99995, 100, 999.995, 1000, 1e15, 1e22,
      .leastNonzeroMagnitude,
    ]
    for number in edges + edges.map(\.nextDown) + edges.map(\.nextUp) + (0..<20_000).map({ _ in random.next() }) {
      for format in formats where format(number) != format.exact(number) || format(-number) != format.exact(-number) {
        Issue.record("\(number) as \(format.digits) is \(format(number))")
      }
    }
  }

  /// Numbers of all sizes: many with few decimals, so that halves are among them, and many with all.
  private struct NumbersOfAllSizes {
    private var state: UInt64 = 11

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let size = [1e-9, 1e-6, 1e-4, 1e-3, 1e-2, 0.1, 1, 10][Int(state >> 61)]
      let whole = Double(state >> 33 & 0xFF_FFFF)
      return state >> 60 & 1 == 0 ? whole * size : whole * size / 3
    }
  }

  @Test func `both ways group in every language`() {
    var random = NumbersOfAllSizes()
    for locale in FormatLocale.all {
      let format = locale.number(.upTo(3))
      for number in [999, 1000, 9999.5, 10_000, 123_456, 1_234_567.125] + (0..<500).map({ _ in random.next() })
      where format(number) != format.exact(number) {
        Issue.record("\(number) in \(locale.tag) is \(format(number)) and \(format.exact(number))")
      }
    }
  }

  @Test func `every double rounds to within half a unit of its last place`() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(Int64(bitPattern: state) >> 20) / 1e6
      let text = NumberFormat(digits: .fixed(3))(number)
      let back = Double(text.filter { $0 != "," }.map { $0 == "−" ? "-" : String($0) }.joined())
      #expect(abs((back ?? .nan) - number) <= 0.0005 + 1e-9, "\(number) became \(text)")
    }
  }
}

extension NumberFormat {
  /// In English.
  fileprivate init(digits: Digits, showsPlus: Bool = false) {
    self.init(digits: digits, showsPlus: showsPlus, symbols: .english)
  }
}
