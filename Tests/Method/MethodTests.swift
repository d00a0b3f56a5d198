import Foundation
import Testing

/// Every formula of the method page has an example, and the program gives its digits.
@Suite struct MethodTests {
  @Test func `every formula of the page is computed, and every one that can be computed is on the page`() throws {
    let ids = try examples().map(\.id)
    #expect(ids.count == Set(ids).count)
    #expect(Set(ids) == Set(MethodFormulas.all.keys))
  }

  @Test func `the program gives the digits of every example`() throws {
    for example in try examples() {
      let formula = try #require(MethodFormulas.all[example.id], "\(example.id)")
      let figures = try formula(example.given)
      #expect(!example.results.isEmpty, "\(example.id) has no result")
      #expect(Set(example.results.map(\.symbol)) == Set(figures.keys), "\(example.id)")
      for (symbol, printed) in example.results {
        let figure = try #require(figures[symbol], "\(example.id): \(symbol)")
        #expect(printed.shows(figure), "\(example.id): \(symbol) is \(figure)")
      }
      #expect(example.given.unread.isEmpty, "\(example.id) has values that are not used: \(example.given.unread)")
    }
  }

  @Test(arguments: [
    ("44,820.72", 44_820.7171, true), ("44,820.72", 44_820.714, false), ("−3,000", -3_000.4, true),
    ("−3,000", 3_000, false), ("25.8%", 0.25807, true), ("25.8%", 0.2574, false), ("0", -1e-9, true), ("5×", 5, true),
  ])
  func `a printed number is compared in its own digits`(text: String, figure: Double, shows: Bool) throws {
    #expect(try #require(PrintedNumber(text)).shows(figure) == shows)
  }

  private func examples() throws -> [MethodExample] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appendingPathComponent("Site/pages/method.md")
    return try MethodExample.all(in: String(contentsOf: page, encoding: .utf8))
  }
}
