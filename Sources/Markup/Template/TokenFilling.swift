/// Markdown in which every value is a mark, and the values in the order of the marks.
///
/// Values never pass through Markdown: it is rendered with marks in their places, and the values are put
/// into the HTML. Two pages with equal `markdown` have the same shape, so the rendering of one serves the
/// other.
///
///     Hello {{name}}   →   "Hello \u{E000}",  ["Ada"]
///
/// Left out: values themselves may hold the mark; it is never looked for in values.
public struct TokenText: Sendable, Hashable {
  /// What the marks stand for.
  public struct Values: Sendable, Hashable {
    enum Part: Sendable, Hashable {
      /// Plain text, as a range of `texts`, and whether it has to be escaped for HTML.
      case text(Range<Int>, hasMarks: Bool)
      /// A number there, with so many digits behind its point.
      case number(Range<Int>, places: Int)
      /// One of `blocks`.
      case block(Int)
    }

    /// All plain text, one value after the other, in UTF-8.
    fileprivate(set) var texts: [UInt8] = []
    fileprivate(set) var parts: [Part] = []
    fileprivate(set) var blocks: [Block] = []

    /// No values.
    public init() {}
  }

  /// The Markdown in UTF-8, with U+E000 for each value.
  public fileprivate(set) var markdown: [UInt8] = []
  /// The values in the order of their marks.
  public fileprivate(set) var values = Values()
}

/// Fills a Markdown template with marks.
struct TokenFilling: TemplateTarget, ~Copyable {
  private var markdown: ByteBuffer
  private var texts: ByteBuffer
  private var parts: [TokenText.Values.Part] = []
  private var blocks: [Block] = []

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) {
    markdown = ByteBuffer(capacity: size)
    texts = ByteBuffer(capacity: size / 4)
    parts.reserveCapacity(size / 32)
  }

  /// What has been filled.
  var text: TokenText {
    var text = TokenText()
    text.markdown = markdown.bytes
    text.values.texts = texts.bytes
    text.values.parts = parts
    text.values.blocks = blocks
    return text
  }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { markdown.append(literal) }

  mutating func block(_ block: Block) {
    append(.block(blocks.count))
    blocks.append(block)
  }

  mutating func text(_ value: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    let start = texts.count
    texts.append(value)
    append(.text(start..<texts.count, hasMarks: marks.contains(.html)))
  }

  mutating func number(_ value: UnsafeBufferPointer<UInt8>, places: Int, in place: MarkdownPlace) {
    let start = texts.count
    texts.append(value)
    append(.number(start..<texts.count, places: places))
  }

  private mutating func append(_ part: TokenText.Values.Part) {
    markdown.append("\u{E000}")
    parts.append(part)
  }
}
