/// About how wide words are at the size in which charts are labelled, 13 pixels.
///
/// Pages take the font that a reader's machine has, so that nobody knows the widths. These are of a wide one (DejaVu Sans);
/// what has room in it has room in all others.
enum TextMeasure {
  /// From the baseline up and down, in pixels.
  static let ascent = 10.5
  static let descent = 3.5

  static func width(_ text: some StringProtocol) -> Double {
    var em = 0.0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x69, 0x6A, 0x6C, 0x2C, 0x2E, 0x3A, 0x3B, 0x27, 0x7C, 0x21, 0x202F, 0x2019: em += 0.34
      case 0x20, 0xA0, 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D, 0x2F: em += 0.4
      case 0x6D, 0x77, 0x4D, 0x57, 0x25, 0x40: em += 0.98
      case 0x41...0x5A: em += 0.72
      case 0x2212, 0xD7, 0x2B: em += 0.84
      case 0..<0x250: em += 0.64
      default: em += 1
      }
    }
    return em * 13
  }

  /// As much of a text as has room, with an ellipsis where something is missing.
  static func cut(_ text: String, to most: Double) -> String {
    guard width(text) > most else { return text }
    var end = text.startIndex
    var taken = width("…")
    while end < text.endIndex {
      let next = text.index(after: end)
      taken += width(text[end..<next])
      guard taken <= most else { break }
      end = next
    }
    var cut = text[..<end]
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }
}
