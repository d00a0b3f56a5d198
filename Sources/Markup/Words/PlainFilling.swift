/// Fills a template of plain text, which whoever takes it escapes.
struct PlainFilling: TemplateTarget {
  static var isPlain: Bool { true }
  private(set) var bytes: [UInt8] = []

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int) { bytes.reserveCapacity(size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: literal) }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, in place: MarkdownPlace) { bytes.append(contentsOf: text) }
  mutating func block(_ block: Block) {}
}
