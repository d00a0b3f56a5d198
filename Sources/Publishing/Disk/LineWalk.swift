#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Goes through the lines of an open file, a piece of it in memory at a time.
struct LineWalk {

  struct Line {
    /// Counted from 1 where the walk begins.
    let number: Int
    /// The byte of the file at which it begins.
    let start: Int
    /// Without the line feed.
    let bytes: ArraySlice<UInt8>
  }

  let file: Int32
  let path: String
  /// The byte at which it begins, which is where a line does.
  var from = 0

  /// - Returns: where a last line without its line feed begins; `nil` if there is none.
  func forEach(_ body: (Line) throws(PublishingFault) -> Void, tooLong: (Int) -> PublishingFault)
    throws(PublishingFault) -> Int?
  {
    var rest: [UInt8] = []
    var (start, number) = (from, 0)
    lseek(file, off_t(from), SEEK_SET)
    while true {
      let part = try PublishingFault.disk { () throws(DiskFault) in
        try Disk.readPart(file, named: path, atMost: 262_144)
      }
      if part.isEmpty { return rest.isEmpty ? nil : start }
      rest += part
      var begin = 0
      while let end = rest[begin...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        try body(Line(number: number, start: start + begin, bytes: rest[begin..<end]))
        begin = end + 1
      }
      // A file that is something else is not read into memory.
      if rest.count - begin > LineReader.longest { throw tooLong(number + 1) }
      start += begin
      rest.removeFirst(begin)
    }
  }

  /// The bytes at a place; fewer where the file ends or the disk fails.
  static func bytes(_ count: Int, at start: Int, of file: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(file, buffer.baseAddress, count, off_t(start)))
    }
  }

  static func size(of file: Int32) -> Int {
    var info = stat()
    return fstat(file, &info) == 0 ? Int(info.st_size) : 0
  }
}
