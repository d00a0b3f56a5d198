/// Where something stands in a document.
///
///     {                      line 1
///       "leverage": "two"    line 2, column 15, width 5
///     }
///
/// Lines end at a line feed; lines and columns count from 1, columns in
/// Unicode scalars (what most editors show). A place is computed from a byte
/// offset only when a fault needs it: documents without faults never pay.
public struct Place: Sendable, Equatable {
  /// The name the document was given, see ``Source``.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in Unicode scalars.
  public let column: Int
  /// How many scalars of the line belong to the place; at least 1.
  public let width: Int
  /// The whole line without its end, bytes that are not UTF-8 replaced by U+FFFD.
  public let sourceLine: String

  public init(file: String, line: Int, column: Int, width: Int, sourceLine: String) {
    self.file = file
    self.line = line
    self.column = column
    self.width = width
    self.sourceLine = sourceLine
  }
}

extension Source {
  /// The place of a stretch of bytes; of one that runs over several lines, its part on the first.
  func place(of range: Range<Int>) -> Place {
    let start = min(range.lowerBound, bytes.count)
    let before = bytes[..<start]
    let lineStart = (before.lastIndex(of: .lineFeed) ?? -1) + 1
    var lineEnd = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    if lineEnd > start, bytes[lineEnd - 1] == .carriageReturn { lineEnd -= 1 }
    let end = min(max(range.upperBound, start), lineEnd)
    return Place(
      file: file,
      line: firstLine + before.count(where: { $0 == .lineFeed }),
      column: scalars(lineStart..<start) + 1,
      width: max(1, scalars(start..<max(start, end))),
      sourceLine: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self))
  }

  private func scalars(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
