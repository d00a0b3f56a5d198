import Foundation
import Testing

@testable import Estimating
@testable import Parsing

/// A form is told twice, to the reader as code and to the schema as a pattern; here they say the same.
@Suite struct FormPatternTests {
  @Test(arguments: Form.allCases.filter { $0.pattern != nil && $0 != .number })
  func `a pattern matches what the reader admits`(_ form: Form) throws {
    let pattern = try NSRegularExpression(pattern: try #require(form.pattern))
    var random = SplitMix64(seed: 7)
    var admitted = 0
    for _ in 0..<1500 {
      let text = Self.text(&random)
      let range = NSRange(text.startIndex..., in: text)
      let matches = pattern.firstMatch(in: text, range: range) != nil
      if matches != form.admits(text) { Issue.record("\(text.debugDescription)") }
      if matches { admitted += 1 }
    }
    #expect(admitted > 20)
    for example in form.examples { #expect(form.admits(example)) }
  }

  private static let pieces = [
    "BTC", "usdt", "/", ":", "-", "261225", "2026", "2024", "1900", "2000", "-02", "-29", "-11", "-31", "-30", "T", "t",
    "00:00", ":00", "Z", ".5", "+00:00", "23:59:59", "*", ".", "..", "\\", " ", "mailto:", "https://", "HTTP://", "//",
    "en",
    "US", "é", "\u{7F}", "\t", "one-btc", "0",
  ]
  private static let wholes = [
    "logo.svg", "a/logo.png", ".svg", "#0b5a63", "#ABCDEF", "2024-02-29", "2026-02-29", "2026-11-20",
    "2026-11-20T00:00:00Z", "2000-02-29t23:59:59.123456789-00:00",
    "BTC/USDT:USDT", "BTC/USDT:USDT-261225", "https://a", "mailto:a", "a/b", "en-US", "BTC", "*", "btc",
  ]

  /// Some pieces after one another, or a text of a form, now and then with one more piece.
  private static func text(_ random: inout SplitMix64) -> String {
    func below(_ count: Int) -> Int { random.index(below: count) }
    if below(4) == 0 { return wholes[below(wholes.count)] + (below(3) == 0 ? pieces[below(pieces.count)] : "") }
    return (0..<below(7)).map { _ in pieces[below(pieces.count)] }.joined()
  }
}
