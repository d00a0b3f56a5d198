#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a manifest piece by piece.
struct ManifestWriter {
  private static let piece = 1 << 16
  private let path: String
  private let file: Int32
  private var bytes: [UInt8]
  private var isEmpty = true

  init(_ path: String, generator: String) throws(DiskFault) {
    self.path = path
    file = try Disk.create(path)
    bytes = Array(Manifest.head(generator).utf8)
  }

  /// Adds paths, both lists in the order of paths.
  mutating func merge(
    _ own: [String], _ others: ((String) throws(DiskFault) -> Void) throws(DiskFault) -> Void
  ) throws(DiskFault) {
    var next = 0
    do throws(DiskFault) {
      try others { path throws(DiskFault) in
        while next < own.count, own[next] < path {
          try add(own[next])
          next += 1
        }
        try add(path)
      }
      for path in own[next...] { try add(path) }
    } catch {
      close(file)
      throw error
    }
  }

  private mutating func add(_ path: String) throws(DiskFault) {
    if !isEmpty { bytes += [0x2C, 0x0A] }
    isEmpty = false
    bytes += Manifest.line(path).utf8
    if bytes.count >= Self.piece { try flush() }
  }

  private mutating func flush() throws(DiskFault) {
    if let failure = Disk.writeAll(bytes, to: file) { throw DiskFault(.write, path, code: failure) }
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func finish() throws(DiskFault) {
    bytes += Manifest.foot.utf8
    do throws(DiskFault) { try flush() } catch {
      close(file)
      throw error
    }
    if close(file) != 0 { throw DiskFault(.write, path, code: errno) }
  }
}
