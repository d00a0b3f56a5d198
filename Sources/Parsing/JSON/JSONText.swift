/// The text that a string of a checked document stands for.
enum JSONText {
  /// The UTF-8 of a string's contents (the bytes between its quotes).
  ///
  /// `\u00e9` and `é` come out as the same two bytes.
  static func unescaped(_ contents: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(contents.count)
    var bytes = contents.makeIterator()
    while let byte = bytes.next() {
      guard byte == .backslash, let escape = bytes.next() else {
        text.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(.lineFeed)
      case UInt8(ascii: "r"): text.append(.carriageReturn)
      case UInt8(ascii: "t"): text.append(.tab)
      case UInt8(ascii: "u"): text += UTF8.encode(scalar(&bytes)) ?? UTF8.encodedReplacementCharacter
      default: text.append(escape)
      }
    }
    return text
  }

  /// The scalar of the digits after `\u`, with its second half where it is a pair.
  private static func scalar(_ bytes: inout some IteratorProtocol<UInt8>) -> Unicode.Scalar {
    let first = fourDigits(&bytes)
    guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    _ = bytes.next()  // The reader has made sure that `\u` and a low half follow.
    _ = bytes.next()
    let second = fourDigits(&bytes)
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
  }

  private static func fourDigits(_ bytes: inout some IteratorProtocol<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 { value = value << 4 | (bytes.next()?.hexadecimalValue ?? 0) }
    return value
  }
}
