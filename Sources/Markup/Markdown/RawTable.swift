/// A pipe table in Markdown, measured; one after the other takes the room of the one before.
struct RawTable {
  /// What is wider than this does not widen its column.
  private static let mostWidth = 56

  private struct Cell {
    let range: Range<Int>
    let width: Int
    /// What stands right of the number's whole part; -1 where there is no number.
    let right: Int
  }

  private struct Column {
    let alignment: Alignment
    var width = 3
    var right = 0
  }

  /// The end of its last line.
  private(set) var end = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  private let mark: DecimalMark
  /// The numbers that are known, and the first of them that no cell has reached.
  private let numbers: [KnownNumber]
  private var nextNumber = 0
  private var columns: [Column] = []
  /// All cells, row by row; a row has at most as many as there are columns.
  private var cells: [Cell] = []
  /// Where in `cells` the rows end.
  private var rows: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: DecimalMark, _ numbers: [KnownNumber]) {
    self.bytes = bytes
    self.mark = mark
    self.numbers = numbers
    cells.reserveCapacity(128)
    rows.reserveCapacity(16)
  }

  /// Reads the table that begins with a line.
  ///
  /// - Returns: whether there is one.
  mutating func read(from header: Range<Int>) -> Bool {
    guard header.upperBound + 1 < bytes.count else { return false }
    let delimiter = header.upperBound + 1..<bytes.lineEnd(from: header.upperBound + 1)
    guard let alignments = Alignment.all(of: delimiter, in: bytes) else { return false }
    columns.removeAll(keepingCapacity: true)
    for alignment in alignments { columns.append(Column(alignment: alignment)) }
    cells.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    end = delimiter.upperBound
    add(header)
    while end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "|") {
      let line = end + 1..<bytes.lineEnd(from: end + 1)
      add(line)
      end = line.upperBound
    }
    measure()
    return true
  }

  private mutating func add(_ line: Range<Int>) {
    let first = cells.count
    let isHeader = rows.isEmpty
    TableRow.cut(line, in: bytes) { range in
      let column = cells.count - first
      guard column < columns.count else { return }
      let right = !isHeader && columns[column].alignment == .right ? right(of: range) : -1
      cells.append(Cell(range: range, width: Self.width(range, in: bytes), right: right))
    }
    rows.append(cells.count)
  }

  /// How many characters stand right of the whole part of the number that a cell begins with; -1 where it begins with none.
  private mutating func right(of cell: Range<Int>) -> Int {
    guard let (places, numberEnd) = number(of: cell) else { return -1 }
    let rest = numberEnd == cell.upperBound ? 0 : Self.width(numberEnd..<cell.upperBound, in: bytes)
    return places == 0 ? rest : rest + places + 1
  }

  private mutating func number(of cell: Range<Int>) -> (places: Int, end: Int)? {
    while nextNumber < numbers.count, numbers[nextNumber].start < cell.lowerBound { nextNumber += 1 }
    if nextNumber < numbers.count {
      let number = numbers[nextNumber]
      // Emphasis may stand before it.
      let begins = bytes[cell.lowerBound..<number.start].allSatisfy { $0 == UInt8(ascii: "*") }
      if begins, number.end <= cell.upperBound, number.end == cell.upperBound || endsNumber(bytes[number.end]) {
        return (number.places, number.end)
      }
    }
    let places = DecimalPlaces(UnsafeBufferPointer(rebasing: bytes[cell]), mark: mark)
    return places.map { ($0.count, cell.lowerBound + $0.end) }
  }

  /// Whether a number cannot go on with a byte, as it could with a percent sign of the template's.
  private func endsNumber(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "*") }

  /// How many characters a range shows, counted as scalars.
  private static func width(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let text = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    var width = range.count
    var end = range.upperBound
    // All bytes of a character but the first are 10xxxxxx; eight are looked at at once, from the end on.
    while end > range.lowerBound, end >= 8 {
      var word = text.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      if end - range.lowerBound < 8 { word >>= UInt64(8 * (8 - (end - range.lowerBound))) }
      let inner = word & ~(word << 1) & 0x8080_8080_8080_8080
      if inner != 0 { width -= inner.nonzeroBitCount }
      end -= 8
    }
    while end > range.lowerBound {
      end -= 1
      if bytes[end] & 0xC0 == 0x80 { width -= 1 }
    }
    return width
  }

  private mutating func measure() {
    var first = 0
    for end in rows {
      for index in first..<end {
        let (column, cell) = (index - first, cells[index])
        if cell.width <= Self.mostWidth, cell.right > columns[column].right { columns[column].right = cell.right }
      }
      first = end
    }
    first = 0
    for end in rows {
      for index in first..<end {
        let (column, cell) = (index - first, cells[index])
        let lacking = cell.right < 0 ? 0 : columns[column].right - cell.right
        let width = cell.width + lacking
        if cell.width <= Self.mostWidth, width > columns[column].width { columns[column].width = width }
      }
      first = end
    }
  }

  func write(to text: inout ByteBuffer) {
    var first = 0
    for (index, end) in rows.enumerated() {
      if index == 1 { writeDelimiters(to: &text) }
      for index in first..<end { write(cells[index], columns[index - first], to: &text) }
      first = end
      text.append(UInt8(ascii: "|"))
      if index + 1 < rows.count { text.append(0x0A) }
    }
    if rows.count == 1 {
      text.append(0x0A)
      writeDelimiters(to: &text)
      text.truncate(to: text.count - 1)
    }
  }

  private func write(_ cell: Cell, _ column: Column, to text: inout ByteBuffer) {
    let padding = max(0, column.width - cell.width)
    let behind =
      switch column.alignment {
      case .right: cell.right < 0 ? 0 : min(padding, max(0, column.right - cell.right))
      case .centre: padding / 2
      case .left, .none: padding
      }
    text.append("| ")
    text.append(0x20, times: padding - behind)
    text.append(UnsafeBufferPointer(rebasing: bytes[cell.range]))
    text.append(0x20, times: behind + 1)
  }

  private func writeDelimiters(to text: inout ByteBuffer) {
    for column in columns {
      let (alignment, dash, colon) = (column.alignment, UInt8(ascii: "-"), UInt8(ascii: ":"))
      text.append(UInt8(ascii: "|"))
      text.append(alignment == .left || alignment == .centre ? colon : dash)
      text.append(dash, times: column.width)
      text.append(alignment == .right || alignment == .centre ? colon : dash)
    }
    text.append("|\n")
  }
}
