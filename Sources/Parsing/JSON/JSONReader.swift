/// Reads a document into its flat tree, by recursive descent over the bytes.
///
/// Strict RFC 8259: no byte order mark, no comments, no trailing commas.
/// Repeated names are collected, not thrown: they do not stop the reading.
struct JSONReader {
  /// How many containers may stand inside one another.
  static let maximumDepth = 256

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var nodes: [JSONNode] = []
  /// Pairs of name nodes that are equal within one object.
  var repeats: [(first: Int, second: Int)] = []
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // One value in about eight bytes: measured on portfolios.
    nodes.reserveCapacity(bytes.count / 8 + 4)
  }

  mutating func readDocument() throws(SyntaxFault) {
    guard bytes.count < UInt32.max else { throw fault(.tooLarge(limit: Int(UInt32.max) - 1)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw SyntaxFault(range: 0..<3, problem: .byteOrderMark) }
    skipWhitespace()
    if isAtEnd { throw fault(.empty) }
    try readValue()
    skipWhitespace()
    if !isAtEnd {
      if bytes.isConflictMark(at: offset) { throw unexpected(.value) }
      if let cause = foreignSyntax { throw cause }
      throw fault(current == .openBrace || current == .openBracket ? .secondDocument : .textAfterEnd)
    }
  }

  mutating func readValue() throws(SyntaxFault) {
    switch current {
    case .quote: try readString()
    case .openBrace: try readObject()
    case .openBracket: try readArray()
    case .minus, .zero ... .nine: try readNumber()
    case UInt8(ascii: "t"): try readLiteral("true", .boolean)
    case UInt8(ascii: "f"): try readLiteral("false", .boolean)
    case UInt8(ascii: "n"): try readLiteral("null", .null)
    default: throw unexpected(.value)
    }
  }

  private mutating func readArray() throws(SyntaxFault) {
    let array = try open(.array)
    skipWhitespace()
    if current != .closeBracket {
      while true {
        try readValue()
        skipWhitespace()
        if current == .closeBracket { break }
        try readComma(.commaOrEndOfArray, closing: .closeBracket)
      }
    }
    close(array)
  }

  private mutating func readObject() throws(SyntaxFault) {
    let object = try open(.object)
    skipWhitespace()
    var count = 0
    if current != .closeBrace {
      while true {
        guard current == .quote else { throw unexpected(count == 0 ? .nameOrEnd : .name) }
        try readString()
        skipWhitespace()
        guard current == .colon else { throw unexpected(.colon) }
        offset += 1
        skipWhitespace()
        try readValue()
        skipWhitespace()
        count += 1
        if current == .closeBrace { break }
        try readComma(.commaOrEndOfObject, closing: .closeBrace)
      }
    }
    close(object)
    noteRepeats(in: object, count: count)
  }

  private mutating func readComma(
    _ expected: SyntaxProblem.Expectation, closing: UInt8
  ) throws(SyntaxFault) {
    guard current == .comma else { throw unexpected(expected) }
    let comma = offset
    offset += 1
    skipWhitespace()
    if current == closing { throw SyntaxFault(range: comma..<comma + 1, problem: .trailingComma) }
  }

  private mutating func open(_ kind: JSONKind) throws(SyntaxFault) -> Int {
    depth += 1
    if depth > Self.maximumDepth { throw fault(.tooDeep(limit: Self.maximumDepth)) }
    append(kind, from: offset, to: offset + 1)
    offset += 1
    return nodes.count - 1
  }

  private mutating func close(_ container: Int) {
    depth -= 1
    offset += 1
    nodes[container].end = UInt32(truncatingIfNeeded: offset)
    nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func readLiteral(_ word: StaticString, _ kind: JSONKind) throws(SyntaxFault) {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count, !(end < bytes.count && bytes[end].isWordByte) else {
      throw unexpected(.value)
    }
    for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] {
      throw unexpected(.value)
    }
    append(kind, from: offset, to: end)
    offset = end
  }
}

extension JSONReader {
  @inline(__always) var isAtEnd: Bool { offset >= bytes.count }

  /// The byte at the offset; 0, which no rule accepts, at the end.
  @inline(__always) var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  @inline(__always) mutating func skipWhitespace() {
    while offset < bytes.count, bytes[offset].isWhitespace { offset += 1 }
  }

  @inline(__always) mutating func append(
    _ kind: JSONKind, from start: Int, to end: Int, isEscaped: Bool = false
  ) {
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1),
        kind: kind,
        isEscaped: isEscaped))
  }
}
