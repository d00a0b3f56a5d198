public import Estimating
public import Hedging
public import Markup
import Templates

/// One page in its three forms, ready to be written.
public struct ComposedPage: Sendable {
  public let html: [UInt8]
  public let markdown: [UInt8]
  /// Reports only.
  public let json: [UInt8]?
  /// Pictures that the Markdown twin shows, by their names.
  public let pictures: [(name: String, bytes: [UInt8])]
  /// What the page links to, for the link check.
  public let links: [String]
  /// The ids that a link may end in.
  public let anchors: [String]
  /// What there is to search for; of the site's own pages only.
  public internal(set) var text: Text?
  /// Reports only: what the overview needs of the client.
  public internal(set) var summary: ClientSummary?

  /// What a page says, without markup.
  public struct Text: Sendable {
    let sections: [(heading: RenderedMarkdown.Heading, lead: String?)]
    let body: String
  }
}

/// Turns evaluations into pages. Its templates are read and checked once, when it is made; composing cannot fail.
public struct Composer: Sendable {
  let frame: SiteFrame
  private let sheet: Stylesheet
  /// The program and its version, as the pages name them.
  public var generator: String { frame.generator }
  /// All that stands around pages, as a text that is another where any of it is another.
  public var frameDescription: String { String(reflecting: frame) }
  /// Whether the site has a page for searching.
  public var hasSearch: Bool { frame.hasSearch }
  /// What reports are made of.
  public let report: Template
  let index: Template
  let clients: Template
  let asset: Template
  let venue: Template
  let changes: Template
  let search: Template
  let missing: Template
  let llms: Template
  private let page: Template
  let templates: TemplateSet
  private let estimates: Estimates
  /// What the program says itself, and how it writes numbers.
  var words: PageWords { templates.words }

  /// The templates that a site may replace.
  public static var templateNames: [String] { TemplateSet.known }

  /// Whether a file of a site's templates holds the words of a language.
  public static func isFileOfWords(_ name: String) -> Bool { name.hasPrefix("words.") && name.hasSuffix(".txt") }

  /// - Parameters:
  ///   - overrides: a site's own templates and words by file name, in place of the built-in ones.
  ///   - estimates: the model figures that are the same for all clients.
  ///   - pages: the texts of the site's pages, which may include partials; `nil` where they are not known.
  /// - Throws: ``UnknownTemplate`` for an override that replaces nothing and is no partial either, `TemplateFaults` for one
  ///   that is at fault.
  public init(
    frame: SiteFrame, overrides: [String: [UInt8]] = [:], estimates: Estimates = Estimates(), pages: [[UInt8]]? = []
  ) throws {
    templates = try TemplateSet(
      overrides: overrides, pages: pages, language: frame.language, locale: frame.locale)
    self.frame = frame
    sheet = Stylesheet(of: frame)
    self.estimates = estimates
    report = try templates.read(.report)
    index = try templates.read(.index)
    clients = try templates.read(.clients)
    asset = try templates.read(.asset)
    venue = try templates.read(.venue)
    changes = try templates.read(.changes)
    search = try templates.read(.search)
    missing = try templates.read(.missing)
    llms = try templates.read(.llms)
    page = try templates.read(.page)
    // A page is read with its own text in it; without any, the template is checked all the same.
    if templates.mayChange("prose.md") { _ = try templates.read("prose.md", ProsePage.vocabulary(sets: nil).schema) }
  }

  /// A client's report. It stands in a folder of its own, so its root is `depth` folders up.
  ///
  /// - Parameters:
  ///   - change: what is different from an earlier build, where there is one.
  ///   - nights: how the client stood in earlier nights.
  ///   - place: that folder, from the site's first; where it is not known the page says nothing of where it stands.
  ///   - shapes: what whoever composes one report after the other keeps from one to the next.
  public func compose(
    _ evaluation: Evaluation, change: ClientChange? = nil, nights: [ClientNight] = [], depth: Int,
    place: String? = nil, shapes: inout PageShapes
  ) -> ComposedPage {
    let root = String(repeating: "../", count: depth)
    let page = ReportPage(
      evaluation, risk: risk(of: evaluation), change: change, nights: nights, method: frame.method(from: root),
      words: words)
    var composed = compose(
      report, named: "report.md", ReportPage.vocabulary.record(of: page), title: page.portfolio.name, depth: depth,
      json: json(page), pictures: page.pictures,
      surroundings: place.map { PageSurroundings(place: $0, kind: .report) }, shapes: &shapes)
    composed.summary = ClientSummary(page)
    return composed
  }

  /// The same for one report.
  public func compose(_ evaluation: Evaluation, depth: Int) -> ComposedPage {
    var shapes = PageShapes(limit: 0)
    return compose(evaluation, depth: depth, shapes: &shapes)
  }

  private func json(_ page: ReportPage) -> [UInt8] {
    ReportJSON.bytes(of: page.evaluation, risk: page.risk, change: page.change, generator: frame.generator)
  }

  /// A client's report by itself, with its style in it and without links to files beside it.
  public func composeAlone(_ evaluation: Evaluation) -> ComposedPage {
    var shapes = PageShapes(limit: 0)
    return composeAlone(evaluation, shapes: &shapes)
  }

  /// The same for one report after the other.
  public func composeAlone(
    _ evaluation: Evaluation, change: ClientChange? = nil, nights: [ClientNight] = [], shapes: inout PageShapes
  ) -> ComposedPage {
    let page = ReportPage(
      evaluation, risk: risk(of: evaluation), change: change, nights: nights, hasTwins: false, words: words)
    var composed = compose(
      report, named: "report.md", ReportPage.vocabulary.record(of: page), title: page.portfolio.name, depth: nil,
      json: json(page), shapes: &shapes)
    composed.summary = ClientSummary(page)
    return composed
  }

  /// The stylesheet that every page refers to, in the site's first folder.
  public var style: [UInt8] { sheet.bytes }

  /// The model figures of one client.
  func risk(of evaluation: Evaluation) -> PortfolioRisk? { PortfolioRisk(evaluation, estimates: estimates) }

  /// - Parameter name: the template's file, which decides the language that the page is in.
  func compose(
    _ template: Template, named name: String, _ record: Record, title: String, depth: Int?, json: [UInt8]?,
    pictures: [(name: String, bytes: [UInt8])] = [], heading: ProsePage.Heading? = nil,
    surroundings: PageSurroundings? = nil, shapes: inout PageShapes
  ) -> ComposedPage {
    let mark = words.locale.symbols.decimalMark
    let filled = template.filled(with: record, decimalMark: mark)
    let content = shapes.shape(of: filled.tokens.markdown).filled(with: filled.tokens.values, decimalMark: mark)
    var framed = FramedPage(
      frame: frame, sheet: sheet, title: title,
      root: surroundings?.root ?? depth.map { String(repeating: "../", count: $0) }, hasJSON: json != nil,
      heading: heading, surroundings: surroundings,
      language: heading?.language ?? templates.language(of: name), words: words, content: content.html)
    framed.drawCard(figures: content.figures)
    return ComposedPage(
      html: page.html(filling: FramedPage.vocabulary.record(of: framed)).bytes,
      markdown: filled.markdown.bytes, json: json, pictures: pictures + framed.cardFiles,
      links: content.links.map(\.destination), anchors: content.outline.compactMap(\.id))
  }
}
