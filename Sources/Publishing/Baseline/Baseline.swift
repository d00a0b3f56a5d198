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
/// Of a line only a hash of its id and its place are kept, 24 bytes, and it is read when its client comes: lines may stand in any
/// order, and any thread may ask. The file stays open, so the earlier output may be the one that is built over.
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

  private struct Entry: Sendable {
    /// Good for this process only; two ids may have the same.
    let hash: Int
    let start: Int
    let count: Int32

    func precedes(_ other: Entry) -> Bool { (hash, start) < (other.hash, other.start) }
  }

  public let path: String
  private let file: Int32
  /// By their hashes.
  private let entries: [Entry]

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
    do throws(PublishingFault) { entries = try Self.entries(of: opened, in: place) } catch {
      close(opened)
      throw error
    }
    file = opened
    self.path = place
  }

  deinit { close(file) }

  /// How many clients there were.
  public var count: Int { entries.count }

  /// A client's line, and where it begins; `nil` of one that was not there.
  func line(of id: String) throws(PublishingFault) -> (bytes: [UInt8], start: Int)? {
    let hash = id.hashValue
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    while low < entries.count, entries[low].hash == hash {
      let line = Self.line(entries[low], of: file)
      if ClientFigures.id(of: line[...]) == id { return (line, entries[low].start) }
      low += 1
    }
    return nil
  }

  /// How many clients are not among these, and the first of them by their ids.
  func gone(atMost limit: Int, unless isThere: (String) -> Bool) throws(PublishingFault) -> (Int, [ClientFigures]) {
    var count = 0
    var first = Ranking<(bytes: [UInt8], start: Int)>(limit: limit)
    try Self.forEachLine(of: file, in: path) { _, start, bytes throws(PublishingFault) in
      guard let id = ClientFigures.id(of: bytes), !isThere(id) else { return }
      count += 1
      first.add((Array(bytes), start), by: (0, 0, 0), id: id)
    }
    return (count, try first.rows.map { row throws(PublishingFault) in try figures(row) })
  }

  /// What a line says.
  func figures(_ line: (bytes: [UInt8], start: Int)) throws(PublishingFault) -> ClientFigures {
    if let figures = ClientFigures(Source(file: path, bytes: line.bytes)) { return figures }
    throw .baseline(path, .line(try Self.number(of: line.start, file, path)))
  }

  /// Goes once through the file and notes where each client's line stands. What is in it is looked at when it is needed, but
  /// for its id.
  private static func entries(of file: Int32, in path: String) throws(PublishingFault) -> [Entry] {
    var entries: [Entry] = []
    try forEachLine(of: file, in: path) { number, start, bytes throws(PublishingFault) in
      if ClientFigures.isOfFault(bytes) { return }
      guard let id = ClientFigures.id(of: bytes), let count = Int32(exactly: bytes.count) else {
        throw .baseline(path, .line(number))
      }
      entries.append(Entry(hash: id.hashValue, start: start, count: count))
    }
    entries.sort { $0.precedes($1) }
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.hash == next.hash {
      guard let id = ClientFigures.id(of: line(entry, of: file)[...]),
        ClientFigures.id(of: line(next, of: file)[...]) == id
      else { continue }
      throw .baseline(path, .repeated(id: id, line: try number(of: next.start, file, path)))
    }
    return entries
  }

  /// A line again; what is no line where the disk fails.
  private static func line(_ entry: Entry, of file: Int32) -> [UInt8] {
    LineWalk.bytes(Int(entry.count), at: entry.start, of: file)
  }

  /// The number of the line that begins at a byte, counted from 1.
  private static func number(of start: Int, _ file: Int32, _ path: String) throws(PublishingFault) -> Int {
    var found = 1
    try forEachLine(of: file, in: path) { number, begin, _ throws(PublishingFault) in
      if begin <= start { found = number }
    }
    return found
  }

  private static func forEachLine(
    of file: Int32, in path: String, _ body: (Int, Int, ArraySlice<UInt8>) throws(PublishingFault) -> Void
  ) throws(PublishingFault) {
    var count = 0
    let torn = try LineWalk(file: file, path: path).forEach { line throws(PublishingFault) in
      count = line.number
      try body(line.number, line.start, line.bytes)
    } tooLong: {
      .baseline(path, .line($0))
    }
    // A line without its end was cut off.
    if torn != nil { throw .baseline(path, .line(count + 1)) }
  }
}
