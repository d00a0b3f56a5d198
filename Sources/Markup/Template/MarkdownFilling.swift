/// Fills a Markdown template as Markdown: values escaped for the place they stand in, blocks as their
/// Markdown, directives taken out.
struct MarkdownFilling: TemplateTarget, ~Copyable {
  private var bytes: ByteBuffer
  /// Whether the last thing written was a number where a line begins, which a full stop would make a list.
  private var couldNumber = false

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { bytes = ByteBuffer(capacity: size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) {
    if couldNumber, let first = literal.first, endsNumber(first) { bytes.append(UInt8(ascii: "\\")) }
    couldNumber = false
    bytes.append(literal)
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

  mutating func block(_ block: Block) { bytes.append(block.markdown.bytes) }

  /// The page as Markdown, its tables aligned, without the directives that only its HTML needs.
  borrowing func finished(_ mark: DecimalMark) -> [UInt8] {
    var kept = ByteBuffer(capacity: bytes.count)
    bytes.withBytes { kept.appendWithoutDirectives($0) }
    var aligned = ByteBuffer(capacity: bytes.count + bytes.count / 2)
    kept.withBytes { aligned.append($0, aligningTablesBy: mark) }
    return aligned.bytes
  }
}
