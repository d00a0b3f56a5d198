extension [UInt8] {
  /// Adds the inside of a JSON string.
  ///
  /// What a terminal or an editor would act on is written as `\u009b`: control characters, line separators and the marks
  /// that turn the direction of writing. A reader gets them back as they were.
  /// Source: RFC 8259, section 7, for what may and what must be escaped.
  mutating func appendEscapingJSON(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let length = escapedLength(of: text, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendJSONEscape(text[index..<index + length])
      index += length
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func appendJSONEscape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UInt8(ascii: "\\"))
    if let first = character.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "\\") { return append(first) }
    // The lead byte keeps as many bits as its length leaves it.
    let lead = character.count == 1 ? 0x7F : character.count == 2 ? 0x1F : 0x0F
    let value = character.dropFirst().reduce(Int(character.first ?? 0) & lead) { $0 << 6 | Int($1 & 0x3F) }
    append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] { append(Array("0123456789abcdef".utf8)[value >> shift & 15]) }
  }
}

/// How many bytes the character that begins here has, if it is written as an escape; else 0.
@inline(__always)
private func escapedLength(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  switch byte {
  case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return 1
  case 0xC2: return text[index + 1] < 0xA0 ? 2 : 0
  case 0xE2:
    // U+2028 to U+202E are E2 80 A8 to E2 80 AE, U+2066 to U+2069 are E2 81 A6 to E2 81 A9.
    let last = text[index + 2]
    let isHidden = text[index + 1] == 0x80 ? 0xA8...0xAE ~= last : text[index + 1] == 0x81 && 0xA6...0xA9 ~= last
    return isHidden ? 3 : 0
  default: return 0
  }
}
