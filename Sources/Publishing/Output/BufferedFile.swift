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
  private var bytes: [UInt8] = []

  init(_ path: String, beginning: some Sequence<UInt8> = []) throws(DiskFault) {
    self.path = path
    file = try Disk.create(path)
    bytes += beginning
  }

  deinit { if file >= 0 { close(file) } }

  /// Adds bytes that are few.
  mutating func append(_ more: UnsafeRawBufferPointer) { bytes += more }

  /// Adds bytes, and writes what has come together.
  mutating func write(_ more: some Sequence<UInt8>) throws(DiskFault) {
    bytes += more
    if bytes.count >= Self.piece { try flush() }
  }

  private mutating func flush() throws(DiskFault) {
    if let failure = Disk.writeAll(bytes, to: file) { throw DiskFault(.write, path, code: failure) }
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func finish() throws(DiskFault) {
    try flush()
    let closed = close(file)
    file = -1
    if closed != 0 { throw DiskFault(.write, path, code: errno) }
  }
}
