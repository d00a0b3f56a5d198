import Markup

/// The built-in templates are read once; only what a site may have changed, or writes in another language, is read anew.
extension TemplateSet {
  /// Reads the template of a page against the names of its page.
  func read(_ template: BuiltInTemplate) throws(TemplateFaults) -> Template {
    if words.locale.tag == FormatLocale.enUS.tag, !hasWords, !mayChange(template.file),
      let known = Self.unchanged[template]
    {
      return known
    }
    return try read(template.file, template.schema)
  }

  /// Whether the site has words of its own.
  private var hasWords: Bool { overrides.keys.contains { $0.hasPrefix("words.") } }

  /// Whether a site's files take the template's place, or could be included by it.
  func mayChange(_ file: String) -> Bool {
    overrides.keys.contains { $0 == file || ($0.hasSuffix(Self.ending(of: file)) && !Self.known.contains($0)) }
  }

  private static let unchanged: [BuiltInTemplate: Template] = {
    guard let set = try? TemplateSet(overrides: [:], pages: nil) else { return [:] }
    let read = BuiltInTemplate.allCases.compactMap { template in
      (try? set.read(template.file, template.schema)).map { (template, $0) }
    }
    return Dictionary(uniqueKeysWithValues: read)
  }()
}

extension BuiltInTemplate {
  fileprivate var schema: Schema {
    switch self {
    case .report: ReportPage.vocabulary.schema
    case .index: IndexPage.vocabulary.schema
    case .clients: ClientListPage.vocabulary.schema
    case .asset: AssetPage.vocabulary.schema
    case .venue: VenuePage.vocabulary.schema
    case .changes: ChangesPage.vocabulary.schema
    case .prose: ProsePage.vocabulary(sets: nil).schema
    case .search, .missing, .llms: ListingPage.vocabulary.schema
    case .page: FramedPage.vocabulary.schema
    }
  }
}
