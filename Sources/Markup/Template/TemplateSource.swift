/// The bytes of one template or partial, and what its faults need to know of them.
struct TemplateSource {
  let name: String
  let bytes: [UInt8]
  /// The number of the first line, counted from 1.
  let firstLine: Int
  private let code: FencedCode

  init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    code = FencedCode(name.hasSuffix(".md") ? bytes : [])
  }

  /// Where in Markdown the bytes at `offset` stand.
  func place(of offset: Int) -> MarkdownPlace {
    code.contains(offset) ? .code(inTable: false) : MarkdownPlace(of: offset, in: bytes)
  }

  var isMarkdown: Bool { name.hasSuffix(".md") }

  /// A fault about the bytes of `range`.
  func fault(
    _ reason: TemplateFault.Reason, at range: Range<Int>, nearest: String? = nil
  ) -> TemplateFault {
    var start = range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = range.lowerBound
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return TemplateFault(
      reason: reason, file: name,
      line: bytes[..<start].count { $0 == 0x0A } + firstLine,
      column: String(decoding: bytes[start..<range.lowerBound], as: UTF8.self).unicodeScalars.count + 1,
      sourceLine: text(start..<max(start, end)), token: text(range), nearest: nearest)
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How many bytes a template may have. The longest that ships has 20,000; libcmark takes time by the square on some
  /// texts, which within this bound are still quick.
  static let maximumSize = 1 << 18

  /// The first bytes that no template may hold, as a fault.
  func refusal() -> TemplateFault? {
    if bytes.count > Self.maximumSize { return fault(.tooLarge(limit: Self.maximumSize), at: 0..<0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return fault(.byteOrderMark, at: 0..<3) }
    if let mark = conflictMark() { return fault(.conflict, at: mark) }
    if let index = firstReserved() {
      return fault(.reservedCharacter, at: index..<(index + 3))
    }
    let decoded = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard decoded != bytes else { return nil }
    let index = zip(bytes, decoded).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = index ?? bytes.count - 1
    return fault(.notUTF8, at: place..<(place + 1))
  }

  /// A line that begins with seven `<`, if a later one begins with seven `>`: by themselves both may be meant.
  private func conflictMark() -> Range<Int>? {
    var first: Range<Int>?
    var start = 0
    while start < bytes.count {
      let mark = bytes[start]
      if mark == UInt8(ascii: "<") || mark == UInt8(ascii: ">"), start + 7 <= bytes.count,
        bytes[start..<start + 7].allSatisfy({ $0 == mark })
      {
        if mark == UInt8(ascii: "<") {
          first = first ?? start..<start + 7
        } else if let first {
          return first
        }
      }
      start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) + 1
    }
    return nil
  }

  /// U+E000 and U+E001 are EE 80 80 and EE 80 81.
  private func firstReserved() -> Int? {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEE, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x80 { return index }
      index += 1
    }
    return nil
  }
}
