/// Finds the holes in rendered HTML.
///
/// libcmark's output in safe mode is regular: `<` begins a tag or the comment for omitted HTML,
/// attributes are in double quotes, and a mark in a URL comes percent-encoded. Nothing else is relied on.
struct PageCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the literal that has not been written begins.
  private var start = 0
  private(set) var parts: [PagePiece.Part] = []
  private(set) var names: [HeadingName] = []
  private(set) var links: [RenderedMarkdown.Link] = []
  private(set) var columns = NumberColumns()

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func cut() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): tag()
      case 0xEE:
        if let token = token(at: index) {
          columns.note(token.value)
          add(.text(token.value), token.end)
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    flush(to: bytes.count)
  }

  private mutating func flush(to end: Int) {
    if end > start { parts.append(.literal(start..<end)) }
    start = end
  }

  /// Ends the literal here, adds a part and goes on at `end`.
  private mutating func add(_ part: PagePiece.Part, _ end: Int) {
    flush(to: index)
    parts.append(part)
    index = end
    start = end
  }

  private mutating func tag() {
    columns.note(tag: UnsafeBufferPointer(rebasing: bytes[index...].prefix(20)))
    if matches("<p>", at: index), let token = token(at: index + 3), matches("</p>\n", at: token.end) {
      return add(.paragraph(token.value), token.end + 5)
    }
    if let level = headingLevel(at: index + 2), bytes[index + 1] == UInt8(ascii: "/") {
      add(.headingEnd(level: level), index)
    } else if let level = headingLevel(at: index + 1) {
      index += 3
      names.append(HeadingName(bytes[(index + 1)..<headingEnd(level)], level: level))
      return add(.headingStart(names.count - 1), index)
    }
    attributes()
  }

  /// The level in `h2>`.
  private func headingLevel(at place: Int) -> Int? {
    guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: "h"), bytes[place + 2] == UInt8(ascii: ">")
    else {
      return nil
    }
    let level = Int(bytes[place + 1]) - Int(UInt8(ascii: "0"))
    return (1...6).contains(level) ? level : nil
  }

  /// Where the end tag of the heading begins whose tag ends here.
  private func headingEnd(_ level: Int) -> Int {
    var end = index + 1
    while end < bytes.count, !(matches("</", at: end) && headingLevel(at: end + 2) == level) { end += 1 }
    return end
  }

  private mutating func attributes() {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let isURL = endsWith(" href=") || endsWith(" src=")
        index += 1
        if isURL { url() } else { attribute() }
      case 0xEE where matches("\u{E000}R\u{E001}", at: index):
        add(.region, index + PageShape.regionMark.count)
      default: index += 1
      }
    }
  }

  private mutating func attribute() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == 0xEE, let token = token(at: index) {
        add(.text(token.value), token.end)
      } else {
        index += 1
      }
    }
    index += 1
  }

  private mutating func url() {
    let first = index
    var hasValue = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "%"), let token = encodedToken(at: index) {
        if !hasValue {
          flush(to: first)
          parts.append(.linkStart)
          hasValue = true
        }
        add(.url(token.value, atStart: index == first), token.end)
      } else {
        index += 1
      }
    }
    if hasValue {
      add(.linkEnd, index)
    } else {
      parts.append(.link(links.count))
      links.append(RenderedMarkdown.Link(destination: plainText(ofHTML: bytes[first..<index])))
    }
    index += 1
  }

  private func endsWith(_ text: StaticString) -> Bool {
    index >= text.utf8.count && matches(text, at: index - text.utf8.count)
  }

  private func matches(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8.count <= bytes.count else { return false }
    for offset in text.utf8.indices where bytes[place + offset] != text.utf8[offset] { return false }
    return true
  }

  private func token(at place: Int) -> (value: Int, end: Int)? {
    token(at: place, between: "\u{E000}", and: "\u{E001}")
  }

  private func encodedToken(at place: Int) -> (value: Int, end: Int)? {
    token(at: place, between: "%EE%80%80", and: "%EE%80%81")
  }

  private func token(
    at place: Int, between open: StaticString, and close: StaticString
  ) -> (value: Int, end: Int)? {
    guard matches(open, at: place) else { return nil }
    var end = place + open.utf8.count
    var value = 0
    while end < bytes.count, isDigit(bytes[end]), value < 1_000_000_000 {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard end > place + open.utf8.count, matches(close, at: end) else { return nil }
    return (value, end + close.utf8.count)
  }
}
