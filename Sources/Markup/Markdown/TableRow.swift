/// One line of a table, cut at its pipes.
///
/// A backslash keeps the pipe after it in its cell, also in a code span and also after another backslash;
/// a pipe at either end of the line borders nothing.
///
///     | a | b\|c |   →   "a", "b\|c"
///
/// Source: GFM 0.29, section 4.10.
struct TableRow {
  /// The cells as ranges of the source, without the spaces around.
  let cells: [Range<Int>]

  init(_ line: Range<Int>, in bytes: [UInt8]) {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    bytes.withUnsafeBufferPointer { bytes in Self.cut(line, in: bytes) { cells.append($0) } }
    self.cells = cells
  }

  /// Hands out the cells one by one.
  @inline(__always)
  static func cut(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ take: (Range<Int>) -> Void) {
    let line = bytes.trim(line)
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while let pipe = bytes.firstIndex(of: UInt8(ascii: "|"), in: index..<line.upperBound) {
      index = pipe + 1
      if pipe > start, bytes[pipe - 1] == UInt8(ascii: "\\") { continue }
      take(bytes.trim(start..<pipe))
      start = index
    }
    if start < line.upperBound { take(bytes.trim(start..<line.upperBound)) }
  }
}

/// How a column is set.
enum Alignment: Hashable {
  case none, left, centre, right

  /// The alignments that a delimiter row gives, one a column; `nil` where the row is not one.
  static func all(of line: Range<Int>, in bytes: [UInt8]) -> [Alignment]? {
    bytes.withUnsafeBufferPointer { all(of: line, in: $0) }
  }

  static func all(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Alignment]? {
    var alignments: [Alignment] = []
    alignments.reserveCapacity(12)
    var isDelimiter = true
    TableRow.cut(line, in: bytes) { cell in
      if let alignment = Alignment(cell, of: bytes) { alignments.append(alignment) } else { isDelimiter = false }
    }
    return isDelimiter && !alignments.isEmpty ? alignments : nil
  }

  /// Reads `---`, `:--`, `:-:` or `--:`.
  private init?(_ cell: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let colon = UInt8(ascii: ":")
    let left = !cell.isEmpty && bytes[cell.lowerBound] == colon
    let right = cell.count > 1 && bytes[cell.upperBound - 1] == colon
    let hyphens = bytes[cell].dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    self = left ? (right ? .centre : .left) : (right ? .right : .none)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// A range without the spaces and tabs at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(self[start]) { start += 1 }
    while end > start, isBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
