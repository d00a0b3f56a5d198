import Foundation
import Testing

@testable import Estimating
@testable import Parsing

/// What the schema says of numbers in quotes, held against what the reader accepts.
@Suite struct BoundPatternTests {
  private static let bounds = [
    Bound.positive, .notNegative, .between(0, 1), .between(-1, 1), .between(1, 1000), .between(0.25, 24), Bound(),
    Bound(from: .excluding(0), to: .excluding(1)), Bound(from: .including(0), to: .excluding(1)),
    Bound(from: .excluding(-1)), .between(-10, 10), .between(0, 3653), .between(-0.1, 0.1), .between(0, 0.5),
    Bound(from: .excluding(0), to: .including(1000)), Bound(from: .excluding(12), to: .excluding(20.5)),
  ]

  @Test(arguments: bounds)
  func `a pattern refuses nothing that the reader accepts`(_ bound: Bound) throws {
    var random = SplitMix64(seed: 11)
    let pieces = ["-", "0", "1", "2", "9", ".", ".0", "000000000000", "e", "e-", "E+", "5", "10"]
    let expression = try bound.pattern.map { try NSRegularExpression(pattern: $0) }
    var numbers = 0
    for _ in 0..<4000 {
      let text = (0...random.index(below: 5)).map { _ in pieces[random.index(below: pieces.count)] }.joined()
      guard let value = try? JSONDocument(Source(file: "", bytes: Array("\"\(text)\"".utf8))).root,
        let number = value.decimalInString, number.isFinite
      else { continue }
      numbers += 1
      let range = NSRange(text.startIndex..., in: text)
      let isRefused = expression.map { $0.firstMatch(in: text, range: range) == nil } ?? false
      if isRefused != bound.refusesText(text) || isRefused && bound.contains(number) { Issue.record("\(text)") }
    }
    #expect(numbers > 500)
  }

  @Test(arguments: [
    (Bound.positive, "0"), (.positive, "-0"), (.positive, "0.00e5"), (.positive, "-1"), (.positive, "-1e-5"),
    (.notNegative, "-0.1"), (.notNegative, "-12"), (.between(0, 1), "1.5"), (.between(0, 1), "10"),
    (.between(0, 1), "1.000000000001"), (.between(-1, 1), "25"), (.between(0.25, 24), "0"), (.between(0.25, 24), "-8"),
    (.between(0.25, 24), "0.1"), (.between(0.25, 24), "0.2"), (.between(0.25, 24), "0.24999"),
    (.between(0.25, 24), "0.0"),
    (.between(0.25, 24), "25"), (.between(0.25, 24), "24.1"), (.between(0.25, 24), "100"), (.between(1, 1000), "0.9"),
    (.between(1, 1000), "1000.5"), (.between(1, 1000), "2000"), (.between(-10, 10), "-10.1"),
    (.between(-10, 10), "-11"),
    (.between(0, 3653), "3654"), (.between(0, 3653), "3653.5"), (.between(-0.1, 0.1), "-0.2"),
    (.between(-0.1, 0.1), "0.11"),
    (Bound(from: .excluding(-1)), "-1"), (Bound(from: .excluding(-1)), "-1.5"),
    (Bound(from: .including(0), to: .excluding(1)), "1"), (Bound(from: .including(0), to: .excluding(1)), "1.0"),
  ])
  func `a pattern refuses what its digits show to be out of range`(_ bound: Bound, _ text: String) {
    #expect(bound.refusesText(text))
  }

  @Test(arguments: [
    (Bound.notNegative, "-0"), (.notNegative, "-0.0e3"), (.notNegative, "-1e-400"), (.between(0, 1), "1.00"),
    (.between(0, 1), "1e-1"), (.between(0.25, 24), "0.25"), (.between(0.25, 24), "24"), (.between(0.25, 24), "24.0"),
    (.between(0.25, 24), "8"), (.between(0.25, 24), "0.2499999999999999999999"), (.between(1, 1000), "999.9"),
    (.between(1, 1000), "0.9999999999999999999999"), (.between(0, 3653), "3653"), (.between(-0.1, 0.1), "-0.100"),
    (.between(0, 1), "1.0000000000000000000001"), (.between(-1, 1), "-1"), (.positive, "0.1e-3"),
  ])
  func `what is within is not refused`(_ bound: Bound, _ text: String) {
    #expect(!bound.refusesText(text))
  }
}
