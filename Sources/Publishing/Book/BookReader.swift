import Parsing

/// The clients of a book in the order of its files' names and, in a stream, of its lines: `acme.json`, `book.ndjson`, `corp.json`.
///
/// A stream is read piece by piece, so memory does not grow with it.
struct BookReader: Sendable {
  /// What ends the names of streams: newline-delimited JSON, one portfolio a line.
  static let stream = ".ndjson"
  /// The most clients that are handed out at once, and about the most bytes of lines.
  private static let blockClients = 8
  private static let blockBytes = 1 << 16

  /// Clients that are worked on together.
  struct Block: Sendable {
    /// Counted from 0.
    let number: Int
    var inputs: [ClientInput] = []
  }

  let files: [String]
  private var next = 0
  private var lines: LineReader?
  private var number = 0
  private var shards: ShardReader?

  /// - Parameter shards: the shards that are joined; then no file is read.
  init(_ files: [String], shards: [ShardOutput]? = nil) {
    self.files = files
    self.shards = shards.map(ShardReader.init)
  }

  /// The next clients; `nil` after the last. What cannot be read is the last.
  mutating func block() -> Block? {
    var block = Block(number: number)
    var bytes = 0
    while block.inputs.count < Self.blockClients, bytes < Self.blockBytes, let input = input() {
      block.inputs.append(input)
      if case .line(let source) = input.content { bytes += source.bytes.count }
    }
    number += 1
    return block.inputs.isEmpty ? nil : block
  }

  /// The next client.
  mutating func input() -> ClientInput? {
    if shards != nil { return shards?.input() }
    while true {
      do throws(DiskFault) {
        if lines != nil {
          if let input = try line() { return input }
          closeStream()
        }
        guard next < files.count else { return nil }
        let path = files[next]
        next += 1
        guard path.hasSuffix(Self.stream) else { return ClientInput(file: next - 1, line: 0, content: .file(path)) }
        lines = try LineReader(path)
      } catch {
        let file = next - 1
        close()
        return ClientInput(file: file, line: 0, content: .unreadable(.disk(error)))
      }
    }
  }

  private mutating func line() throws(DiskFault) -> ClientInput? {
    guard let line = try lines?.next() else { return nil }
    if line.isBlank, try lines?.isAtLastBlank() == true { return nil }
    let source = Source(file: files[next - 1], bytes: line.bytes, firstLine: line.number)
    return ClientInput(file: next - 1, line: line.number, content: line.isTooLong ? .longLine(source) : .line(source))
  }

  private mutating func closeStream() {
    lines?.close()
    lines = nil
  }

  /// Ends reading before the end.
  mutating func close() {
    closeStream()
    next = files.count
    shards?.close()
  }

  /// One client again: to tell where two of them stand.
  static func source(of place: ClientPlace, in files: [String]) throws(PublishingFault) -> Source {
    guard place.line > 0 else { return try SiteFolder.source(files[place.file]) }
    var reader = BookReader([files[place.file]])
    defer { reader.close() }
    while let input = reader.input() { if input.line == place.line { return try input.source() } }
    return Source(file: files[place.file], bytes: [], firstLine: place.line)
  }
}

/// Where a client stands in a book, in eight bytes.
struct ClientPlace: Sendable, Equatable {
  private let fileNumber: UInt32
  private let lineNumber: UInt32

  init(_ input: ClientInput) { (fileNumber, lineNumber) = (UInt32(input.file), UInt32(clamping: input.line)) }

  var file: Int { Int(fileNumber) }
  var line: Int { Int(lineNumber) }
}
