#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of the program's own that nobody else can read, and that is gone when this is.
public final class TemporaryFolder {
  public let path: String

  /// - Parameter parent: where the system keeps such folders.
  public init(in parent: String) throws(PublishingFault) {
    var template = Array((parent + "/hedgerow-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .disk(DiskFault(.makeFolder, parent, code: errno)) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Disk.removeFolder(path) }
}
