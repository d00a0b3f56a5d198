public import Hedging
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

/// How clients stood in earlier nights.
///
/// Of the nights that are shown it is kept where each client's line stands, in a file without a name, a column a night: memory
/// has each id once and one column. A line is read when its client comes; any thread may ask.
public final class History: Sendable {
  /// What keeps a file from being a history.
  public enum Problem: Sendable, Equatable {
    /// A line, counted from 1, is none of a history, or of an earlier night than the one before it.
    case line(Int)
  }

  /// How many days a report looks back.
  public static let days = 30

  /// The lines of one night.
  private struct Night: Sendable {
    /// Where they begin in the file.
    let start: Int
    /// Where their column begins, and how many clients it has.
    let column: Int
    let count: Int
  }

  private let path: String
  /// -1 where there is none yet.
  private let file: Int32
  private let columns: Int32
  private let nights: [Night]
  /// Each client's place in the columns.
  private let places: [String: UInt32]

  /// - Parameters:
  ///   - path: the file; where there is none yet, there are no earlier nights.
  ///   - asOf: the moment of the prices. Nights from then on are left out, so that a build that is done again is the same.
  /// - Throws: ``PublishingFault/history(_:_:)``, or what the disk refuses.
  public init(_ path: String, before asOf: Instant) throws(PublishingFault) {
    self.path = path
    guard Disk.kind(path) != nil else {
      (file, columns, nights, places) = (-1, -1, [], [:])
      return
    }
    let opened = try PublishingFault.disk { () throws(DiskFault) in try Disk.openToRead(path) }
    var index = Index(file: -1, path: path)
    do throws(PublishingFault) {
      index = try Index(of: HistoryFile(file: opened, path: path), before: asOf)
    } catch {
      close(opened)
      throw error
    }
    (file, columns, nights, places) = (opened, index.file, index.nights, index.places)
  }

  deinit {
    if file >= 0 { close(file) }
    if columns >= 0 { close(columns) }
  }

  /// A client's lines of earlier nights in order, and where they begin.
  func lines(of id: String) throws(PublishingFault) -> [(bytes: [UInt8], start: Int)] {
    guard let place = places[id].map(Int.init) else { return [] }
    var lines: [(bytes: [UInt8], start: Int)] = []
    for night in nights where place < night.count {
      let bytes = LineWalk.bytes(4, at: night.column + 4 * place, of: columns)
      let offset = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
      guard offset > 0 else { continue }
      let start = night.start + offset - 1
      let line = LineWalk.bytes(4096, at: start, of: file).prefix { $0 != UInt8(ascii: "\n") }
      lines.append((Array(line), start))
    }
    return lines
  }

  /// What a line says.
  func night(_ line: (bytes: [UInt8], start: Int), of id: String) throws(PublishingFault) -> ClientNight {
    if let told = ClientNight(Source(file: path, bytes: line.bytes), of: id) { return told }
    throw try HistoryFile(file: file, path: path).fault(at: line.start)
  }

  /// The columns while they are made.
  private struct Index {
    var file: Int32
    let path: String
    var nights: [Night] = []
    var places: [String: UInt32] = [:]
    private var column: [UInt32] = []
    private var written = 0

    init(file: Int32, path: String) { (self.file, self.path) = (file, path) }

    init(of history: HistoryFile, before asOf: Instant) throws(PublishingFault) {
      self.init(file: try Self.unnamed(beside: history.path), path: history.path)
      let first = HistoryFile.night(
        Instant(milliseconds: asOf.milliseconds - Int64(History.days) * Int64(Instant.millisecondsPerDay)))
      let tonight = HistoryFile.night(asOf)
      var (night, start) = ("", 0)
      do throws(PublishingFault) {
        _ = try history.forEachLine(from: first) { line, lineNight throws(PublishingFault) in
          guard lineNight < tonight else { return }
          if lineNight != night {
            try end(start)
            (night, start) = (lineNight, line.start)
          }
          guard let id = ClientNight.id(of: line.bytes), let offset = UInt32(exactly: line.start - start + 1) else {
            throw try history.fault(at: line.start)
          }
          add(id, offset)
        }
        try end(start)
      } catch {
        close(file)
        throw error
      }
    }

    private mutating func add(_ id: String, _ offset: UInt32) {
      let place = places[id] ?? UInt32(places.count)
      places[id] = place
      while column.count <= place { column.append(0) }
      column[Int(place)] = offset
    }

    /// Puts the column of a night away.
    private mutating func end(_ start: Int) throws(PublishingFault) {
      guard !column.isEmpty else { return }
      let bytes = column.flatMap { offset in (0..<4).map { UInt8(truncatingIfNeeded: offset >> (8 * $0)) } }
      if let failure = Disk.writeAll(bytes, to: file) { throw .disk(DiskFault(.write, path, code: failure)) }
      nights.append(Night(start: start, column: written, count: column.count))
      written += bytes.count
      for place in column.indices { column[place] = 0 }
    }

    private static func unnamed(beside path: String) throws(PublishingFault) -> Int32 {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
      var name = Array((folder + ".hedgerow-XXXXXX").utf8CString)
      let file = mkstemp(&name)
      guard file >= 0 else { throw .disk(DiskFault(.write, path, code: errno)) }
      unlink(name)
      return file
    }
  }
}
