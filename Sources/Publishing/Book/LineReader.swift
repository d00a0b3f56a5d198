#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file, a piece of which is in memory at a time. A line longer than ``longest`` is passed over.
///
/// The last line may be empty or blank, with or without a line feed.
struct LineReader: Sendable {
  /// In bytes. A portfolio of a thousand positions has some 300,000.
  static let longest = 1 << 20
  private static let piece = 1 << 18

  struct Line: Sendable {
    /// Counted from 1.
    let number: Int
    /// Without the line feed; the beginning of a line that is too long.
    let bytes: [UInt8]
    let isTooLong: Bool

    var isBlank: Bool { !isTooLong && bytes.allSatisfy(\.isBlank) }
  }

  private let path: String
  private let file: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false

  /// Opens a file; whoever is done with it closes it.
  init(_ path: String) throws(DiskFault) {
    self.path = path
    file = try Disk.openToRead(path)
  }

  func close() {
    #if canImport(Glibc)
      Glibc.close(file)
    #elseif canImport(Musl)
      Musl.close(file)
    #elseif canImport(Darwin)
      Darwin.close(file)
    #endif
  }

  /// The next line; `nil` at the end.
  mutating func next() throws(DiskFault) -> Line? {
    var searched = start
    var skipped = false
    while true {
      if let end = lineFeed(from: searched) {
        let line = Array(bytes[start..<min(end, start + Self.longest)])
        let isTooLong = skipped || end - start > Self.longest
        start = end + 1
        number += 1
        return Line(number: number, bytes: line, isTooLong: isTooLong)
      }
      if isAtEnd {
        guard start < bytes.count, !bytes[start...].allSatisfy(\.isBlank) || skipped else { return nil }
        let line = Array(bytes[start...].prefix(Self.longest))
        let isTooLong = skipped || bytes.count - start > Self.longest
        start = bytes.count
        number += 1
        return Line(number: number, bytes: line, isTooLong: isTooLong)
      }
      if bytes.count - start > Self.longest {
        skipped = true
        bytes.removeLast(bytes.count - start - Self.longest)
      }
      searched = try fill() ?? bytes.count
    }
  }

  /// Whether nothing follows but blanks on one line.
  mutating func isAtLastBlank() throws(DiskFault) -> Bool {
    while !isAtEnd, lineFeed(from: start) == nil, bytes.count - start <= Self.longest { _ = try fill() }
    return isAtEnd && lineFeed(from: start) == nil && bytes[start...].allSatisfy(\.isBlank)
  }

  /// Reads on.
  ///
  /// - Returns: where what is new begins.
  private mutating func fill() throws(DiskFault) -> Int? {
    let more = try Disk.readPart(file, named: path, atMost: Self.piece)
    if more.isEmpty { isAtEnd = true }
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    let begin = bytes.count
    bytes += more
    return begin
  }

  private func lineFeed(from index: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard index < buffer.count, let base = buffer.baseAddress else { return nil }
      return memchr(base + index, 0x0A, buffer.count - index).map { UnsafeRawPointer($0) - base }
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
