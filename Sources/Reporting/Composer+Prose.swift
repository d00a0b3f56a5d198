public import Hedging
public import Markup

/// A page's text, checked against the names it may use.
public struct ProseTemplate: Sendable {
  let template: Template
  let vocabulary: Vocabulary<ProsePage>
}

extension Composer {
  /// Reads a page's text inside `prose.md`.
  ///
  /// - Parameters:
  ///   - sets: the scenario sets that the page's portfolio is evaluated with; `nil` without a portfolio.
  ///   - others: the further portfolios that it may quote.
  public func prose(
    _ content: TemplatePartial, sets: [ScenarioSet]?, others: [ProsePage.Other] = []
  ) throws(TemplateFaults) -> ProseTemplate {
    let vocabulary = ProsePage.vocabulary(sets: sets, others: others)
    return ProseTemplate(
      template: try templates.read("prose.md", vocabulary.schema, content: content), vocabulary: vocabulary)
  }

  /// How many sections a page has before it lists them.
  private static let sectionsToList = 3

  /// A page of the site's own, `depth` folders below the site's first.
  ///
  /// - Parameters:
  ///   - others: the further portfolios, in the order in which its text was read.
  ///   - venues: all of the site's, and the market their contracts are quoted in.
  ///   - surroundings: where it stands, and what is around it.
  ///   - pages: the pages in its folder, if it is the folder's own.
  ///   - path: where a portfolio's report stands, from the site's first folder.
  public func compose(
    _ heading: ProsePage.Heading, _ text: ProseTemplate, evaluation: Evaluation?, others: [Evaluation] = [],
    venues: [Venue], in market: Market, depth: Int, surroundings: PageSurroundings, pages: [PageLink],
    path: (String) -> String
  ) -> ComposedPage {
    let root = String(repeating: "../", count: depth)
    func quoted(_ evaluation: Evaluation, prefix: String = "") -> QuotedReport {
      let report = ReportPage(
        evaluation, risk: risk(of: evaluation), method: frame.method(from: root), words: words,
        charts: .page(prefix: prefix))
      return QuotedReport(report, path: root + path(report.portfolio.id), prefix: prefix)
    }
    var page = ProsePage(
      heading, root: root, pages: pages, dates: words.locale.dates, quoted: evaluation.map { quoted($0) },
      others: others.map { quoted($0, prefix: $0.snapshot.portfolio.id + "-") },
      venues: venues.map { ListedVenue(venue: $0, market: market, words: words) })
    // Which sections there are is known when the page has been rendered once.
    let content = RenderedMarkdown(text.template, filling: text.vocabulary.record(of: page))
    let sections = content.outline.filter { $0.level == 2 && $0.id != nil }
    if heading.hasContents, sections.count >= Self.sectionsToList { page.contents = sections }
    var shapes = PageShapes(limit: 1)
    var composed = compose(
      text.template, named: "prose.md", text.vocabulary.record(of: page), title: heading.title, depth: depth, json: nil,
      heading: heading, surroundings: surroundings, shapes: &shapes)
    composed.text = ComposedPage.Text(sections: content.sections(before: "written"), body: content.text)
    // Beside a page stand only the charts that it shows; a report's others are beside the report.
    return composed.adding(page.pictures.filter { composed.shows($0.name) })
  }
}

extension ComposedPage {
  /// Whether the Markdown twin shows a picture of this name.
  fileprivate func shows(_ name: String) -> Bool {
    String(decoding: markdown, as: UTF8.self).contains("](" + name + ")")
  }

  fileprivate func adding(_ pictures: [(name: String, bytes: [UInt8])]) -> ComposedPage {
    ComposedPage(
      html: html, markdown: markdown, json: json, pictures: self.pictures + pictures, links: links, anchors: anchors,
      text: text)
  }
}
