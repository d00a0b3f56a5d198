/// Fills an HTML template: values escaped, blocks as their HTML.
struct HTMLFilling: TemplateTarget {
  private(set) var bytes: [UInt8] = []

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: literal) }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, in place: MarkdownPlace) { bytes.appendEscapingHTML(text) }

  mutating func block(_ block: Block) {
    // The page's content is most of the page; what follows it is a footer.
    bytes.reserveCapacity(bytes.count + block.html.bytes.count + 1024)
    bytes.append(contentsOf: block.html.bytes)
  }
}
