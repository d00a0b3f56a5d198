extension TextMeasure {
  /// A text broken at its spaces into lines that have room, with an ellipsis where something is missing.
  ///
  /// A word that has no room in a line by itself, as a sentence of a language without spaces, is broken anywhere.
  ///
  /// - Parameters:
  ///   - most: how wide a line may be, at the size of ``width(_:)``.
  ///   - count: how many lines there may be; at least one.
  static func lines(of text: String, to most: Double, upTo count: Int) -> (lines: [String], isWhole: Bool) {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer) <= most {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, width(line + String(character)) > most {
          lines.append(line)
          line = ""
        }
        line.append(character)
        // What is not going to be shown need not be measured.
        if lines.count > count { break }
      }
      if lines.count > count { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > count else { return (lines, true) }
    let last = cut(lines[(count - 1)...].joined(separator: " "), to: most)
    return (lines[..<(count - 1)] + [last.hasSuffix("…") ? last : last + "…"], false)
  }
}
