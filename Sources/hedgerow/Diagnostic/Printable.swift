/// Texts from files as they may be shown on a terminal.
enum Printable {
  /// A text with everything that is not visible written as `\u{1B}`: control
  /// characters, marks that turn the direction of writing, line separators.
  ///
  /// Of a long text the beginning is shown: no name in a message is longer than ``longest``.
  static func text(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return path(text) }
    return path(String(scalars[..<end])) + "…"
  }

  /// The most scalars of a name that a message repeats.
  static let longest = 100

  /// The same for a path, of which nothing may be missing.
  static func path(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map(scalar).joined()
  }

  static func scalar(_ scalar: Unicode.Scalar) -> String {
    isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// A number in its shortest form, without a fraction it does not have: `30000`, `0.1`, `1e18`.
  static func number(_ number: Double) -> String {
    let text = number.description.filter { $0 != "+" }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `` `a`, `b` or `c` ``; of a long list the first, and how many more there are.
  static func choice(_ names: [String]) -> String { joined(names, by: "or") }

  /// `` `a`, `b` and `c` ``, the same of things that are all there.
  static func list(_ names: [String]) -> String { joined(names, by: "and") }

  private static func joined(_ names: [String], by word: String) -> String {
    let shown = names.prefix(12).map { "`\(text($0))`" }
    if names.count > shown.count {
      return "\(shown.joined(separator: ", ")) \(word) \(names.count - shown.count) more"
    }
    guard shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) \(word) \(shown[shown.count - 1])"
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // The joiner and its opposite belong to emoji and some scripts.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
