/// Cuts a template into text and tags, by the Mustache specification's rules for standalone lines.
///
/// A line that holds one section, partial or comment tag and otherwise only spaces vanishes whole.
/// Source: the Mustache specification 1.3, modules `sections`, `inverted`, `partials` and `comments`.
struct TemplateScanner {
  /// What a tag does, by its first character.
  enum Mark: Hashable {
    case variable, section, inverted, close, partial, comment
    case unsupported(TemplateFault.Feature)
  }

  /// A tag between `{{` and `}}`.
  struct Tag {
    let mark: Mark
    /// From the first brace to after the last.
    let whole: Range<Int>
    /// What it holds, without the mark and the spaces around.
    let content: Range<Int>
    /// The spaces before a standalone tag; `nil` for a tag within a line.
    let indentation: Range<Int>?
  }

  enum Piece {
    case text(Range<Int>)
    case tag(Tag)
  }

  private let bytes: [UInt8]
  /// Where the cutting ends; what lies before the cursor and behind this is not looked at.
  private let limit: Int
  private var cursor: Int
  private(set) var pieces: [Piece] = []
  /// The `{{` that is never closed, if there is one; everything after it is not cut.
  private(set) var unclosed: Int?

  /// - Parameter range: the part of the bytes that is cut; `nil` for all of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    limit = range?.upperBound ?? bytes.count
    cursor = range?.lowerBound ?? 0
    while cursor < limit, unclosed == nil { scan() }
  }

  private mutating func scan() {
    guard let open = find("{{", from: cursor) else {
      addText(cursor..<limit)
      cursor = limit
      return
    }
    guard let end = endOfTag(from: open) else {
      addText(cursor..<open)
      unclosed = open
      return
    }
    let (mark, content) = contents(of: open..<end)
    let alone = standalone(open..<end, mark)
    addText(cursor..<(alone?.lowerBound ?? open))
    let indentation = alone.map { $0.lowerBound..<open }
    pieces.append(.tag(Tag(mark: mark, whole: open..<end, content: content, indentation: indentation)))
    cursor = alone?.upperBound ?? end
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(.text(range)) }
  }

  private func find(_ pair: StaticString, from start: Int) -> Int? {
    var index = start
    while index + 1 < limit {
      if bytes[index] == pair.utf8[0], bytes[index + 1] == pair.utf8[1] { return index }
      index += 1
    }
    return nil
  }

  /// After the braces that close the tag opened at `open`; quoted text in a variable may hold braces itself.
  private func endOfTag(from open: Int) -> Int? {
    let triple = open + 2 < limit && bytes[open + 2] == UInt8(ascii: "{")
    guard open + 2 < limit, !isOneOf(bytes[open + 2], "!={") else {
      guard let close = find("}}", from: open + 2) else { return nil }
      let third = close + 2 < limit && bytes[close + 2] == UInt8(ascii: "}")
      return triple && third ? close + 3 : close + 2
    }
    var index = open + 2
    var quoted = false
    while index + 1 < limit {
      switch bytes[index] {
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: "\\") where quoted: index += 1
      case 0x0A where quoted: return nil
      case UInt8(ascii: "}") where !quoted && bytes[index + 1] == UInt8(ascii: "}"): return index + 2
      default: break
      }
      index += 1
    }
    return nil
  }

  private func contents(of whole: Range<Int>) -> (Mark, Range<Int>) {
    var start = whole.lowerBound + 2
    var end = whole.upperBound - 2
    let mark = mark(at: start)
    if mark != .variable, start < end { start += 1 }
    if mark == .unsupported(.tripleMustache), end > start { end -= 1 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return (mark, start..<end)
  }

  private func mark(at index: Int) -> Mark {
    switch bytes[index] {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: ">"):
      index + 1 < limit && bytes[index + 1] == UInt8(ascii: "*") ? .unsupported(.dynamicName) : .partial
    case UInt8(ascii: "{"): .unsupported(.tripleMustache)
    case UInt8(ascii: "&"): .unsupported(.ampersand)
    case UInt8(ascii: "="): .unsupported(.setDelimiter)
    case UInt8(ascii: "<"): .unsupported(.parent)
    case UInt8(ascii: "$"): .unsupported(.block)
    default: .variable
    }
  }

  /// The whole line of a tag that stands alone on it, with its line ending.
  private func standalone(_ whole: Range<Int>, _ mark: Mark) -> Range<Int>? {
    guard mark != .variable else { return nil }
    var start = whole.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A, start >= cursor else { return nil }
    var end = whole.upperBound
    while end < limit, isBlank(bytes[end]) { end += 1 }
    if end + 1 < limit, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
    guard end == limit || bytes[end] == 0x0A else { return nil }
    return start..<min(end + 1, limit)
  }
}

/// Space or tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Space, tab or a line ending.
func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A || byte == 0x0D }

extension TemplateScanner {
  /// The names that a text prints whatever it is filled with, and the partials that it always includes as `> NAME`; the
  /// text need not be without faults.
  static func namesAlwaysPrinted(in bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var depth = 0
    for case .tag(let tag) in TemplateScanner(bytes).pieces {
      switch tag.mark {
      case .section, .inverted: depth += 1
      case .close: depth -= 1
      case .variable where depth == 0:
        let name = bytes[tag.content].prefix { $0 != 0x20 && $0 != UInt8(ascii: "|") }
        names.append(String(decoding: name, as: UTF8.self))
      case .partial where depth == 0: names.append("> " + String(decoding: bytes[tag.content], as: UTF8.self))
      default: continue
      }
    }
    return names
  }
}
