/// About how wide words are at the size in which charts are labelled, 13 pixels.
///
/// Pages take the font that a reader's machine has, so that nobody knows the widths. These are of a wide one (DejaVu Sans);
/// what has room in it has room in all others.
enum TextMeasure {
  /// From the baseline up and down, in pixels.
  static let ascent = 10.5
  static let descent = 3.5

  static func width(_ text: some StringProtocol) -> Double {
    if let width = text.utf8.withContiguousStorageIfAvailable({ width(of: $0) }) { return width }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1.value) } * 13
  }

  static func width(of bytes: UnsafeBufferPointer<UInt8>) -> Double {
    ascii.withUnsafeBufferPointer { ascii in
      var (em, index) = (0.0, 0)
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          em += ascii[Int(lead)]
          index += 1
        } else {
          let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          var value = UInt32(lead) & 0x7F >> UInt32(length)
          for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
          em += width(of: value)
          index += length
        }
      }
      return em * 13
    }
  }

  /// The widths of ASCII, found once.
  private static let ascii = (0..<0x80 as Range<UInt32>).map { width(of: $0) }

  /// In em.
  private static func width(of scalar: UInt32) -> Double {
    switch scalar {
    case 0x69, 0x6A, 0x6C, 0x2C, 0x2E, 0x3A, 0x3B, 0x27, 0x7C, 0x21, 0x202F, 0x2019: 0.34
    case 0x20, 0xA0, 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D, 0x2F: 0.4
    case 0x6D, 0x77, 0x4D, 0x57, 0x25, 0x40: 0.98
    case 0x41...0x5A: 0.72
    case 0x2212, 0xD7, 0x2B: 0.84
    case 0..<0x250: 0.64
    default: 1
    }
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
