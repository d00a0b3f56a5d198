import Foundation
import Testing

@testable import Markup

@Suite struct MarkdownPlaceTests {
  /// The place of the tag `{{x}}` in a template.
  private func place(_ source: String) -> MarkdownPlace? {
    source.range(of: "{{x}}").map {
      MarkdownPlace(
        of: source.utf8.distance(from: source.startIndex, to: $0.lowerBound), in: Array(source.utf8))
    }
  }

  @Test(arguments: [
    "{{x}}", "`a` {{x}} `b`", "`{{x}}", "``{{x}}`", "\\`{{x}}`", "[a](b) {{x}}", "[a]({{y}}) {{x}}",
    "[{{x}}](b)", "[a](b {{x}})",
    "`a\n{{x}}`", "{{y | or \"`\"}} {{x}} `",
  ])
  func `most places are prose`(source: String) {
    #expect(place(source) == .prose)
  }

  @Test(arguments: [
    ("`{{x}}`", MarkdownPlace.code(inTable: false)), ("a `` ` {{x}} ``", .code(inTable: false)),
    ("| `{{x}}` |", .code(inTable: true)), ("> | `{{x}}` |", .code(inTable: true)),
    ("[a]({{x}})", .destination(atStart: true)), ("[a](<{{x}}>)", .destination(atStart: true)),
    ("![a]({{y}}{{x}})", .destination(atStart: false)), ("b\n[a](c/{{x}}/d)", .destination(atStart: false)),
  ])
  func `code spans and link destinations are told apart`(source: String, expected: MarkdownPlace) {
    #expect(place(source) == expected)
  }
}
