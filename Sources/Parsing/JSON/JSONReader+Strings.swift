/// Strings are checked here and unescaped later, by those who want the text.
extension JSONReader {
  mutating func readString() throws(SyntaxFault) {
    let start = offset
    var isEscaped = false
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == .quote {
        offset += 1
        append(.string, from: start, to: offset, isEscaped: isEscaped)
        return
      }
      if byte == .backslash {
        isEscaped = true
        try skipEscape()
      } else if byte < 0x20 {
        throw byte == .lineFeed || byte == .carriageReturn
          ? unterminated(from: start) : fault(.text(.controlCharacter(byte)))
      } else if byte < 0x80 {
        offset += 1
      } else {
        let length = UTF8Sequence.length(in: bytes, at: offset)
        if length == 0 { throw fault(.notUTF8(byte)) }
        offset += length
      }
    }
    throw unterminated(from: start)
  }

  private func unterminated(from start: Int) -> SyntaxFault {
    SyntaxFault(range: start..<offset, problem: .text(.unterminated))
  }

  private mutating func skipEscape() throws(SyntaxFault) {
    guard offset + 1 < bytes.count else {
      offset += 1  // The string's own loop says that it is not closed.
      return
    }
    switch bytes[offset + 1] {
    case .quote, .backslash, .slash: offset += 2
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"): offset += 2
    case UInt8(ascii: "r"), UInt8(ascii: "t"): offset += 2
    case UInt8(ascii: "u"): try skipUnicodeEscape()
    case let byte where byte >= 0x80 || byte < 0x20:
      throw SyntaxFault(range: offset..<offset + 1, problem: .text(.unknownEscape("\u{FFFD}")))
    case let byte:
      throw SyntaxFault(range: offset..<offset + 2, problem: .text(.unknownEscape(Unicode.Scalar(byte))))
    }
  }

  private mutating func skipUnicodeEscape() throws(SyntaxFault) {
    let start = offset
    let first = try readUnicodeEscape()
    guard first & 0xF800 == 0xD800 else { return }
    // A high half has to be followed at once by the escape of a low half.
    let isPair =
      first < 0xDC00 && current == .backslash
      && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "u")
    let lone = SyntaxFault(range: start..<offset, problem: .text(.loneSurrogate))
    guard isPair else { throw lone }
    let second = try readUnicodeEscape()
    guard second & 0xFC00 == 0xDC00 else { throw lone }
  }

  private mutating func readUnicodeEscape() throws(SyntaxFault) -> UInt32 {
    let start = offset
    var value: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard index < bytes.count, let digit = bytes[index].hexadecimalValue else {
        throw SyntaxFault(range: start..<min(index, bytes.count), problem: .text(.incompleteUnicodeEscape))
      }
      value = value << 4 | digit
    }
    offset += 6
    return value
  }
}
