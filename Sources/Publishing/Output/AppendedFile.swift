#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that others write to as well, and that only ever grows.
public enum AppendedFile {
  /// How many bytes it has; 0 where there is none yet.
  public static func size(_ path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  /// Adds all bytes to the end, or none of them.
  public static func append(_ bytes: [UInt8], to path: String) throws(PublishingFault) {
    try PublishingFault.disk { () throws(DiskFault) in
      let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw DiskFault(.write, path, code: errno) }
      var info = stat()
      let before = fstat(file, &info) == 0 ? info.st_size : 0
      var failure = Disk.writeAll(bytes, to: file)
      if failure != nil { ftruncate(file, before) }
      if close(file) != 0, failure == nil { failure = errno }
      if let failure { throw DiskFault(.write, path, code: failure) }
    }
  }
}
