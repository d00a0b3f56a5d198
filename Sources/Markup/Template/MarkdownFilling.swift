/// Fills a Markdown template as Markdown: values escaped for the place they stand in, blocks as their
/// Markdown, directives taken out.
struct MarkdownFilling: TemplateTarget, ~Copyable {
  private var bytes: ByteBuffer
  /// The numbers that stand inside lines.
  private var numbers: [KnownNumber] = []
  /// Whether the last thing written was a number where a line begins, which a full stop would make a list.
  private var couldNumber = false

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) {
    bytes = ByteBuffer(capacity: size)
    numbers.reserveCapacity(size / 32)
  }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) {
    if couldNumber, let first = literal.first, endsNumber(first) { bytes.append(UInt8(ascii: "\\")) }
    couldNumber = false
    bytes.append(literal)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    switch place {
    case .prose:
      let isInside = bytes.endsInsideLine
      couldNumber = !isInside && !text.isEmpty && text.allSatisfy(isDigit) && bytes.endsWhereBlocksBegin
      bytes.appendEscapingMarkdown(text, marks, isInsideLine: isInside)
    case .code(let inTable): bytes.appendMarkdownCode(text, inTable: inTable)
    case .destination(let atStart):
      if !atStart || isAllowedURL(text) { bytes.appendEncodingURL(text, atStart: atStart) }
    }
  }

  mutating func number(_ text: UnsafeBufferPointer<UInt8>, places: Int, in place: MarkdownPlace) {
    guard place == .prose, bytes.endsInsideLine else { return self.text(text, [], in: place) }
    couldNumber = false
    numbers.append(KnownNumber(start: bytes.count, end: bytes.count + text.count, places: places))
    bytes.append(text)
  }

  mutating func block(_ block: Block) { bytes.append(block.markdown.bytes) }

  /// The page as Markdown, its tables aligned, without the directives that only its HTML needs.
  borrowing func finished(_ mark: DecimalMark) -> [UInt8] {
    var aligned = ByteBuffer(capacity: bytes.count + bytes.count / 2)
    bytes.withBytes { aligned.appendTwin($0, aligningTablesBy: mark, numbers) }
    return aligned.bytes
  }
}
