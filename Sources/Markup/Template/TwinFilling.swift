/// A Markdown template, filled in both ways: with marks for the HTML, and as the Markdown beside it.
public struct FilledTemplate: Sendable {
  public let tokens: TokenText
  public let markdown: MarkdownText
}

/// Fills a Markdown template in both ways at once, so that every value is looked up and formatted once.
struct TwinFilling: TemplateTarget, ~Copyable {
  private(set) var tokens: TokenFilling
  private(set) var markdown: MarkdownFilling

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) {
    tokens = TokenFilling(expecting: size)
    markdown = MarkdownFilling(expecting: size)
  }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) {
    tokens.literal(literal)
    markdown.literal(literal)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    tokens.text(text, marks, in: place)
    markdown.text(text, marks, in: place)
  }

  mutating func number(_ text: UnsafeBufferPointer<UInt8>, places: Int, in place: MarkdownPlace) {
    tokens.number(text, places: places, in: place)
    markdown.number(text, places: places, in: place)
  }

  mutating func block(_ block: Block) {
    tokens.block(block)
    markdown.block(block)
  }
}
