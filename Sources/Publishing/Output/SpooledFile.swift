#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written while a build goes on, under a name that nobody reads; it is gone with the object unless it is kept.
final class SpooledFile {
  /// How many bytes are kept before they are written.
  private static let batch = 65_536

  let path: String
  /// Under which faults are told: the place that the file is going to have.
  private let name: String
  private var file: Int32
  private var bytes: [UInt8] = []
  private var failure: Int32?
  private var isKept = false

  /// - Throws: what the disk refuses, as a fault of `name`.
  init(_ path: String, for name: String) throws(DiskFault) {
    self.path = path
    self.name = name
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskFault(.write, name, code: errno) }
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    if file < 0 { throw DiskFault(.write, name, code: errno) }
  }

  deinit {
    if file >= 0 { close(file) }
    if !isKept { unlink(path) }
  }

  /// Adds bytes. What the disk refuses is told at the end.
  func write(_ more: some Collection<UInt8>) {
    bytes += more
    if bytes.count >= Self.batch { flush() }
  }

  /// Writes what is left, and nothing after it.
  func end() throws(DiskFault) {
    flush()
    let closed = close(file)
    file = -1
    if failure == nil, closed != 0 { failure = errno }
    if let failure { throw DiskFault(.write, name, code: failure) }
  }

  /// Leaves the file to whoever moves it into its place.
  func keep() { isKept = true }

  private func flush() {
    if failure == nil { failure = Disk.writeAll(bytes, to: file) }
    bytes.removeAll(keepingCapacity: true)
  }
}
