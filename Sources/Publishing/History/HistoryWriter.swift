public import Hedging
public import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adds a night to a history, once the site stands. Until then its lines wait beside the file.
///
/// A night that is there already, as the last, is replaced; one before the last is left as it was told.
public final class HistoryWriter {
  public let path: String
  private let spool: SpooledFile

  /// - Parameter output: the folder of a build, in which the file cannot stand.
  /// - Throws: ``PublishingFault/fileIsNotOurs(_:)``, ``PublishingFault/fileInOutput(_:)``, or what the disk refuses.
  public init(_ path: String, outside output: String) throws(PublishingFault) {
    self.path = path
    try StreamedFile.refuse(path, replacing: ClientNight.mark, outside: output)
    spool = try PublishingFault.disk { () throws(DiskFault) in
      try SpooledFile(path + OutputFolder.suffix, for: path)
    }
  }

  /// Adds a client.
  public func write(_ figures: ClientFigures) { spool.write(ClientNight(figures).line(of: figures.id)) }

  /// Adds the night to the file: all of it, or nothing where the disk is full.
  public func finish(asOf: Instant) throws(PublishingFault) {
    try PublishingFault.disk { () throws(DiskFault) in try spool.end() }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .disk(DiskFault(.write, path, code: errno)) }
    defer { close(file) }
    // Builds of other outputs may add to the same file.
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    guard let end = try end(of: HistoryFile(file: file, path: path), before: HistoryFile.night(asOf)) else { return }
    ftruncate(file, off_t(end))
    lseek(file, off_t(end), SEEK_SET)
    try PublishingFault.disk { [spool, path] () throws(DiskFault) in
      let lines = try Disk.openToRead(spool.path)
      defer { close(lines) }
      while true {
        let part = try Disk.readPart(lines, named: path, atMost: 262_144)
        if part.isEmpty { return }
        if let failure = Disk.writeAll(part, to: file) {
          ftruncate(file, off_t(end))
          throw DiskFault(.write, path, code: failure)
        }
      }
    }
  }

  /// Where a night begins: behind the last whole line, or where the same night begins that is there already. `nil` where a
  /// later one is there.
  private func end(of history: HistoryFile, before night: String) throws(PublishingFault) -> Int? {
    var (first, isLater): (Int?, Bool) = (nil, false)
    let torn = try history.forEachLine(from: night) { line, found throws(PublishingFault) in
      if found == night { first = first ?? line.start } else { isLater = true }
    }
    return isLater ? nil : first ?? torn ?? LineWalk.size(of: history.file)
  }
}
