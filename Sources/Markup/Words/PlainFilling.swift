/// Fills a template of plain text, which whoever takes it escapes.
struct PlainFilling: TemplateTarget, ~Copyable {
  static var isPlain: Bool { true }
  private(set) var bytes: ByteBuffer

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { bytes = ByteBuffer(capacity: size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(literal) }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    bytes.append(text)
  }
  mutating func block(_ block: Block) {}
}
