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
    var start = 0
    while let index = TextMarks.html.first(in: bytes, from: start) {
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(htmlReference(bytes[index]).utf8)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

/// What stands in HTML for a byte that may not stand there itself, of those that ``TextMarks`` knows.
private func htmlReference(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 0x0D: "&#13;"
  default: "\u{FFFD}"
  }
}

extension StaticString {
  /// The bytes of the literal; they live as long as the program.
  var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
