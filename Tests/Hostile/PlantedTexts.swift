/// Texts for the places of a site, and the marks that stand for them in a build that nothing is wrong with.
struct PlantedTexts {
  let texts: [String]

  /// A mark for each place, of letters alone: `QZABQ`.
  static func marks(_ count: Int) -> [String] {
    (0..<count).map { "QZ\(letter($0 / 14))\(letter($0 % 14))Q" }
  }

  private static func letter(_ number: Int) -> Character { Array("ABCDEFGHIJKLMN")[number] }

  /// The same text with what pages show in place of every mark.
  func shown(in text: String) -> String { replaced(text, with: Self.shown) }

  /// The same text with the texts themselves in place of every mark.
  func replaced(_ text: String, with change: (String) -> String = { $0 }) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "Z")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 4 < bytes.count, bytes[index] == UInt8(ascii: "Q"), bytes[index + 1] == UInt8(ascii: "Z"),
        bytes[index + 4] == UInt8(ascii: "Q")
      {
        let place = Int(bytes[index + 2] - 65) * 14 + Int(bytes[index + 3] - 65)
        result += Array(change(texts[place]).utf8)
        index += 5
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a page shows, written down a second time: by properties where the program has ranges. Without the isolates.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isKept = ["\t", "\n", "\r"].contains(scalar)
      let isHidden: Bool =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format:
          "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars.contains(scalar)
        default: scalar.properties.isNoncharacterCodePoint
        }
      return isHidden && !isKept ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The same as it stands alone: in an isolate, where a letter may turn the direction.
  static func isolated(_ text: String) -> String {
    let turns = text.unicodeScalars.contains { scalar in
      scalar == "\u{200F}"
        || ["HEBREW", "ARABIC", "SYRIAC", "THAANA", "NKO"].contains { scalar.properties.name?.hasPrefix($0) == true }
    }
    return turns ? "\u{2068}\(shown(text))\u{2069}" : shown(text)
  }

  static func withoutIsolates(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
  }

  /// Whether every letter that is written from right to left stands in an isolate, and every isolate ends.
  static func isIsolated(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return true }
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2068}": depth += 1
      case "\u{2069}": depth -= 1
      case "\u{590}"..."\u{8FF}", "\u{200F}": if depth == 0 { return false }
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
