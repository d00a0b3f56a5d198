/// Texts from files as they may be shown on a terminal.
enum Printable {
  /// A text with everything that is not visible written as `\u{1B}`: control
  /// characters, marks that turn the direction of writing, line separators.
  /// Of a text of more than 1000 characters, its beginning.
  static func text(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if text.utf8.count > longest,
      let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    {
      return Printable.text(String(scalars[..<end])) + "…"
    }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map(scalar).joined()
  }

  private static let longest = 1000

  static func scalar(_ scalar: Unicode.Scalar) -> String {
    isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// A number in its shortest form, without a fraction it does not have: `30000`, `0.1`, `1e18`.
  static func number(_ number: Double) -> String {
    let text = number.description.filter { $0 != "+" }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `` `a`, `b` or `c` ``; of a long list the first, and how many more there are.
  static func choice(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "`\(text($0))`" }
    if names.count > shown.count {
      return "\(shown.joined(separator: ", ")) or \(names.count - shown.count) more"
    }
    guard shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) or \(shown[shown.count - 1])"
  }

  /// How many cells of a terminal a scalar takes when it is shown as it is.
  ///
  /// Two for the wide and full-width blocks (Unicode Standard Annex 11) and
  /// emoji, none for marks that combine. Blocks, not single characters: close
  /// enough to put a mark under the right place.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x200B...0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // The joiner and its opposite belong to emoji and some scripts.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
