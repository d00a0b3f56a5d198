/// Rendered Markdown with holes, which ``PageShape`` puts together: a page, or a piece of one that stands by itself.
///
/// Each mark of a value is found once, with the place it stands in: an element's text, an attribute or a URL.
/// A mark whose value does not exist, which only a template with `&#xE000;` can make, is dropped.
final class PagePiece: Sendable {
  /// What is written one after the other; values are counted from the first of the piece.
  enum Part {
    case literal(Range<Int>)
    /// A value in text or in an attribute; a block prints nothing here.
    case text(Int)
    /// A value alone in its paragraph.
    case paragraph(Int)
    case url(Int, atStart: Bool)
    /// Around a URL with values in it.
    case linkStart, linkEnd
    /// One of `links`, which stands in a literal.
    case link(Int)
    /// After `<h2`, with the place of its name in `names`, and before `</h2>`.
    case headingStart(Int), headingEnd(level: Int)
    /// The attributes of a table's container without a caption.
    case region
  }

  /// The Markdown with marks as ``TokenText`` has them.
  let markdown: [UInt8]
  /// How many values there are.
  let count: Int
  let html: [UInt8]
  let parts: [Part]
  /// For each column of numbers the values that its cells begin with.
  let columns: [[Int]]
  /// What headings are called by their own words.
  let names: [HeadingName]
  /// The URLs without values.
  let links: [RenderedMarkdown.Link]
  let edges: PieceEdges
  /// Whether what stands elsewhere in the page may have to do with this piece in other ways than `edges` tells.
  let mayReachOut: Bool

  /// Renders Markdown as ``TokenText`` holds it.
  init(_ markdown: [UInt8]) {
    self.markdown = markdown
    let (numbered, count) = markdown.withNumberedMarks()
    self.count = count
    let rendered = renderMarkdown(numbered)
    html = rendered.html
    edges = rendered.edges
    mayReachOut = rendered.hasShortRows || markdown.withUnsafeBufferPointer(reachesOut)
    (parts, columns, names, links) = html.withUnsafeBufferPointer { bytes in
      var cutter = PageCutter(bytes)
      cutter.cut()
      return (cutter.parts, cutter.columns.found, cutter.names, cutter.links)
    }
  }

  /// About how many bytes it takes.
  var size: Int { 512 + markdown.count + html.count + parts.count * MemoryLayout<Part>.stride }
}

extension [UInt8] {
  /// Gives each mark U+E000 its number, `U+E000 number U+E001`: libcmark may move what it marks, as in a reference.
  fileprivate func withNumberedMarks() -> (bytes: [UInt8], count: Int) {
    var numbered: [UInt8] = []
    numbered.reserveCapacity(count + count / 4)
    var (start, number) = (0, 0)
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        guard bytes[index] == 0xEE, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 else {
          index += 1
          continue
        }
        numbered.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index + 3]))
        numbered.appendDecimal(number)
        numbered.append(contentsOf: StaticString("\u{E001}").utf8)
        number += 1
        index += 3
        start = index
      }
      numbered.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    return (numbered, number)
  }
}
