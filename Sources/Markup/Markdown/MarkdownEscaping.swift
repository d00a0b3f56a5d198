extension ByteBuffer {
  /// Adds plain text as inline Markdown that shows exactly that text.
  ///
  /// A backslash goes before whatever could begin markup in a sentence or a table cell; marks that only
  /// begin a block (`- + = > :` and `1.`) are escaped where a line begins. Line ends become spaces;
  /// spaces at either end become references, because a line or a cell would lose them and emphasis would
  /// not close on them.
  /// Source: CommonMark 0.30, section 2.4 (backslash escapes) and 6.2 (flanking); GFM 0.29, section 4.10.
  mutating func appendEscapingMarkdown(_ text: UnsafeBufferPointer<UInt8>) {
    appendEscapingMarkdown(text, TextMarks(of: text), isInsideLine: endsInsideLine)
  }

  /// The same for whoever knows the text's marks and what `endsInsideLine` says.
  mutating func appendEscapingMarkdown(
    _ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, isInsideLine: Bool
  ) {
    // Most are a number or a word in a sentence or in a table's cell.
    if isInsideLine, !marks.contains(.markdown), hasInkAtItsEnds(text) { return append(text) }
    closeOpenEscape()
    var inner = text[...]
    if let byte = text.first, !isInk(byte), let (first, length) = scalar(atStartOf: inner), isSpace(first) {
      appendReference(first)
      inner = inner.dropFirst(length)
    }
    var trailing: Unicode.Scalar?
    if let byte = inner.last, !isInk(byte), let start = inner.lastIndex(where: { $0 & 0xC0 != 0x80 }),
      let (last, _) = scalar(atStartOf: inner[start...]), isSpace(last)
    {
      trailing = last
      inner = inner[..<start]
    }
    appendEscapingInlines(UnsafeBufferPointer(rebasing: inner))
    if let trailing { appendReference(trailing) }
  }

  private mutating func appendEscapingInlines(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard endsWhereBlocksBegin else { return appendEscapingInsideLine(bytes) }
    // "1. x" begins a list, "1.5" does not.
    let digits = bytes.prefix(while: isDigit).count
    append(UnsafeBufferPointer(rebasing: bytes[..<digits]))
    let rest = UnsafeBufferPointer(rebasing: bytes[digits...])
    guard let mark = rest.first else { return }
    let endsMarker = endsNumber(mark) && (rest.count == 1 || rest[1] <= 0x20)
    guard digits == 0 ? isOneOf(mark, ">+-=:") : endsMarker else { return appendEscapingInsideLine(rest) }
    append(UInt8(ascii: "\\"))
    append(mark)
    appendEscapingInsideLine(UnsafeBufferPointer(rebasing: rest.dropFirst()))
  }

  private mutating func appendEscapingInsideLine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (start, from) = (0, 0)
    while let index = TextMarks.markdown.first(in: bytes, from: from) {
      let byte = bytes[index]
      from = index + 1
      // "wow!" before "[a](b)" would make an image of the link.
      if byte == UInt8(ascii: "!"), from < bytes.count { continue }
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = from
      switch byte {
      case 0x0A, 0x0D: append(0x20)
      case 0: append("\u{FFFD}")
      default:
        append(UInt8(ascii: "\\"))
        append(byte)
      }
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Adds a space that must not be lost.
  private mutating func appendReference(_ space: Unicode.Scalar) {
    append("&#")
    appendDecimal(space == "\n" || space == "\r" ? 0x20 : Int(space.value))
    append(UInt8(ascii: ";"))
  }

  /// What the template left open before a value, a backslash or an ampersand, is made to stand for itself.
  private mutating func closeOpenEscape() {
    guard let last, isOneOf(last, "\\&") else { return }
    var backslashes = 0
    let end = last == UInt8(ascii: "&") ? count - 1 : count
    while backslashes < end, self[end - 1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
    if last == UInt8(ascii: "&") {
      if backslashes % 2 == 0 { append("amp;") }
    } else if backslashes % 2 == 1 {
      append(UInt8(ascii: "\\"))
    }
  }

  /// Adds plain text inside a code span, where no escape works: a backtick, which would end it, is shown
  /// as an apostrophe. In a table a pipe is escaped even there.
  mutating func appendMarkdownCode(_ text: UnsafeBufferPointer<UInt8>, inTable: Bool) {
    for byte in text {
      switch byte {
      case 0x0A, 0x0D: append(0x20)
      case UInt8(ascii: "`"): append(UInt8(ascii: "'"))
      case UInt8(ascii: "|") where inTable: append("\\|")
      default: append(byte)
      }
    }
  }

  /// Whether only the marks of blocks stand before on this line.
  var endsWhereBlocksBegin: Bool {
    var index = count
    while index > 0 {
      index -= 1
      switch self[index] {
      case 0x0A: return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ")"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Whether neither a block can begin here nor an escape is open.
  var endsInsideLine: Bool { last != UInt8(ascii: "\\") && last != UInt8(ascii: "&") && !endsWhereBlocksBegin }
}

/// Whether no space at either end of a text could be lost.
private func hasInkAtItsEnds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, let last = text.last else { return true }
  // A true minus, U+2212, is E2 88 92 in UTF-8.
  let hasMinus = first == 0xE2 && text.count > 2 && text[1] == 0x88 && text[2] == 0x92
  return (hasMinus || isInk(first)) && isInk(last)
}

/// An ASCII character that is seen.
private func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

/// The first character of UTF-8 and how many bytes it takes.
private func scalar(atStartOf text: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, length: Int)? {
  guard let first = text.first else { return nil }
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard text.count >= length else { return nil }
  var value = UInt32(length == 1 ? first : first & (0x7F >> UInt8(length)))
  for byte in text.dropFirst().prefix(length - 1) { value = value << 6 | UInt32(byte & 0x3F) }
  return Unicode.Scalar(value).map { ($0, length) }
}

/// A space of any width, a line end, or the mark that libcmark drops at the beginning of a text.
///
/// Source: Unicode 16, general category Zs.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: true
  default: false
  }
}

/// Characters that make an ordered list of a number before them.
func endsNumber(_ byte: UInt8) -> Bool { isOneOf(byte, ".)") }

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// Whether a byte is among the characters of a literal.
@inline(__always)
func isOneOf(_ byte: UInt8, _ characters: StaticString) -> Bool { characters.utf8.contains(byte) }
