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
      /// Plain text, as a range of `texts`.
      case text(Range<Int>)
      case block(Block)
    }

    /// All plain text, one value after the other, in UTF-8.
    fileprivate(set) var texts: [UInt8] = []
    fileprivate(set) var parts: [Part] = []

    /// No values.
    public init() {}
  }

  /// The Markdown in UTF-8, with U+E000 for each value.
  public fileprivate(set) var markdown: [UInt8] = []
  /// The values in the order of their marks.
  public fileprivate(set) var values = Values()
}

/// Fills a Markdown template with marks.
struct TokenFilling: TemplateTarget {
  private(set) var text = TokenText()

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { text.markdown.reserveCapacity(size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { text.markdown.append(contentsOf: literal) }
  mutating func block(_ block: Block) { append(.block(block)) }

  mutating func text(_ value: UnsafeBufferPointer<UInt8>, in place: MarkdownPlace) {
    let start = text.values.texts.count
    text.values.texts.append(contentsOf: value)
    append(.text(start..<text.values.texts.count))
  }

  private mutating func append(_ part: TokenText.Values.Part) {
    text.markdown.append(contentsOf: StaticString("\u{E000}").utf8)
    text.values.parts.append(part)
  }
}

extension [UInt8] {
  /// Adds a number that is not negative, in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number >= 10 { appendDecimal(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
