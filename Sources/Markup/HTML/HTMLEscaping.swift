extension ByteAppending where Self: ~Copyable {
  /// Adds plain text as HTML that shows exactly that text, in an element as in a quoted attribute.
  ///
  /// NUL cannot stand in a document and becomes U+FFFD; a carriage return is written as a reference,
  /// because an HTML reader would turn it into a line feed.
  /// Source: HTML Living Standard, section 13.2.3.5 (preprocessing the input stream).
  mutating func appendEscapingHTML(_ text: String) {
    var text = text
    text.withUTF8 { appendEscapingHTML($0) }
  }

  mutating func appendEscapingHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Most have none.
    guard bytes.contains(where: isHTMLMark) else { return append(bytes) }
    var start = 0
    for index in bytes.indices where isHTMLMark(bytes[index]) {
      guard let reference = htmlReference(bytes[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(reference.utf8)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

/// Whether a byte of plain text is printed ASCII that stands in HTML as it is.
@inline(__always)
func isPlainInHTML(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F && !isHTMLMark(byte) }

/// Whether `htmlReference` knows a byte.
@inline(__always)
private func isHTMLMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0D, 0: true
  default: false
  }
}

/// What stands in HTML for a byte that may not stand there itself.
private func htmlReference(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 0x0D: "&#13;"
  case 0: "\u{FFFD}"
  default: nil
  }
}

extension StaticString {
  /// The bytes of the literal; they live as long as the program.
  var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
