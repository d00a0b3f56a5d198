import Markup

extension ByteBuffer {
  /// Adds the inside of a JSON string.
  ///
  /// What a terminal or an editor would act on is written as `\u009b`: control characters, line separators, the marks
  /// that turn the direction of writing, and noncharacters. A reader gets them back as they were.
  /// Source: RFC 8259, section 7, for what may and what must be escaped; The Unicode Standard, section 23.7, for noncharacters.
  mutating func appendEscapingJSON(_ text: UnsafeBufferPointer<UInt8>) {
    var index = text.firstIndex { !isPlain($0) } ?? text.count
    var start = 0
    while index < text.count {
      let length = escapedLength(of: text, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      appendJSONEscape(text[index..<index + length])
      index += length
      start = index
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func appendJSONEscape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UInt8(ascii: "\\"))
    if let first = character.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "\\") { return append(first) }
    // The lead byte keeps as many bits as its length leaves it.
    let lead = [0x7F, 0x1F, 0x0F, 0x07][character.count - 1]
    let value = character.dropFirst().reduce(Int(character.first ?? 0) & lead) { $0 << 6 | Int($1 & 0x3F) }
    guard value > 0xFFFF else { return appendEscape(ofUnit: value) }
    // Two halves of a pair stand for it, each with its own escape.
    appendEscape(ofUnit: 0xD7C0 + (value >> 10))
    append(UInt8(ascii: "\\"))
    appendEscape(ofUnit: 0xDC00 + (value & 0x3FF))
  }

  /// `u` and four digits.
  private mutating func appendEscape(ofUnit unit: Int) {
    append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] { append(Array("0123456789abcdef".utf8)[unit >> shift & 15]) }
  }
}

/// Whether a byte is a character of its own that stands for itself.
@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
  0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

/// How many bytes the character that begins here has, if it is written as an escape; else 0.
@inline(__always)
private func escapedLength(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if isPlain(byte) { return 0 }
  switch byte {
  case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return 1
  case 0xC2: return text[index + 1] < 0xA0 ? 2 : 0
  case 0xE2:
    // U+2028 to U+202E are E2 80 A8 to E2 80 AE, U+2066 to U+2069 are E2 81 A6 to E2 81 A9.
    let last = text[index + 2]
    let isHidden = text[index + 1] == 0x80 ? 0xA8...0xAE ~= last : text[index + 1] == 0x81 && 0xA6...0xA9 ~= last
    return isHidden ? 3 : 0
  case 0xEF:
    // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF, U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    let last = text[index + 2]
    let isHidden = text[index + 1] == 0xB7 ? 0x90...0xAF ~= last : text[index + 1] == 0xBF && last >= 0xBE
    return isHidden ? 3 : 0
  case 0xF0...0xF4:
    // The last two of every plane are F0 9F BF BE to F4 8F BF BF.
    return text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE ? 4 : 0
  default: return 0
  }
}
