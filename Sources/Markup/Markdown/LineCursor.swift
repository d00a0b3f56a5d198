/// A place in a line of Markdown, counted in bytes and in columns; a tab may be used up in part.
///
/// Source: CommonMark 0.30, section 2.2 (tab stops of four columns) and section 5 (container blocks).
struct LineCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int
  private(set) var column = 0

  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// What is left of the line.
  var rest: Range<Int> { offset..<end }

  /// The byte here; `nil` at the end of the line.
  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  /// How many columns of spaces and tabs lie ahead.
  var indentation: Int {
    var ahead = column
    for byte in bytes[offset..<end] {
      guard isBlank(byte) else { break }
      ahead += byte == 0x09 ? 4 - ahead % 4 : 1
    }
    return ahead - column
  }

  /// Goes on by a number of columns, through tabs if need be.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < end {
      let width = bytes[offset] == 0x09 ? 4 - column % 4 : 1
      column += min(width, left)
      if width <= left { offset += 1 }
      left -= width
    }
  }

  /// Goes past the mark of a block quote and the one space that belongs to it; `false` where there is none.
  mutating func enterQuote() -> Bool {
    guard indentation <= 3 else { return false }
    advance(columns: indentation)
    guard byte == UInt8(ascii: ">") else { return false }
    advance(columns: 1)
    if let byte, isBlank(byte) { advance(columns: 1) }
    return true
  }

  /// Goes past the marker of a list item; gives how far its content is indented from here.
  mutating func enterItem() -> Int {
    let indentation = indentation
    advance(columns: indentation)
    let marker = (bytes[offset..<end].firstIndex { !isDigit($0) } ?? end) - offset + 1
    advance(columns: marker)
    let spaces = self.indentation
    let isBlankAfter = bytes[offset..<end].allSatisfy(isBlank)
    let padding = spaces >= 5 || spaces < 1 || isBlankAfter ? 1 : spaces
    advance(columns: min(padding, spaces))
    return indentation + marker + padding
  }
}
