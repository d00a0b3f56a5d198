/// Where a Markdown text has code between fences of backticks.
///
/// Found once for a template. Left out: fences of tildes, and fences in quotes and items, more than three spaces in.
/// Source: CommonMark 0.30, section 4.5.
struct FencedCode {
  /// From the line after each opening fence to the closing one, or to the end.
  private var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var open: (start: Int, length: Int)?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(end + 1, bytes.count)
      if let fence = Self.fence(bytes[start..<end]) {
        if let code = open {
          if fence.isBare, fence.length >= code.length {
            ranges.append(code.start..<start)
            open = nil
          }
        } else {
          open = (next, fence.length)
        }
      }
      start = end + 1
    }
    if let open { ranges.append(open.start..<bytes.count) }
  }

  func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }

  /// How many backticks a fence has, and whether it has nothing behind them, which closing ones may not.
  private static func fence(_ line: ArraySlice<UInt8>) -> (length: Int, isBare: Bool)? {
    let text = line.drop { $0 == 0x20 }
    let rest = text.drop { $0 == UInt8(ascii: "`") }
    let length = rest.startIndex - text.startIndex
    guard text.startIndex - line.startIndex <= 3, length >= 3, !rest.contains(UInt8(ascii: "`")) else { return nil }
    return (length, rest.allSatisfy { isBlank($0) || $0 == 0x0D })
  }
}
