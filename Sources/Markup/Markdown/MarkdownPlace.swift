/// Where in a line of Markdown a value is printed; the Markdown twin writes it differently in each.
///
/// Found once, while the template is read, from the template's own line. Left out: code spans and link
/// destinations that run over several lines and lines of more than `lineLimit` bytes; values there are written as prose.
/// Fenced code is found by ``TemplateSource``, for no line tells of it.
enum MarkdownPlace: Sendable, Hashable {
  case prose
  case code(inTable: Bool)
  case destination(atStart: Bool)

  /// Each tag of a line is found from the line's beginning, so a line without end would take time by the square.
  private static let lineLimit = 4096

  var isDestination: Bool { if case .destination = self { true } else { false } }

  /// The place of the tag at `offset` of a template.
  init(of offset: Int, in source: [UInt8]) {
    var lineStart = offset
    while lineStart > 0, source[lineStart - 1] != 0x0A, offset - lineStart <= Self.lineLimit { lineStart -= 1 }
    var lineEnd = offset
    while lineEnd < source.count, source[lineEnd] != 0x0A, lineEnd - lineStart <= Self.lineLimit { lineEnd += 1 }
    guard lineEnd - lineStart <= Self.lineLimit else {
      self = .prose
      return
    }
    let line = TemplateLine(bytes: source[lineStart..<lineEnd])
    self = line.place(of: offset)
  }
}

/// One line of a template, with its tags passed over.
private struct TemplateLine {
  let bytes: ArraySlice<UInt8>

  func place(of offset: Int) -> MarkdownPlace {
    var index = bytes.startIndex
    while index < offset {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        let opened = afterRun(from: index)
        guard let closed = closing(run: opened - index, from: opened) else {
          index = opened
          continue
        }
        if closed > offset { return .code(inTable: isRow) }
        index = closed
      case UInt8(ascii: "]") where index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "("):
        let start = index + 2
        let end = endOfDestination(from: start)
        if end > offset {
          let atStart = offset == start || (offset == start + 1 && bytes[start] == UInt8(ascii: "<"))
          return .destination(atStart: atStart)
        }
        index = end
      default: index = next(index)
      }
    }
    return .prose
  }

  /// Whether the line looks like a row of a table.
  private var isRow: Bool {
    bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") } == UInt8(ascii: "|")
  }

  /// The position after one byte, or after a whole tag.
  private func next(_ index: Int) -> Int {
    guard bytes[index...].starts(with: StaticString("{{").utf8) else { return index + 1 }
    var end = index + 2
    while end < bytes.endIndex {
      if bytes[end...].starts(with: StaticString("}}").utf8) { return end + 2 }
      end += 1
    }
    return end
  }

  private func afterRun(from index: Int) -> Int {
    bytes[index...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.endIndex
  }

  private func closing(run length: Int, from start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "`") else {
        index = next(index)
        continue
      }
      let end = afterRun(from: index)
      if end - index == length { return end }
      index = end
    }
    return nil
  }

  private func endOfDestination(from start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, !isOneOf(bytes[index], " \t)") { index = next(index) }
    return index
  }
}
