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
  private static let suffix = ".hedgerow-new"
  /// How many bytes are kept before they are written.
  private static let batch = 65_536

  public let path: String
  private var file: Int32
  private var bytes: [UInt8] = []
  private var failure: Int32?

  /// - Parameters:
  ///   - mark: what a file that is replaced has to hold near its beginning; an empty one may be replaced too.
  ///   - output: the folder of a build, in which the file cannot stand.
  /// - Throws: ``PublishingFault/fileIsNotOurs(_:)``, ``PublishingFault/fileInOutput(_:)``, or what the disk refuses.
  public init(_ path: String, replacing mark: String, outside output: String? = nil) throws(PublishingFault) {
    self.path = path
    if let output {
      let (place, folder) = (try SiteBuild.place(of: path), try SiteBuild.place(of: output))
      if place == folder || Disk.isBelow(place, folder) { throw .fileInOutput(path) }
    }
    switch Disk.kind(path) {
    case nil: break
    case .file where Self.isReplaceable(path, mark): break
    case .file, .folder, .link, .other: throw .fileIsNotOurs(path)
    }
    let temporary = path + Self.suffix
    try PublishingFault.disk { () throws(DiskFault) in
      guard path.last != "/" else { throw DiskFault(.write, path, code: EISDIR) }
      // Told under the name that was asked for: of a folder that is not there, or not to be written.
      guard unlink(temporary) == 0 || errno == ENOENT else { throw DiskFault(.write, path, code: errno) }
    }
    file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    if file < 0 { throw .disk(DiskFault(.write, path, code: errno)) }
  }

  deinit { discard() }

  /// Adds bytes. What the disk refuses is told when the file is finished.
  public func write(_ more: [UInt8]) {
    bytes += more
    if bytes.count >= Self.batch { flush() }
  }

  /// Moves the file into its place.
  public func finish() throws(PublishingFault) {
    flush()
    if failure == nil, close(file) != 0 { failure = errno } else if failure != nil { close(file) }
    file = -1
    let temporary = path + Self.suffix
    try PublishingFault.disk { () throws(DiskFault) in
      if let failure {
        unlink(temporary)
        throw DiskFault(.write, path, code: failure)
      }
      try Disk.move(temporary, to: path)
    }
  }

  private func flush() {
    if failure == nil { failure = Disk.writeAll(bytes, to: file) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Takes back what was written, unless the file stands at its place already.
  private func discard() {
    guard file >= 0 else { return }
    close(file)
    unlink(path + Self.suffix)
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
