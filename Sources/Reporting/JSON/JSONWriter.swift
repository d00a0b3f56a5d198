import Markup

/// Writes JSON into bytes, indented or in one line: members in the order they are given, numbers in full precision, `null` for
/// what is absent or not finite.
struct JSONWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var depth = 0
  private var isFirst = true
  private let isOneLine: Bool

  init(isOneLine: Bool = false) {
    self.isOneLine = isOneLine
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
    (depth, isFirst) = (depth + 1, true)
    body(&self)
    depth -= 1
    if !isFirst { bytes.append(newline()) }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  /// A comma, a new line and the member's name.
  private mutating func begin(_ name: StaticString?) {
    if depth > 0 { bytes.append(newline(afterComma: !isFirst)) }
    isFirst = false
    guard let name else { return }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\": ")
  }

  /// A line's end and the next line's indentation.
  private func newline(afterComma: Bool = false) -> UnsafeBufferPointer<UInt8> {
    if isOneLine {
      let comma: StaticString = ","
      return UnsafeBufferPointer(start: comma.utf8Start, count: afterComma ? 1 : 0)
    }
    // As deep as a report goes, and a little deeper.
    let line: StaticString = ",\n                                        "
    let start = afterComma ? 0 : 1
    let count = min(2 + 2 * depth, line.utf8CodeUnitCount) - start
    return UnsafeBufferPointer(start: line.utf8Start + start, count: count)
  }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes.appendEscapingJSON($0) }
    bytes.append(UInt8(ascii: "\""))
  }
}
