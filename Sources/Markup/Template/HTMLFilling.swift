/// Fills an HTML template: values escaped, blocks as their HTML.
struct HTMLFilling: TemplateTarget, ~Copyable {
  private var bytes: ByteBuffer
  /// Each with the place among `bytes` where it stands: a page's content is most of the page, and is copied only once.
  private var blocks: [(place: Int, html: HTMLText)] = []

  /// - Parameter size: about how many bytes there will be, without the blocks.
  init(expecting size: Int) { bytes = ByteBuffer(capacity: size) }

  mutating func literal(_ literal: UnsafeBufferPointer<UInt8>) { bytes.append(literal) }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace) {
    if marks.contains(.html) { bytes.appendEscapingHTML(text) } else { bytes.append(text) }
  }

  mutating func block(_ block: Block) { blocks.append((bytes.count, block.html)) }

  /// What has been filled.
  var html: HTMLText {
    let size = blocks.reduce(bytes.count) { $0 + $1.html.bytes.count }
    let all = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      bytes.withBytes { own in
        var start = 0
        for (place, html) in blocks {
          count = room[count...].initialize(fromContentsOf: own[start..<place])
          count = room[count...].initialize(fromContentsOf: html.bytes)
          start = place
        }
        count = room[count...].initialize(fromContentsOf: own[start...])
      }
    }
    return HTMLText(trusted: all)
  }
}
