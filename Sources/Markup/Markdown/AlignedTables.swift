extension [UInt8] {
  /// The Markdown with the cells of its tables padded, so that the columns stand below each other for whoever reads it
  /// raw: numbers by their decimal marks. Fenced code is kept as it is.
  func withAlignedTables(by mark: DecimalMark) -> [UInt8] {
    var aligned: [UInt8] = []
    aligned.reserveCapacity(count + count / 2)
    withUnsafeBufferPointer { bytes in
      var fenced = false
      var start = 0
      /// Where the lines begin that stay as they are and are not copied yet.
      var run = 0
      while start < bytes.count {
        var end = bytes.lineEnd(from: start)
        let first = bytes[start]
        if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
          bytes[start..<end].starts(with: [first, first, first])
        {
          fenced.toggle()
        }
        if !fenced, first == UInt8(ascii: "|"), let table = RawTable(bytes, at: start, mark) {
          aligned.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<start]))
          table.write(to: &aligned)
          end = table.end
          run = end
        }
        start = end + 1
      }
      aligned.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
    }
    return aligned
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
  private let bytes: UnsafeBufferPointer<UInt8>
  private let mark: DecimalMark
  private let alignments: [Alignment]
  /// All cells, row by row; a row has at most as many as there are columns.
  private var cells: [Cell] = []
  /// Where in `cells` the rows end.
  private var rows: [Int] = []
  private var widths: [Int]
  private var rights: [Int]

  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ mark: DecimalMark) {
    let header = start..<bytes.lineEnd(from: start)
    guard header.upperBound + 1 < bytes.count else { return nil }
    let delimiter = header.upperBound + 1..<bytes.lineEnd(from: header.upperBound + 1)
    guard let alignments = Alignment.all(of: 0..<delimiter.count, in: Array(bytes[delimiter])) else { return nil }
    self.bytes = bytes
    self.mark = mark
    self.alignments = alignments
    widths = Array(repeating: 3, count: alignments.count)
    rights = Array(repeating: 0, count: alignments.count)
    end = delimiter.upperBound
    // As many as most tables have.
    cells.reserveCapacity(16 * alignments.count)
    rows.reserveCapacity(16)
    add(header)
    while end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "|") {
      let line = end + 1..<bytes.lineEnd(from: end + 1)
      add(line)
      end = line.upperBound
    }
    measure()
  }

  private mutating func add(_ line: Range<Int>) {
    let first = cells.count
    let isHeader = rows.isEmpty
    TableRow.cut(line, in: bytes) { range in
      let column = cells.count - first
      guard column < alignments.count else { return }
      let isNumber = !isHeader && alignments[column] == .right
      let places = isNumber ? DecimalPlaces(UnsafeBufferPointer(rebasing: bytes[range]), mark: mark) : nil
      let right = places.map { places in
        width(range.lowerBound + places.end..<range.upperBound) + (places.count > 0 ? places.count + 1 : 0)
      }
      cells.append(Cell(range: range, width: width(range), right: right))
    }
    rows.append(cells.count)
  }

  /// How many characters a range shows, counted as scalars.
  private func width(_ range: Range<Int>) -> Int {
    var width = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { width += 1 }
    return width
  }

  /// Calls `body` for each cell with its column.
  private func forEachCell(_ body: (Int, Cell) -> Void) {
    var first = 0
    for end in rows {
      for index in first..<end { body(index - first, cells[index]) }
      first = end
    }
  }

  private mutating func measure() {
    var (widths, rights) = (widths, rights)
    forEachCell { column, cell in
      if let right = cell.right, cell.width <= Self.mostWidth { rights[column] = max(rights[column], right) }
    }
    forEachCell { column, cell in
      guard cell.width <= Self.mostWidth else { return }
      let lacking = cell.right.map { rights[column] - $0 } ?? 0
      widths[column] = max(widths[column], cell.width + lacking)
    }
    (self.widths, self.rights) = (widths, rights)
  }

  func write(to text: inout [UInt8]) {
    var first = 0
    for (index, end) in rows.enumerated() {
      if index == 1 { writeDelimiters(to: &text) }
      for (column, cell) in cells[first..<end].enumerated() { write(cell, column, to: &text) }
      first = end
      text.append(UInt8(ascii: "|"))
      if index + 1 < rows.count { text.append(0x0A) }
    }
    if rows.count == 1 {
      text.append(0x0A)
      writeDelimiters(to: &text)
      text.removeLast()
    }
  }

  private func write(_ cell: Cell, _ column: Int, to text: inout [UInt8]) {
    let padding = max(0, widths[column] - cell.width)
    let behind =
      switch alignments[column] {
      case .right: cell.right.map { min(padding, max(0, rights[column] - $0)) } ?? 0
      case .centre: padding / 2
      case .left, .none: padding
      }
    text.append(contentsOf: StaticString("| ").utf8)
    text.append(spaces: padding - behind)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[cell.range]))
    text.append(spaces: behind + 1)
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

extension [UInt8] {
  fileprivate mutating func append(spaces count: Int) {
    let spaces: StaticString = "                                                                "
    var rest = count
    while rest > 0 {
      let some = Swift.min(rest, spaces.utf8CodeUnitCount)
      append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: some))
      rest -= some
    }
  }
}
