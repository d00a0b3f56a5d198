/// Fills a Markdown template as Markdown: values escaped for the place they stand in, blocks as their
/// Markdown, directives taken out.
struct MarkdownFilling: TemplateTarget {
  private var bytes: [UInt8] = []
  /// Whether the last thing written was a number where a line begins, which a full stop would make a list.
  private var couldNumber = false

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { bytes.reserveCapacity(size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) {
    if couldNumber, let first = literal.first, endsNumber(first) { bytes.append(UInt8(ascii: "\\")) }
    couldNumber = false
    bytes.append(contentsOf: literal)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, in place: MarkdownPlace) {
    switch place {
    case .prose:
      couldNumber = !text.isEmpty && text.allSatisfy(isDigit) && bytes.endsWhereBlocksBegin
      bytes.appendEscapingMarkdown(text)
    case .code(let inTable): bytes.appendMarkdownCode(text, inTable: inTable)
    case .destination(let atStart):
      if !atStart || isAllowedURL(text) { bytes.appendEncodingURL(text, atStart: atStart) }
    }
  }

  mutating func block(_ block: Block) { bytes.append(contentsOf: block.markdown.bytes) }

  /// The page as Markdown, its tables aligned, without the directives that only its HTML needs.
  func finished(_ mark: DecimalMark) -> [UInt8] { bytes.withoutDirectives.withAlignedTables(by: mark) }
}
