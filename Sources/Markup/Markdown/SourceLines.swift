/// The lines of a Markdown text, counted from 1 as libcmark counts them.
struct SourceLines {
  let bytes: [UInt8]
  private var ranges: [Range<Int>] = []
  /// The lines that could be the delimiter row of a table, in order.
  private(set) var delimiterRows: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ranges.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        ranges.append(start..<end)
        if endsLikeDelimiterRow(bytes[start..<end]) { delimiterRows.append(ranges.count) }
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        start = end + (isPair ? 2 : 1)
      }
    }
  }

  var count: Int { ranges.count }

  /// The bytes of a line without its ending.
  subscript(line: Int) -> Range<Int> { ranges[line - 1] }
}

/// A cheap test from the end: hyphens, and a pipe or a colon, which an underline does not have.
private func endsLikeDelimiterRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  var hyphen = false
  var mark = false
  for byte in line.reversed() {
    switch byte {
    case UInt8(ascii: "-"): hyphen = true
    case UInt8(ascii: "|"), UInt8(ascii: ":"): mark = true
    case 0x20, 0x09: break
    default: return hyphen && mark
    }
  }
  return hyphen && mark
}
