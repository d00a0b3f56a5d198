import Markup
import Parsing
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An earlier output that a build is compared with: the lines of its results, each found by its client's id.
///
/// Of a line only its place is kept, and it is read when its client comes: memory grows by an id and two numbers a client. The
/// file stays open, so the earlier output may be the one that is built over.
public final class Baseline: Sendable {
  /// What keeps an output from being one to compare with.
  public enum Problem: Sendable, Equatable {
    /// There is no file of results.
    case missing
    /// A line, counted from 1, is none of a build, or of a build of another form.
    case line(Int)
    /// Two lines are of one client.
    case repeated(id: String, line: Int)
  }

  private struct Line: Sendable {
    let number: Int
    let bytes: Range<Int>
  }

  public let path: String
  private let file: Int32
  private let lines: [String: Line]

  /// - Parameter path: the folder of an output, its `manifest.json`, or its file of results.
  /// - Throws: ``PublishingFault/baseline(_:_:)``, or what the disk refuses.
  public init(_ path: String) throws(PublishingFault) {
    var place = path
    if place.hasSuffix("/" + OutputFolder.manifest) || place == OutputFolder.manifest {
      place = String(place.dropLast(OutputFolder.manifest.count)) + SiteBuild.results
    } else if Disk.isFolder(place) {
      place += "/" + SiteBuild.results
    }
    guard Disk.isFile(place) else { throw .baseline(place, .missing) }
    let opened = try PublishingFault.disk { () throws(DiskFault) in try Disk.openToRead(place) }
    do throws(PublishingFault) { lines = try Self.lines(of: opened, in: place) } catch {
      close(opened)
      throw error
    }
    file = opened
    self.path = place
  }

  deinit { close(file) }

  /// How many clients there were.
  public var count: Int { lines.count }

  /// What became of a client; `nil` of one that was not there.
  func result(of id: String) throws(PublishingFault) -> ClientResult? {
    guard let line = lines[id] else { return nil }
    return try result(line)
  }

  /// The ids of clients that are not among these, in order.
  func ids(without known: (String) -> Bool) -> [String] { lines.keys.filter { !known($0) }.sorted() }

  private func result(_ line: Line) throws(PublishingFault) -> ClientResult {
    let bytes = [UInt8](unsafeUninitializedCapacity: line.bytes.count) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, line.bytes.count, off_t(line.bytes.lowerBound)))
    }
    guard let result = ClientResult(Source(file: path, bytes: bytes, firstLine: line.number)) else {
      throw .baseline(path, .line(line.number))
    }
    return result
  }

  /// Goes once through the file and notes where each client's line stands. What is in it is looked at when it is needed, but
  /// for its id.
  private static func lines(of file: Int32, in path: String) throws(PublishingFault) -> [String: Line] {
    var lines: [String: Line] = [:]
    var rest: [UInt8] = []
    var (start, number) = (0, 0)
    while true {
      let part = try PublishingFault.disk { () throws(DiskFault) in
        try Disk.readPart(file, named: path, atMost: 262_144)
      }
      if part.isEmpty { break }
      rest += part
      var begin = 0
      while let end = rest[begin...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        defer { begin = end + 1 }
        if ClientResult.isOfFault(rest[begin..<end]) { continue }
        guard let id = ClientResult.id(of: rest[begin..<end]) else { throw .baseline(path, .line(number)) }
        let line = Line(number: number, bytes: start + begin..<start + end)
        if lines.updateValue(line, forKey: id) != nil { throw .baseline(path, .repeated(id: id, line: number)) }
      }
      start += begin
      rest.removeFirst(begin)
    }
    // A line without its end was cut off.
    if !rest.isEmpty { throw .baseline(path, .line(number + 1)) }
    return lines
  }
}
