/// A page's content as HTML, with what a table of contents and a link check need to know of it.
///
///     let page = RenderedMarkdown(template, filling: vocabulary.record(of: client))
///     page.html        // <h1 id="ada">Ada</h1> …
///     page.outline     // [Heading(level: 1, id: "ada", text: "Ada")]
///
/// Left out: raw HTML in a template, which safe mode omits.
public struct RenderedMarkdown: Sendable, Hashable {
  /// One heading of the page.
  public struct Heading: Sendable, Hashable {
    /// 1 to 6.
    public let level: Int
    /// The heading's `id`, unique in the page; `nil` for a heading without letters or digits.
    public let id: String?
    /// What it says, without markup.
    public let text: String

    public init(level: Int, id: String?, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// One `href` or `src` of the page.
  public struct Link: Sendable, Hashable {
    /// Where it leads, percent-encoded as in the page, but not HTML-escaped; empty where the URL was refused.
    public let destination: String
  }

  /// The content, ready for the page shell.
  public internal(set) var html = HTMLText()
  /// The headings in their order.
  public internal(set) var outline: [Heading] = []
  /// The links and images in their order.
  public internal(set) var links: [Link] = []

  /// What the page says, without markup.
  public var text: String { plainText(ofHTML: html.bytes) }

  init() {}

  /// Fills and renders a Markdown template.
  public init(_ template: Template, filling record: Record) {
    let tokens = template.tokens(filling: record)
    self = PageShape(tokens.markdown).filled(with: tokens.values)
  }
}
