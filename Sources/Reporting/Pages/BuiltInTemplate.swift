public import Estimating
public import Hedging
public import Markup
import Templates

/// The templates that a site may replace, and what each may say.
public enum BuiltInTemplate: String, Sendable, CaseIterable {
  case report, index, clients, asset, venue, prose, search, missing, llms, page

  /// The file in a site's folder `templates` that takes its place.
  public var file: String {
    switch self {
    case .report: "report.md"
    case .index: "index.md"
    case .clients: "clients.md"
    case .asset: "asset.md"
    case .venue: "venue.md"
    case .prose: "prose.md"
    case .search: "search.md"
    case .missing: "missing.md"
    case .llms: "llms.md"
    case .page: "page.html"
    }
  }

  /// What it is for.
  public var purpose: String {
    switch self {
    case .report: "one client's report, in Markdown"
    case .index: "the desk's overview, in Markdown"
    case .clients: "a list of clients by id or by status, in Markdown"
    case .asset: "one asset across all clients, in Markdown"
    case .venue: "one venue across all clients, in Markdown"
    case .prose: "a page of the site's own, in Markdown"
    case .search: "the list of all pages with the search, in Markdown"
    case .missing: "what stands where there is no page, in Markdown"
    case .llms: "the list of all pages for language models, `llms.txt`"
    case .page: "the HTML around every page"
    }
  }

  /// The names that it may use, from the vocabulary that it is checked against, with their values in these evaluations.
  public func names(in evaluations: [Evaluation], estimates: Estimates, frame: SiteFrame) -> [TemplateName] {
    switch self {
    case .report:
      let pages = evaluations.map {
        ReportPage(
          $0, risk: PortfolioRisk($0, estimates: estimates), method: "../../" + SiteFrame.method + "index.html",
          words: .english.writing(in: frame.locale))
      }
      return TemplateName.list(
        ReportPage.vocabulary.schema, samples: pages.map { ReportPage.vocabulary.record(of: $0) })
    case .prose:
      return ProsePage.names(
        in: evaluations, estimates: estimates, words: .english.writing(in: frame.locale))
    case .index, .clients, .asset, .venue:
      let large = BookPages(evaluations, estimates: estimates, title: frame.title, copies: 2 * ClientGroup.limit + 1)
      return BookPages(evaluations, estimates: estimates, title: frame.title).names(of: self, large: large)
    case .search, .missing, .llms:
      let page = ListingPage(
        frame: frame, listing: .sample, root: "../", file: "index.html", form: SearchPage.form(.english))
      return TemplateName.list(
        ListingPage.vocabulary.schema, samples: [ListingPage.vocabulary.record(of: page)])
    case .page:
      let title = evaluations.first?.snapshot.portfolio.name ?? ""
      // In a site, and by itself: either has what the other lacks.
      let samples = ["../../", nil].map { root in
        var page = FramedPage(
          frame: frame, sheet: Stylesheet(of: frame), title: title, root: root, hasJSON: true, heading: .sample,
          surroundings: .sample, language: frame.language, words: .english,
          content: HTMLText("<h1>…</h1>"))
        page.drawCard(figures: [])
        return page
      }
      return TemplateName.list(
        FramedPage.vocabulary.schema, samples: samples.map { FramedPage.vocabulary.record(of: $0) })
    }
  }

  /// The English words of all templates, as a file to be translated.
  public static var words: [UInt8] { Templates.words }

  /// The filters of every template, by name.
  public static var filters: [(name: String, filter: Filter)] {
    FormatFilters.all(in: .enUS).speaking(.english).named.sorted { $0.key < $1.key }
      .map { (name: $0.key, filter: $0.value) }
  }
}
