extension [UInt8] {
  /// The Markdown with the cells of its tables padded, so that the columns stand below each other for whoever reads it
  /// raw: numbers by their decimal marks. Fenced code is kept as it is.
  func withAlignedTables(by mark: DecimalMark) -> [UInt8] {
    var aligned: [UInt8] = []
    aligned.reserveCapacity(count + count / 2)
    var fenced = false
    var start = 0
    while start < count {
      var end = lineEnd(from: start)
      let first = self[start]
      if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
        self[start..<end].starts(with: [first, first, first])
      {
        fenced.toggle()
      }
      if !fenced, first == UInt8(ascii: "|"), let table = RawTable(self, at: start, mark) {
        table.write(to: &aligned)
        end = table.end
      } else {
        aligned.append(contentsOf: self[start..<end])
      }
      if end < count { aligned.append(0x0A) }
      start = end + 1
    }
    return aligned
  }

  /// The end of the line that begins at `start`, before its line feed.
  fileprivate func lineEnd(from start: Int) -> Int {
    var end = start
    while end < count, self[end] != 0x0A { end += 1 }
    return end
  }
}

/// A pipe table in Markdown, measured.
private struct RawTable {
  /// What is wider than this does not widen its column.
  private static let mostWidth = 56

  private struct Cell {
    let range: Range<Int>
    let width: Int
    /// What stands right of the number's whole part; `nil` where there is no number.
    let right: Int?
  }

  /// The end of its last line.
  private(set) var end: Int
  private let bytes: [UInt8]
  private let mark: DecimalMark
  private let alignments: [Alignment]
  private var rows: [[Cell]] = []
  private var widths: [Int]
  private var rights: [Int]

  init?(_ bytes: [UInt8], at start: Int, _ mark: DecimalMark) {
    let header = start..<bytes.lineEnd(from: start)
    guard header.upperBound + 1 < bytes.count else { return nil }
    let delimiter = header.upperBound + 1..<bytes.lineEnd(from: header.upperBound + 1)
    guard let alignments = Alignment.all(of: delimiter, in: bytes) else { return nil }
    self.bytes = bytes
    self.mark = mark
    self.alignments = alignments
    widths = Array(repeating: 3, count: alignments.count)
    rights = Array(repeating: 0, count: alignments.count)
    end = delimiter.upperBound
    add(header)
    while end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "|") {
      let line = end + 1..<bytes.lineEnd(from: end + 1)
      add(line)
      end = line.upperBound
    }
    measure()
  }

  private mutating func add(_ line: Range<Int>) {
    rows.append(
      zip(TableRow(line, in: bytes).cells, alignments).map { range, alignment in
        let places = alignment == .right && !rows.isEmpty ? DecimalPlaces(bytes[range], mark: mark) : nil
        let right = places.map { places in
          width(range.lowerBound + places.end..<range.upperBound) + (places.count > 0 ? places.count + 1 : 0)
        }
        return Cell(range: range, width: width(range), right: right)
      })
  }

  /// How many characters a range shows, counted as scalars.
  private func width(_ range: Range<Int>) -> Int {
    var width = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { width += 1 }
    return width
  }

  private mutating func measure() {
    for row in rows {
      for (column, cell) in row.enumerated() {
        if let right = cell.right, cell.width <= Self.mostWidth { rights[column] = max(rights[column], right) }
      }
    }
    for row in rows {
      for (column, cell) in row.enumerated() where cell.width <= Self.mostWidth {
        let lacking = cell.right.map { rights[column] - $0 } ?? 0
        widths[column] = max(widths[column], cell.width + lacking)
      }
    }
  }

  func write(to text: inout [UInt8]) {
    for (index, row) in rows.enumerated() {
      if index == 1 { writeDelimiters(to: &text) }
      for (column, cell) in row.enumerated() {
        let padding = max(0, widths[column] - cell.width)
        let behind =
          switch alignments[column] {
          case .right: cell.right.map { min(padding, max(0, rights[column] - $0)) } ?? 0
          case .centre: padding / 2
          case .left, .none: padding
          }
        text.append(contentsOf: "| ".utf8)
        text.append(contentsOf: repeatElement(0x20, count: padding - behind))
        text.append(contentsOf: bytes[cell.range])
        text.append(contentsOf: repeatElement(0x20, count: behind + 1))
      }
      text.append(UInt8(ascii: "|"))
      if index + 1 < rows.count { text.append(0x0A) }
    }
    if rows.count == 1 {
      text.append(0x0A)
      writeDelimiters(to: &text)
      text.removeLast()
    }
  }

  private func writeDelimiters(to text: inout [UInt8]) {
    for (alignment, width) in zip(alignments, widths) {
      text.append(contentsOf: alignment == .left || alignment == .centre ? "|:".utf8 : "|-".utf8)
      text.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: width))
      text.append(alignment == .right || alignment == .centre ? UInt8(ascii: ":") : UInt8(ascii: "-"))
    }
    text.append(contentsOf: "|\n".utf8)
  }
}
