/// The value behind a key.
extension FrontMatterReader {
  mutating func readValue() {
    let text = value
    switch json.bytes[text.lowerBound] {
    case .quote, .openBracket, .openBrace: readJSON()
    case .apostrophe: refuseValue(text, .unsupported(.singleQuotes))
    case UInt8(ascii: "|"), UInt8(ascii: ">"): refuseValue(text, .unsupported(.textOfLines))
    case UInt8(ascii: "&"), UInt8(ascii: "*"): refuseValue(text, .unsupported(.anchor))
    case UInt8(ascii: "!"): refuseValue(text, .unsupported(.tag))
    case UInt8(ascii: "#"): refuseValue(text, .unsupported(.comment))
    case .closeBracket, .closeBrace, .comma, UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      refuseValue(text, .needsQuotes)
    default: isLiteral(text) ? readJSON() : readText(text)
    }
  }

  private mutating func refuseValue(_ range: Range<Int>, _ problem: FrontMatterProblem) {
    refuse(range, .frontMatter(problem))
  }

  /// `true`, `false`, `null`, or a number.
  private func isLiteral(_ text: Range<Int>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: json.bytes[text])
    if ["true", "false", "null"].contains(where: { bytes.elementsEqual($0.utf8) }) { return true }
    guard let first = bytes.first, first == .minus || first.isDigit else { return false }
    return (try? JSONNumber.end(in: bytes, from: 0)) == bytes.count
  }

  private mutating func readJSON() {
    do throws(SyntaxFault) { try json.readValue() } catch {
      return refuse(error.range, .syntax(error.problem))
    }
    let after = value
    guard let start = json.bytes[after].firstIndex(where: { !$0.isWhitespace }) else { return }
    let isComment = json.bytes[start] == UInt8(ascii: "#")
    refuseValue(start..<after.upperBound, isComment ? .unsupported(.comment) : .textAfterValue)
  }

  private mutating func readText(_ text: Range<Int>) {
    var offset = text.lowerBound
    while offset < text.upperBound {
      let byte = json.bytes[offset]
      if byte < .space || byte == 0x7F {
        return refuse(offset..<offset + 1, .syntax(.text(.controlCharacter(byte))))
      }
      let next = offset + 1 < text.upperBound ? json.bytes[offset + 1] : .space
      if byte == .colon, next == .space { return refuseValue(text, .needsQuotes) }
      if byte == .space, next == UInt8(ascii: "#") {
        return refuseValue(offset + 1..<text.upperBound, .unsupported(.comment))
      }
      let length = byte < 0x80 ? 1 : UTF8Sequence.length(in: json.bytes, at: offset)
      guard length > 0 else { return refuse(offset..<offset + 1, .syntax(.notUTF8(byte))) }
      offset += length
    }
    appendText(text)
  }
}
