/// Rendered Markdown with holes: the HTML of every page whose Markdown differs in its values only.
///
///     let shape = PageShape(tokens.markdown)   // once for a shape
///     shape.filled(with: tokens.values)        // once for a page
///
/// ``PageShapes`` puts shapes together from pieces that other pages have had.
public struct PageShape: Sendable {
  let pieces: [PagePiece]

  /// Stands in a tag for the attributes of a scroll container that is named after the heading above.
  static let regionMark = Array("\u{E000}R\u{E001}".utf8)

  /// Renders Markdown as ``TokenText`` holds it.
  public init(_ markdown: [UInt8]) { pieces = [PagePiece(markdown)] }

  init(_ pieces: [PagePiece]) { self.pieces = pieces }
}
