import Markup
import Templates

/// The built-in templates, and the site's own in their place or beside them.
///
/// A file of the site's `templates` folder that has no built-in template's name is a partial: `{{> NAME}}` includes
/// `NAME.md` in Markdown and `NAME.html` in the page around it.
struct TemplateSet: Sendable {
  /// The name under which `prose.md` includes a page's own text.
  static let content = "content"

  private static let builtIn: [(name: String, bytes: [UInt8])] = [
    ("report.md", Templates.report), ("index.md", Templates.index), ("clients.md", Templates.clients),
    ("asset.md", Templates.asset), ("venue.md", Templates.venue), ("changes.md", Templates.changes),
    ("prose.md", Templates.prose),
    ("search.md", Templates.search), ("missing.md", Templates.missing), ("llms.md", Templates.llms),
    ("page.html", Templates.page),
  ]
  static let known = builtIn.map(\.name)

  /// What a template of the site's own must print: a frame without its policy would let a page load anything.
  private static let needed = ["page.html": ["content", "policy", "title"], "prose.md": ["page.title", "> content"]]

  let overrides: [String: [UInt8]]
  /// What templates take in by `{{words.name}}`, and what the program says itself.
  let words: PageWords
  private let wordFiles: WordFiles

  /// - Parameters:
  ///   - pages: the texts of the site's pages, which may include partials too; `nil` where they are not known, and no
  ///     partial can be called unused.
  ///   - language: the site's language.
  ///   - locale: how numbers and dates are written.
  /// - Throws: ``UnknownTemplate`` and `TemplateFaults`, the latter about the file of words.
  init(
    overrides: [String: [UInt8]], pages: [[UInt8]]?, language: String = "en-US", locale: FormatLocale = .enUS
  ) throws {
    self.overrides = overrides
    wordFiles = WordFiles(language: language)
    words = try wordFiles.words(among: overrides).writing(in: locale)
    guard let pages else { return }
    let used = Self.known.reduce(into: Set<String>()) { names, name in follow(self.bytes(name), in: name, &names) }
    let included = pages.reduce(into: used) { names, page in follow(page, in: "prose.md", &names) }
    let known = Self.known + wordFiles.names
    let stray = overrides.keys.filter { !known.contains($0) && !included.contains($0) }.min()
    if let stray { throw UnknownTemplate(name: stray, known: known) }
  }

  /// Reads a template against the names of its page.
  func read(
    _ name: String, _ schema: Schema, content: TemplatePartial = TemplatePartial([], file: content)
  ) throws(TemplateFaults) -> Template {
    let ending = Self.ending(of: name)
    var partials: [String: TemplatePartial] = [:]
    for (file, bytes) in overrides where file.hasSuffix(ending) && !Self.known.contains(file) {
      partials[String(file.dropLast(ending.count))] = TemplatePartial(bytes, file: "templates/" + file)
    }
    if name == "prose.md" { partials[Self.content] = content }
    return try Template(
      bytes(name), name: overrides[name] == nil ? name : "templates/" + name, schema: schema,
      filters: FormatFilters.all(in: words.locale).speaking(words), partials: partials, words: words.catalog, under: 0,
      needed: Self.needed[name] ?? [])
  }

  /// The language of the pages that a template makes.
  func language(of name: String) -> String { wordFiles.language(of: name, with: overrides) }

  private func bytes(_ name: String) -> [UInt8] {
    overrides[name] ?? Self.builtIn.first { $0.name == name }?.bytes ?? []
  }

  /// Notes the files of the partials that a text includes, and of those that these include.
  private func follow(_ bytes: [UInt8], in name: String, _ files: inout Set<String>) {
    for partial in TemplatePartial.names(in: bytes) {
      let file = partial + Self.ending(of: name)
      let isContent = name == "prose.md" && partial == Self.content
      guard !isContent, let bytes = overrides[file], files.insert(file).inserted else { continue }
      follow(bytes, in: name, &files)
    }
  }

  static func ending(of name: String) -> String { name.hasSuffix(".html") ? ".html" : ".md" }
}

/// A template of the site's own that takes the place of none and that none includes: its name is misspelt, most likely.
public struct UnknownTemplate: Error, Sendable, Equatable {
  public let name: String
  public let known: [String]
}
