/// What one name of a template stands for on one page.
///
///     Value.list([Record([.text("BTC"), .number(30_000)])])
///
/// Left out: `Any`. What a template sees comes from a model that does not change and whose fields cannot fail, so filling
/// cannot fail either.
public enum Value: Sendable, Hashable {
  /// An optional value that is absent.
  case none
  /// Plain text; it is escaped for the place it is printed in.
  case text(String)
  /// A number; a filter gives it its format.
  case number(Double)
  /// A condition.
  case flag(Bool)
  /// Named values of their own.
  case record(Record)
  /// Rows, walked by a section.
  case list([Record])
  /// Finished content, such as a chart.
  case block(Block)
}

/// Finished content in both languages, for example a chart: its SVG, and what stands for it in Markdown.
///
/// In HTML it takes the place of the paragraph it stands alone in; inside a sentence it prints nothing.
public struct Block: Sendable, Hashable {
  /// What the page shows.
  public let html: HTMLText
  /// What the page's Markdown twin holds.
  public let markdown: MarkdownText

  /// Content in both languages.
  public init(html: HTMLText, markdown: MarkdownText) {
    self.html = html
    self.markdown = markdown
  }
}
