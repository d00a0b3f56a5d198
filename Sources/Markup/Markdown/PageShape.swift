/// Rendered Markdown with holes: the HTML of every page whose Markdown differs in its values only.
///
///     let shape = PageShape(tokens.markdown)   // once for a shape
///     shape.filled(with: tokens.values)        // once for a page
///
/// Each mark of a value is found once, with the place it stands in: an element's text, an attribute or a URL.
/// A mark whose value does not exist, which only a template with `&#xE000;` can make, is dropped.
public struct PageShape: Sendable {
  /// A piece of the page.
  enum Part: Hashable {
    case literal(Range<Int>)
    /// A value in text or in an attribute; a block prints nothing here.
    case text(Int)
    /// A value alone in its paragraph.
    case paragraph(Int)
    case url(Int, atStart: Bool)
    case linkStart, linkEnd
    /// After `<h2` and before `</h2>`.
    case headingStart, headingEnd(level: Int)
    /// The attributes of a table's container without a caption.
    case region
  }

  let html: [UInt8]
  let parts: [Part]
  /// For each column of numbers the values that its cells begin with.
  let columns: [[Int]]

  /// Stands in a tag for the attributes of a scroll container that is named after the heading above.
  static let regionMark = Array("\u{E000}R\u{E001}".utf8)

  /// Renders Markdown as ``TokenText`` holds it.
  public init(_ markdown: [UInt8]) {
    html = renderMarkdown(markdown)
    (parts, columns) = html.withUnsafeBufferPointer { bytes in
      var cutter = PageCutter(bytes)
      let parts = cutter.cut()
      return (parts, cutter.columns.found)
    }
  }
}
