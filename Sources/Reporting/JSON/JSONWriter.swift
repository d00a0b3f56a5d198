import Markup

/// Writes JSON into bytes, indented or in one line: members in the order they are given, numbers in full precision, `null` for
/// what is absent or not finite.
struct JSONWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var depth = 0
  private var isFirst = true
  private let isOneLine: Bool
  /// A comma, a line's end and the next line's indentation.
  private var separator: UnsafeBufferPointer<UInt8>

  init(isOneLine: Bool = false) {
    self.isOneLine = isOneLine
    separator = Self.separator(at: 0, isOneLine: isOneLine)
    bytes = ByteBuffer(capacity: isOneLine ? 1024 : 32_768)
  }

  /// `{ … }`, as a member of the current object or, without a name, as an element.
  mutating func object(_ name: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    nest(name, open: "{", close: "}", body)
  }

  mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    nest(name, open: "[", close: "]") { writer in
      for element in elements { writer.object { body(&$0, element) } }
    }
  }

  mutating func text(_ name: StaticString, _ value: String?) {
    begin(name)
    guard let value else { return bytes.append("null") }
    append(quoted: value)
  }

  mutating func number(_ name: StaticString, _ value: Double?) {
    begin(name)
    guard let value, value.isFinite else { return bytes.append("null") }
    if value.magnitude < 1e15, Double(Int64(value)) == value {
      bytes.append(whole: Int64(value))
    } else {
      bytes.append(shortest: value)
    }
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    begin(name)
    if value { bytes.append("true") } else { bytes.append("false") }
  }

  mutating func null(_ name: StaticString) {
    begin(name)
    bytes.append("null")
  }

  /// The document with a line feed at its end.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes.bytes
  }

  private mutating func nest(
    _ name: StaticString?, open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    begin(name)
    bytes.append(UInt8(ascii: open))
    indent(by: 1)
    isFirst = true
    body(&self)
    indent(by: -1)
    if !isFirst { endLine(afterComma: false) }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func indent(by step: Int) {
    depth += step
    separator = Self.separator(at: depth, isOneLine: isOneLine)
  }

  private static func separator(at depth: Int, isOneLine: Bool) -> UnsafeBufferPointer<UInt8> {
    // As deep as a report goes, and a little deeper.
    let line: StaticString = ",\n                                        "
    return UnsafeBufferPointer(
      start: line.utf8Start, count: isOneLine ? 1 : min(2 + 2 * depth, line.utf8CodeUnitCount))
  }

  /// A comma, a new line and the member's name.
  private mutating func begin(_ name: StaticString?) {
    if depth > 0 { endLine(afterComma: !isFirst) }
    isFirst = false
    guard let name else { return }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\": ")
  }

  private mutating func endLine(afterComma: Bool) {
    bytes.append(afterComma ? separator : UnsafeBufferPointer(rebasing: separator.dropFirst()))
  }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes.appendEscapingJSON($0) }
    bytes.append(UInt8(ascii: "\""))
  }
}
