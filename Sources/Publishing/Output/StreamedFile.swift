#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file beside a site's output that is written while a build goes on, and stands at its place whole or not at all: until
/// it is finished it has another name, and what was there before is untouched.
public final class StreamedFile {
  public let path: String
  private let spool: SpooledFile

  /// - Parameters:
  ///   - mark: what a file that is replaced has to hold near its beginning; an empty one may be replaced too.
  ///   - output: the folder of a build, in which the file cannot stand.
  /// - Throws: ``PublishingFault/fileIsNotOurs(_:)``, ``PublishingFault/fileInOutput(_:)``, or what the disk refuses.
  public init(_ path: String, replacing mark: String, outside output: String? = nil) throws(PublishingFault) {
    self.path = path
    try Self.refuse(path, replacing: mark, outside: output)
    spool = try PublishingFault.disk { () throws(DiskFault) in
      guard path.last != "/" else { throw DiskFault(.write, path, code: EISDIR) }
      return try SpooledFile(path + OutputFolder.suffix, for: path)
    }
  }

  /// Refuses a file in an output, and one that holds something else.
  static func refuse(_ path: String, replacing mark: String, outside output: String?) throws(PublishingFault) {
    if let output {
      let (place, folder) = (try SiteBuild.place(of: path), try SiteBuild.place(of: output))
      if place == folder || Disk.isBelow(place, folder) { throw .fileInOutput(path) }
    }
    switch Disk.kind(path) {
    case nil: break
    case .file where Self.isReplaceable(path, mark): break
    case .file, .folder, .link, .other: throw .fileIsNotOurs(path)
    }
  }

  /// Adds bytes. What the disk refuses is told when the file is finished.
  public func write(_ more: [UInt8]) { spool.write(more) }

  /// Moves the file into its place.
  public func finish() throws(PublishingFault) {
    try PublishingFault.disk { () throws(DiskFault) in
      try spool.end()
      try Disk.move(spool.path, to: path)
      spool.keep()
    }
  }

  private static func isReplaceable(_ path: String, _ mark: String) -> Bool {
    guard let stream = fopen(path, "r") else { return false }
    defer { fclose(stream) }
    let beginning = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = fread(buffer.baseAddress, 1, 1024, stream)
    }
    return beginning.isEmpty || String(decoding: beginning, as: UTF8.self).contains(mark)
  }
}
