@testable import Markup

extension MustacheSpecificationTests {
  /// Examples that are refused, and the reason for it.
  struct Difference: Sendable {
    let isMeant: @Sendable (TemplateFault.Reason) -> Bool
    let examples: [String]
  }

  /// Where this engine differs from the specification on purpose: what would print nothing unseen, or text unescaped.
  static let differences = [
    // Text is always escaped.
    Difference(
      isMeant: { $0 == .unsupported(.tripleMustache) },
      examples: [
        "interpolation/Triple Mustache", "interpolation/Triple Mustache Integer Interpolation",
        "interpolation/Triple Mustache Decimal Interpolation",
        "interpolation/Triple Mustache Context Miss Interpolation",
        "interpolation/Dotted Names - Triple Mustache Interpolation",
        "interpolation/Triple Mustache - Surrounding Whitespace", "interpolation/Triple Mustache - Standalone",
        "interpolation/Triple Mustache With Padding", "sections/Implicit Iterator - Triple mustache",
        "partials/Standalone Indentation",
      ]),
    Difference(
      isMeant: { $0 == .unsupported(.ampersand) },
      examples: [
        "interpolation/Ampersand", "interpolation/Ampersand Integer Interpolation",
        "interpolation/Ampersand Decimal Interpolation", "interpolation/Ampersand Context Miss Interpolation",
        "interpolation/Dotted Names - Ampersand Interpolation", "interpolation/Ampersand - Surrounding Whitespace",
        "interpolation/Ampersand - Standalone", "interpolation/Ampersand With Padding",
        "sections/Implicit Iterator - Ampersand",
      ]),
    // A template reads the same everywhere.
    Difference(
      isMeant: { $0 == .unsupported(.setDelimiter) },
      examples: [
        "delimiters/Pair Behavior", "delimiters/Special Characters", "delimiters/Sections",
        "delimiters/Inverted Sections", "delimiters/Partial Inheritence", "delimiters/Post-Partial Behavior",
        "delimiters/Surrounding Whitespace", "delimiters/Outlying Whitespace (Inline)", "delimiters/Standalone Tag",
        "delimiters/Indented Standalone Tag", "delimiters/Standalone Line Endings",
        "delimiters/Standalone Without Previous Line", "delimiters/Standalone Without Newline",
        "delimiters/Pair with Padding",
      ]),
    // A misspelt name would print nothing.
    Difference(
      isMeant: { $0 == .unknownName },
      examples: [
        "interpolation/Basic Context Miss Interpolation", "interpolation/Dotted Names - Broken Chains",
        "interpolation/Dotted Names - Broken Chain Resolution", "interpolation/Dotted Names - Context Precedence",
        "sections/Context Misses", "sections/Dotted Names - Broken Chains", "inverted/Context Misses",
        "inverted/Dotted Names - Broken Chains", "inverted/List",
      ]),
    Difference(isMeant: { $0 == .unknownPartial }, examples: ["partials/Failed Lookup"]),
    // Pages have no trees, and what includes itself would never be checked to its end.
    Difference(
      isMeant: { if case .recursivePartial = $0 { true } else { false } }, examples: ["partials/Recursion"]),
    // A section on what is always there, or an inverted one, says nothing.
    Difference(
      isMeant: { if case .notACondition = $0 { true } else { false } },
      examples: ["sections/Variable test", "inverted/Context"]),
  ]
}
