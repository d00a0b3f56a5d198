extension [UInt8] {
  /// Adds plain text as inline Markdown that shows exactly that text.
  ///
  /// A backslash goes before whatever could begin markup in a sentence or a table cell; marks that only begin a
  /// block (`- + = > :` and `1.`) are escaped where a line begins. Line ends become spaces, outer spaces references, because
  /// a line or a cell would lose them.
  /// Source: CommonMark 0.30, section 2.4 (backslash escapes); GFM 0.29, section 4.10.
  mutating func appendEscapingMarkdown(_ text: String) {
    if endsWithOpenBackslash { append(UInt8(ascii: "\\")) }
    let beginsLine = endsWhereBlocksBegin
    var text = text
    text.withUTF8 { bytes in
      var numbered = beginsLine
      for (index, byte) in bytes.enumerated() {
        let outer = index == 0 || index == bytes.count - 1
        switch byte {
        case 0x0A, 0x0D: append(contentsOf: outer ? StaticString("&#32;").utf8 : StaticString(" ").utf8)
        case 0x20 where outer: append(contentsOf: StaticString("&#32;").utf8)
        case 0x09 where outer: append(contentsOf: StaticString("&#9;").utf8)
        case 0: append(contentsOf: StaticString("\u{FFFD}").utf8)
        default:
          if mustEscape(byte) || (index == 0 && beginsLine && beginsBlock(byte))
            || (numbered && index > 0 && endsNumber(byte)) || (byte == UInt8(ascii: "!") && outer)
          {
            append(UInt8(ascii: "\\"))
          }
          append(byte)
        }
        numbered = numbered && isDigit(byte)
      }
    }
  }

  /// Adds plain text inside a code span, where no escape works: a backtick, which would end it, is shown as an
  /// apostrophe. In a table a pipe is escaped even there.
  mutating func appendMarkdownCode(_ text: String, inTable: Bool) {
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D: append(0x20)
      case UInt8(ascii: "`"): append(UInt8(ascii: "'"))
      case UInt8(ascii: "|") where inTable: append(contentsOf: StaticString("\\|").utf8)
      default: append(byte)
      }
    }
  }

  /// Whether what stands before would turn the next character into an escaped one.
  private var endsWithOpenBackslash: Bool {
    var count = 0
    while count < self.count, self[self.count - 1 - count] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }

  /// Whether only the marks of blocks stand before on this line.
  var endsWhereBlocksBegin: Bool {
    for byte in reversed() {
      if byte == 0x0A { return true }
      guard isDigit(byte) || isOneOf(byte, " \t>-+*#.)") else { return false }
    }
    return true
  }
}

/// Characters that can begin markup anywhere in a line.
private func mustEscape(_ byte: UInt8) -> Bool { isOneOf(byte, "\\`*_[]<&|~#") }

/// Characters that begin a block or underline one, at the beginning of a line.
private func beginsBlock(_ byte: UInt8) -> Bool { isOneOf(byte, ">+-=:") }

/// Characters that make an ordered list of a number before them.
func endsNumber(_ byte: UInt8) -> Bool { isOneOf(byte, ".)") }

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// Whether a byte is among the characters of a literal.
@inline(__always)
func isOneOf(_ byte: UInt8, _ characters: StaticString) -> Bool { characters.utf8.contains(byte) }
