public import Hedging
import Markup
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
  /// The program and its version, as the pages name them.
  public var generator: String { frame.generator }
  private let report: Template
  private let index: Template
  private let page: Template

  /// - Parameter overrides: a site's own templates by file name, in place of the built-in ones.
  /// - Throws: ``UnknownTemplate`` for an override that replaces nothing, `TemplateFaults` for one that is at fault.
  public init(frame: SiteFrame, overrides: [String: [UInt8]] = [:]) throws {
    let known = ["report.md", "index.md", "page.html"]
    if let stray = overrides.keys.filter({ !known.contains($0) }).min() {
      throw UnknownTemplate(name: stray, known: known)
    }
    self.frame = frame
    report = try Self.template("report.md", Templates.report, ReportPage.vocabulary.schema, overrides)
    index = try Self.template("index.md", Templates.index, IndexPage.vocabulary.schema, overrides)
    page = try Self.template("page.html", Templates.page, FramedPage.vocabulary.schema, overrides)
  }

  /// A client's report. It stands in a folder of its own, so its root is `depth` folders up.
  public func compose(_ evaluation: Evaluation, depth: Int) -> ComposedPage {
    let record = ReportPage.vocabulary.record(of: ReportPage(evaluation))
    return compose(
      report, record, title: evaluation.snapshot.portfolio.name, depth: depth,
      json: ReportJSON.bytes(of: evaluation, generator: frame.generator), pictures: Self.pictures(of: evaluation))
  }

  private static func pictures(of evaluation: Evaluation) -> [(name: String, bytes: [UInt8])] {
    SweepChart(evaluation).map { [(SweepChart.file, $0.chart.file)] } ?? []
  }

  /// A client's report by itself, with its style in it and without links to files beside it.
  public func composeAlone(_ evaluation: Evaluation) -> ComposedPage {
    let record = ReportPage.vocabulary.record(of: ReportPage(evaluation, hasTwins: false))
    return compose(
      report, record, title: evaluation.snapshot.portfolio.name, depth: nil,
      json: ReportJSON.bytes(of: evaluation, generator: frame.generator))
  }

  /// The list of reports, in the site's first folder.
  public func compose(_ list: IndexPage) -> ComposedPage {
    compose(index, IndexPage.vocabulary.record(of: list), title: list.title, depth: 0, json: nil)
  }

  /// The stylesheet that every page refers to, in the site's first folder.
  public static var style: [UInt8] { Templates.style }

  private func compose(
    _ template: Template, _ record: Record, title: String, depth: Int?, json: [UInt8]?,
    pictures: [(name: String, bytes: [UInt8])] = []
  ) -> ComposedPage {
    let content = RenderedMarkdown(template, filling: record)
    let framed = FramedPage(
      frame: frame, title: title, root: depth.map { String(repeating: "../", count: $0) }, hasJSON: json != nil,
      content: content.html)
    return ComposedPage(
      html: page.html(filling: FramedPage.vocabulary.record(of: framed)).bytes,
      markdown: template.markdown(filling: record).bytes, json: json, pictures: pictures,
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
