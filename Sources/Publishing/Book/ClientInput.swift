import Parsing

/// One client as it is found: a file, or a line of a stream.
struct ClientInput: Sendable {
  /// The file's place among the book's files.
  let file: Int
  /// The line of a stream, counted from 1; 0 for a file of its own.
  let line: Int
  let content: Content

  enum Content: Sendable {
    /// A file that is read when its turn comes.
    case file(String)
    case line(Source)
    /// A line that is longer than any is read.
    case longLine(Source)
    /// What comes next cannot be read.
    case unreadable(PublishingFault)
    /// A report that a shard has made.
    case made(ShardReport)
  }

  /// The text.
  func source() throws(PublishingFault) -> Source {
    switch content {
    case .file(let path): try SiteFolder.source(path)
    case .line(let source), .longLine(let source): source
    case .unreadable(let fault): throw fault
    // It is not made again.
    case .made(let report): Source(file: report.folder, bytes: [])
    }
  }

  /// The portfolio, with everything that it names found and priced.
  func portfolio(_ source: Source, in world: World) throws(Faults) -> PortfolioFile {
    if case .longLine = content { throw source.tooLongLine(limit: LineReader.longest) }
    return try source.portfolio(in: world)
  }
}
