/// A page's text with names in it, checked when it is read: filling it cannot fail.
///
/// Mustache syntax: variables and dotted names, sections (over a list, into a record, or on a condition),
/// inverted sections, partials and comments; and filters, `{{price | money 2 | or "none"}}`. Three things
/// go beyond Mustache: an unknown name is a fault, a value that may be absent must be asked for, and a
/// number must say how it is printed.
///
///     let template = try Template(
///       Array("Hello {{name}}".utf8), name: "hello.md", schema: vocabulary.schema, filters: Filters())
///     template.markdown(filling: vocabulary.record(of: client)).string   // Hello Ada
///
/// Source: the Mustache specification 1.3, https://github.com/mustache/spec
/// Left out, and refused by name: `{{{x}}}` and `{{&x}}` (text is always escaped), changed delimiters,
/// inheritance, dynamic names. Lambdas cannot be declared.
public struct Template: Sendable {
  /// The name given when it was read, as faults show it.
  public let name: String
  private let program: TemplateProgram

  /// Reads a template against the names of its page.
  ///
  /// - Parameters:
  ///   - words: what its tags `{{words.key}}` stand for.
  ///   - level: the level of the heading that its text stands under: 0 for a page of its own, `nil` where it may be any.
  ///   - needed: the names that it must not leave out.
  public init(
    _ source: [UInt8], name: String, schema: Schema, filters: Filters, partials: [String: TemplatePartial] = [:],
    words: WordCatalog = WordCatalog(), under level: Int? = nil, needed: [String] = []
  ) throws(TemplateFaults) {
    var reader = TemplateReader(filters: filters, partials: partials, words: words)
    let file = TemplateSource(name: name, bytes: source)
    program = TemplateProgram(reader.read(file, scope: TemplateScope(frames: [schema]), under: level))
    reader.refuse(file, without: needed)
    self.name = name
    guard reader.faults.isEmpty else { throw TemplateFaults(faults: reader.faults) }
  }

  /// Fills an HTML template, such as the page shell: values are escaped, blocks stand as their HTML.
  ///
  /// Left out: any check of schemes. An `href` of a shell takes values that the program made itself.
  public func html(filling record: Record) -> HTMLText {
    var filling = HTMLFilling(expecting: size)
    program.fill(record, into: &filling)
    return filling.html
  }

  /// Fills a Markdown template as Markdown: the page's twin for readers of plain text.
  ///
  /// - Parameter decimalMark: by which the numbers in its tables are aligned.
  public func markdown(filling record: Record, decimalMark: DecimalMark = .point) -> MarkdownText {
    var filling = MarkdownFilling(expecting: size)
    program.fill(record, into: &filling)
    return MarkdownText(trusted: filling.finished(decimalMark))
  }

  /// Fills a Markdown template with marks in place of values; `RenderedMarkdown` puts the values in after
  /// rendering.
  public func tokens(filling record: Record) -> TokenText {
    var filling = TokenFilling(expecting: size)
    program.fill(record, into: &filling)
    return filling.text
  }

  /// `tokens` and `markdown` in one go.
  public func filled(with record: Record, decimalMark: DecimalMark = .point) -> FilledTemplate {
    var twins = TwinFilling(expecting: size)
    program.fill(record, into: &twins)
    return FilledTemplate(
      tokens: twins.tokens.text, markdown: MarkdownText(trusted: twins.markdown.finished(decimalMark)))
  }

  /// About how many bytes a page has: sections that are left out and rows that are repeated make up for one another.
  private var size: Int { program.literals.count * 2 }
}
