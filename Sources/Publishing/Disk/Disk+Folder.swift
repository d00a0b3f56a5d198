#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files by their names in a folder that is open, so that the system need not walk the whole path to each.
extension Disk {
  /// Writes new files into a folder; anything that stands there already is an error.
  ///
  /// - Parameter files: the bytes of each, and its name after a slash.
  static func write(_ files: [(ending: String, bytes: [UInt8])], into folder: String) throws(DiskFault) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard handle >= 0 else { throw DiskFault(.write, folder, code: errno) }
    defer { close(handle) }
    for (ending, bytes) in files {
      let file = ending.withCString { name in
        assert(name[0] == UInt8(ascii: "/"), "a name after a slash")
        return openat(handle, name + 1, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      }
      var failure = file < 0 ? errno : writeAll(bytes, to: file)
      if file >= 0, close(file) != 0, failure == nil { failure = errno }
      if let failure { throw DiskFault(.write, folder + ending, code: failure) }
    }
  }
}
