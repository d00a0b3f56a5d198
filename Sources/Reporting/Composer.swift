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
  /// Reports only: what the overview needs of the client.
  public internal(set) var summary: ClientSummary?
}

/// Turns evaluations into pages. Its templates are read and checked once, when it is made; composing cannot fail.
public struct Composer: Sendable {
  private let frame: SiteFrame
  private let sheet: Stylesheet
  /// The program and its version, as the pages name them.
  public var generator: String { frame.generator }
  /// What reports are made of.
  public let report: Template
  let index: Template
  let clients: Template
  let asset: Template
  let venue: Template
  private let page: Template
  private let estimates: Estimates

  /// - Parameters:
  ///   - overrides: a site's own templates by file name, in place of the built-in ones.
  ///   - estimates: the model figures that are the same for all clients.
  /// - Throws: ``UnknownTemplate`` for an override that replaces nothing, `TemplateFaults` for one that is at fault.
  public init(frame: SiteFrame, overrides: [String: [UInt8]] = [:], estimates: Estimates = Estimates()) throws {
    let known = ["report.md", "index.md", "clients.md", "asset.md", "venue.md", "page.html"]
    if let stray = overrides.keys.filter({ !known.contains($0) }).min() {
      throw UnknownTemplate(name: stray, known: known)
    }
    self.frame = frame
    sheet = Stylesheet(of: frame)
    self.estimates = estimates
    report = try Self.template("report.md", Templates.report, ReportPage.vocabulary.schema, overrides)
    index = try Self.template("index.md", Templates.index, IndexPage.vocabulary.schema, overrides)
    clients = try Self.template("clients.md", Templates.clients, ClientListPage.vocabulary.schema, overrides)
    asset = try Self.template("asset.md", Templates.asset, AssetPage.vocabulary.schema, overrides)
    venue = try Self.template("venue.md", Templates.venue, VenuePage.vocabulary.schema, overrides)
    page = try Self.template("page.html", Templates.page, FramedPage.vocabulary.schema, overrides)
  }

  /// A client's report. It stands in a folder of its own, so its root is `depth` folders up.
  ///
  /// - Parameter shapes: what whoever composes one report after the other keeps from one to the next.
  public func compose(_ evaluation: Evaluation, depth: Int, shapes: inout PageShapes) -> ComposedPage {
    let page = ReportPage(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates))
    var composed = compose(
      report, ReportPage.vocabulary.record(of: page), title: page.portfolio.name, depth: depth,
      json: json(page), pictures: page.charts.files, shapes: &shapes)
    composed.summary = ClientSummary(evaluation, risk: page.risk)
    return composed
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
    let page = ReportPage(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates), hasTwins: false)
    var composed = compose(
      report, ReportPage.vocabulary.record(of: page), title: page.portfolio.name, depth: nil, json: json(page),
      shapes: &shapes)
    composed.summary = ClientSummary(evaluation, risk: page.risk)
    return composed
  }

  /// The stylesheet that every page refers to, in the site's first folder.
  public var style: [UInt8] { sheet.bytes }

  func compose(
    _ template: Template, _ record: Record, title: String, depth: Int?, json: [UInt8]?,
    pictures: [(name: String, bytes: [UInt8])] = [], shapes: inout PageShapes
  ) -> ComposedPage {
    let filled = template.filled(with: record)
    let content = shapes.shape(of: filled.tokens.markdown).filled(with: filled.tokens.values)
    let framed = FramedPage(
      frame: frame, sheet: sheet, title: title, root: depth.map { String(repeating: "../", count: $0) },
      hasJSON: json != nil,
      content: content.html)
    return ComposedPage(
      html: page.html(filling: FramedPage.vocabulary.record(of: framed)).bytes,
      markdown: filled.markdown.bytes, json: json, pictures: pictures,
      links: content.links.map(\.destination), anchors: content.outline.compactMap(\.id))
  }

  private static func template(
    _ name: String, _ builtIn: [UInt8], _ schema: Schema, _ overrides: [String: [UInt8]]
  ) throws(TemplateFaults) -> Template {
    let source = overrides[name]
    return try Template(
      source ?? builtIn, name: source == nil ? name : "templates/" + name, schema: schema, filters: FormatFilters.all)
  }
}

/// A template of the site's own that takes the place of none: its name is misspelt, most likely.
public struct UnknownTemplate: Error, Sendable, Equatable {
  public let name: String
  public let known: [String]
}
