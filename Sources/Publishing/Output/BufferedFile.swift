import Markup

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file that is written piece by piece. When anything fails it is closed, and whoever made it removes it.
struct BufferedFile: ~Copyable {
  private static let piece = 1 << 16
  private let path: String
  private var file: Int32
  /// What has come together; whoever adds few bytes writes into it.
  var bytes = ByteBuffer(capacity: piece)

  init(_ path: String) throws(DiskFault) {
    self.path = path
    file = try Disk.create(path)
  }

  deinit { if file >= 0 { close(file) } }

  /// Adds bytes, which may be many.
  mutating func write(_ more: [UInt8]) throws(DiskFault) {
    if more.count >= Self.piece {
      try flush()
      if let failure = Disk.writeAll(more, to: file) { throw DiskFault(.write, path, code: failure) }
    } else {
      bytes.append(more)
      try writeIfFull()
    }
  }

  /// Writes what has come together, if it is much.
  mutating func writeIfFull() throws(DiskFault) { if bytes.count >= Self.piece { try flush() } }

  private mutating func flush() throws(DiskFault) {
    let failure = bytes.withBytes { Disk.writeAll(UnsafeRawBufferPointer($0), to: file) }
    if let failure { throw DiskFault(.write, path, code: failure) }
    bytes.removeAll()
  }

  mutating func finish() throws(DiskFault) {
    try flush()
    let closed = close(file)
    file = -1
    if closed != 0 { throw DiskFault(.write, path, code: errno) }
  }
}
