/// Writes indented JSON into bytes: members in the order they are given, numbers in full precision, `null` for what is
/// absent or not finite.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

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
    guard let value else { return append("null") }
    append(quoted: value)
  }

  mutating func number(_ name: StaticString, _ value: Double?) {
    begin(name)
    guard let value, value.isFinite else { return append("null") }
    if value == value.rounded(), value.magnitude < 1e15 {
      append(String(Int64(value)))
    } else {
      append(value.description)
    }
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    begin(name)
    append(value ? "true" : "false")
  }

  mutating func null(_ name: StaticString) {
    begin(name)
    append("null")
  }

  /// The document with a line feed at its end.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func nest(
    _ name: StaticString?, open: StaticString, close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    begin(name)
    append(open)
    (depth, isFirst) = (depth + 1, true)
    body(&self)
    depth -= 1
    if !isFirst { newline() }
    isFirst = false
    append(close)
  }

  private mutating func begin(_ name: StaticString?) {
    if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      newline()
    }
    isFirst = false
    guard let name else { return }
    bytes.append(UInt8(ascii: "\""))
    append(name)
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: " ")]
  }

  private mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += [UInt8(ascii: " "), UInt8(ascii: " ")] }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
