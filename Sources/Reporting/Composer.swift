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
}

/// Turns evaluations into pages. Its templates are read and checked once, when it is made; composing cannot fail.
public struct Composer: Sendable {
  private let frame: SiteFrame
  private let sheet: Stylesheet
  /// The program and its version, as the pages name them.
  public var generator: String { frame.generator }
  /// What reports are made of.
  public let report: Template
  private let index: Template
  private let page: Template
  private let estimates: Estimates
  private let words: PageWords
  /// The language of each page's text.
  private let languages: (report: String, index: String)

  /// - Parameters:
  ///   - overrides: a site's own templates and words by file name, in place of the built-in ones.
  ///   - estimates: the model figures that are the same for all clients.
  /// - Throws: ``UnknownTemplate`` for an override that replaces nothing, `TemplateFaults` for one that is at fault.
  public init(frame: SiteFrame, overrides: [String: [UInt8]] = [:], estimates: Estimates = Estimates()) throws {
    let files = WordFiles(language: frame.language)
    let known = ["report.md", "index.md", "page.html"] + files.names
    if let stray = overrides.keys.filter({ !known.contains($0) }).min() {
      throw UnknownTemplate(name: stray, known: known)
    }
    self.frame = frame
    sheet = Stylesheet(of: frame)
    self.estimates = estimates
    let words = try files.words(among: overrides)
    self.words = words
    languages = (
      files.language(of: "report.md", with: overrides), files.language(of: "index.md", with: overrides)
    )
    report = try Self.template("report.md", Templates.report, ReportPage.vocabulary.schema, overrides, words)
    index = try Self.template("index.md", Templates.index, IndexPage.vocabulary.schema, overrides, words)
    page = try Self.template("page.html", Templates.page, FramedPage.vocabulary.schema, overrides, words)
  }

  /// A client's report. It stands in a folder of its own, so its root is `depth` folders up.
  ///
  /// - Parameter shapes: what whoever composes one report after the other keeps from one to the next.
  public func compose(_ evaluation: Evaluation, depth: Int, shapes: inout PageShapes) -> ComposedPage {
    let page = ReportPage(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates), words: words)
    return compose(
      report, ReportPage.vocabulary.record(of: page), title: page.portfolio.name, in: languages.report, depth: depth,
      json: json(page), pictures: page.charts.files, shapes: &shapes)
  }

  /// The same for one report.
  public func compose(_ evaluation: Evaluation, depth: Int) -> ComposedPage {
    var shapes = PageShapes(limit: 1)
    return compose(evaluation, depth: depth, shapes: &shapes)
  }

  private func json(_ page: ReportPage) -> [UInt8] {
    ReportJSON.bytes(of: page.evaluation, risk: page.risk, generator: frame.generator)
  }

  /// A client's report by itself, with its style in it and without links to files beside it.
  public func composeAlone(_ evaluation: Evaluation) -> ComposedPage {
    var shapes = PageShapes(limit: 1)
    return composeAlone(evaluation, shapes: &shapes)
  }

  /// The same for one report after the other.
  public func composeAlone(_ evaluation: Evaluation, shapes: inout PageShapes) -> ComposedPage {
    let page = ReportPage(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates), hasTwins: false, words: words)
    return compose(
      report, ReportPage.vocabulary.record(of: page), title: page.portfolio.name, in: languages.report, depth: nil,
      json: json(page), shapes: &shapes)
  }

  /// The list of reports, in the site's first folder.
  public func compose(_ list: IndexPage) -> ComposedPage {
    var shapes = PageShapes(limit: 1)
    return compose(
      index, IndexPage.vocabulary.record(of: list), title: list.title, in: languages.index, depth: 0, json: nil,
      shapes: &shapes)
  }

  /// The stylesheet that every page refers to, in the site's first folder.
  public var style: [UInt8] { sheet.bytes }

  private func compose(
    _ template: Template, _ record: Record, title: String, in language: String, depth: Int?, json: [UInt8]?,
    pictures: [(name: String, bytes: [UInt8])] = [], shapes: inout PageShapes
  ) -> ComposedPage {
    let filled = template.filled(with: record)
    let content = shapes.shape(of: filled.tokens.markdown).filled(with: filled.tokens.values)
    let framed = FramedPage(
      frame: frame, sheet: sheet, title: title, root: depth.map { String(repeating: "../", count: $0) },
      language: language, hasJSON: json != nil, content: content.html)
    return ComposedPage(
      html: page.html(filling: FramedPage.vocabulary.record(of: framed)).bytes,
      markdown: filled.markdown.bytes, json: json, pictures: pictures,
      links: content.links.map(\.destination), anchors: content.outline.compactMap(\.id))
  }

  private static func template(
    _ name: String, _ builtIn: [UInt8], _ schema: Schema, _ overrides: [String: [UInt8]], _ words: PageWords
  ) throws(TemplateFaults) -> Template {
    let source = overrides[name]
    return try Template(
      source ?? builtIn, name: source == nil ? name : "templates/" + name, schema: schema,
      filters: FormatFilters.all.speaking(words), words: words.catalog)
  }
}

/// A template of the site's own that takes the place of none: its name is misspelt, most likely.
public struct UnknownTemplate: Error, Sendable, Equatable {
  public let name: String
  public let known: [String]
}
