import Hedging
import Markup
import Parsing
import Reporting

/// What is kept of one client from one build to the next, as the bytes in which it is kept:
///
///     16  the key of its input
///     16  the key of the rest of the site
///      4  the number of its kind
///      4  the number of its files
///      1  its status
///      4  the length of its line among the results
///     36  of each file its length and its SHA-256
///         the line
///         its summary
///
/// Counts are written least byte first.
struct KeptClient: Sendable {
  private static let head = 45
  private static let fileLength = 36

  private(set) var bytes: [UInt8]

  init(input: BuildKey, site: BuildKey, files: [FileDigest], line: [UInt8], summary: ClientSummary) {
    let summaryBytes = summary.bytes
    var all = ByteBuffer(capacity: Self.head + Self.fileLength * files.count + line.count + summaryBytes.count)
    all.append(input.bytes)
    all.append(site.bytes)
    all.append(leastFirst: UInt32(0))
    all.append(leastFirst: UInt32(files.count))
    all.append(Self.number(of: summary.status))
    all.append(leastFirst: UInt32(clamping: line.count))
    for file in files {
      all.append(leastFirst: UInt32(clamping: file.count))
      file.sha256.withBytes { all.append($0.assumingMemoryBound(to: UInt8.self)) }
    }
    all.append(line)
    all.append(summaryBytes)
    bytes = all.bytes
  }

  /// - Returns: `nil` where the bytes cannot be a client's.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= Self.head, fileCount <= (bytes.count - Self.head) / Self.fileLength,
      lineLength <= bytes.count - Self.head - fileCount * Self.fileLength
    else { return nil }
  }

  var input: BuildKey { BuildKey(bytes[0..<16]) }
  var site: BuildKey { BuildKey(bytes[16..<32]) }
  var fileCount: Int { count(at: 36) }
  var status: Status { Status.allCases.first { Self.number(of: $0) == bytes[40] } ?? .breach }
  var id: String? { ClientSummary.id(of: bytes[summaryStart...]) }
  var summary: ClientSummary? { ClientSummary(bytes: bytes[summaryStart...]) }
  /// Its line among the results.
  var line: ArraySlice<UInt8> { bytes[(summaryStart - lineLength)..<summaryStart] }
  var figures: ClientFigures? { ClientFigures(Source(file: SiteBuild.results, bytes: Array(line))) }
  private var lineLength: Int { count(at: 41) }
  private var summaryStart: Int { Self.head + fileCount * Self.fileLength + lineLength }

  var kind: Int {
    get { count(at: 32) }
    set { for place in 0..<4 { bytes[32 + place] = UInt8(truncatingIfNeeded: newValue >> (8 * place)) } }
  }

  func fileLength(_ index: Int) -> Int { count(at: Self.head + index * Self.fileLength) }

  func file(_ index: Int) -> FileDigest {
    let start = Self.head + index * Self.fileLength
    return FileDigest(count: count(at: start), sha256: SHA256(bytes: bytes[(start + 4)..<(start + 36)]))
  }

  private func count(at place: Int) -> Int {
    Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }

  private static func number(of status: Status) -> UInt8 { status == .ok ? 0 : status == .watch ? 1 : 2 }
}

extension ByteBuffer {
  mutating func append(leastFirst word: some FixedWidthInteger & BitwiseCopyable) {
    withUnsafeBytes(of: word.littleEndian) { append($0.assumingMemoryBound(to: UInt8.self)) }
  }
}
