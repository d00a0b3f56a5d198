#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is being sent. A build that replaces it meanwhile leaves this one as it is.
final class OpenFile {
  let size: Int
  private let descriptor: Int32
  private var offset = 0

  init(_ descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// The next bytes; none at the end, or where it cannot be read on.
  func next(atMost room: Int) -> [UInt8] {
    let wanted = min(room, size - offset)
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, wanted)) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
    }
    offset += bytes.count
    return bytes
  }

  /// All of it.
  func bytes() -> [UInt8] {
    var all: [UInt8] = []
    while case let part = next(atMost: 1 << 20), !part.isEmpty { all += part }
    return all
  }
}
