/// Writes JSON into bytes, indented or in one line: members in the order they are given, numbers in full precision, `null` for
/// what is absent or not finite.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private let isOneLine: Bool

  init(isOneLine: Bool = false) {
    self.isOneLine = isOneLine
    bytes.reserveCapacity(isOneLine ? 1024 : 32_768)
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
    guard let value else { return append("null") }
    append(quoted: value)
  }

  mutating func number(_ name: StaticString, _ value: Double?) {
    begin(name)
    guard let value, value.isFinite else { return append("null") }
    if let whole = Int64(exactly: value), whole.magnitude < 1_000_000_000_000_000 {
      append(whole)
    } else {
      value.write(to: &self)
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
    if !isFirst { bytes.append(contentsOf: newline()) }
    isFirst = false
    append(close)
  }

  /// A comma, a new line and the member's name, in one piece.
  private mutating func begin(_ name: StaticString?) {
    let line = depth > 0 ? newline(afterComma: !isFirst) : UnsafeBufferPointer(start: nil, count: 0)
    isFirst = false
    guard let name else { return bytes.append(contentsOf: line) }
    let length = name.utf8CodeUnitCount
    precondition(length < 200, "a member's name is a word")
    // Of a size that is known beforehand, or it would not be on the stack.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { piece in
      var end = piece.initialize(fromContentsOf: line)
      piece[end] = UInt8(ascii: "\"")
      let text = UnsafeBufferPointer(start: name.utf8Start, count: length)
      end = piece[(end + 1)...].initialize(fromContentsOf: text)
      (piece[end], piece[end + 1], piece[end + 2]) = (UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: " "))
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: piece[..<(end + 3)]))
    }
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

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ whole: Int64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = whole.magnitude
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if whole < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes.appendEscapingJSON($0) }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// What writes itself, as numbers do, comes as bytes of ASCII, or else as a text.
extension JSONWriter: TextOutputStream {
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func _writeASCII(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }
}
