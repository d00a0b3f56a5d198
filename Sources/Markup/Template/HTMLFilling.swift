/// Fills an HTML template: values escaped, blocks as their HTML.
struct HTMLFilling: TemplateTarget, ~Copyable {
  private(set) var bytes: ByteBuffer

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { bytes = ByteBuffer(capacity: size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(literal) }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    if marks.contains(.html) { bytes.appendEscapingHTML(text) } else { bytes.append(text) }
  }

  mutating func block(_ block: Block) {
    // The page's content is most of the page; what follows it is a footer.
    bytes.reserve(block.html.bytes.count + 2048)
    bytes.append(block.html.bytes)
  }
}
