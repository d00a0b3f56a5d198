public import Hedging
public import Markup

/// A page of the site's own: what `prose.md`, and the page's text in it, may say.
public struct ProsePage: Sendable {
  /// What the page says of itself.
  public struct Heading: Sendable {
    let title: String
    let description: String?
    /// The days that it was written and last changed on.
    let date: Instant?
    let updated: Instant?
    let language: String?
    /// Whether its sections may be listed at its head.
    let hasContents: Bool

    public init(
      title: String, description: String?, date: Instant?, updated: Instant?, language: String?,
      hasContents: Bool = true
    ) {
      self.title = title
      self.description = description
      self.date = date
      self.updated = updated
      self.language = language
      self.hasContents = hasContents
    }
  }

  let heading: Heading
  /// The way to the site's first folder.
  let root: String
  /// The pages in its folder, if it is the folder's own.
  let pages: [PageLink]
  let dates: DatePattern
  /// Its sections, where they are listed at its head.
  var contents: [RenderedMarkdown.Heading] = []
  /// The report that the page may quote.
  let report: ReportPage?
  /// Where that report stands, from the site's first folder.
  let reportPath: String
  /// A row for each scenario of that report, in its order.
  let rows: [ScenarioRow]

  init(
    _ heading: Heading, root: String, pages: [PageLink], dates: DatePattern, report: ReportPage?, reportPath: String
  ) {
    self.heading = heading
    self.root = root
    self.pages = pages
    self.dates = dates
    self.report = report
    self.reportPath = reportPath
    rows = report.map { ScenarioRow.all($0.evaluation) } ?? []
  }

  /// The names that a page may use: those of a report, each scenario by its id, and the page's own.
  ///
  ///     {{scenario.guide.down.netPnl | gain}}
  ///
  /// - Parameter sets: the scenario sets that the page's portfolio is evaluated with; `nil` without a portfolio.
  public static func vocabulary(sets: [ScenarioSet]?) -> Vocabulary<ProsePage> {
    func own(_ fields: Vocabulary<ProsePage>) -> Field<ProsePage> {
      Field.record("page", "What the page says of itself", of: fields) { (page: ProsePage) in page }
    }
    guard let sets else { return Vocabulary([own(Self.own), pages]) }
    let scenarios = Field.record("scenario", "Each scenario, by its set's id and its own", of: scenarios(sets)) {
      (page: ProsePage) in page.rows
    }
    return Vocabulary(
      [own(quoting), pages, scenarios] + ReportPage.vocabulary.fields.map { field in field.over { $0.report } })
  }

  private static let own = Vocabulary<ProsePage>([
    .text("title", "Its title") { $0.heading.title },
    .optionalText("description", "What it says, in one sentence") { $0.heading.description },
    .optionalText("date", "The day it was written", example: "Nov 20, 2026") { page in
      page.heading.date.map(page.dates.date)
    },
    .optionalText("updated", "The day it was last changed", example: "Nov 20, 2026") { page in
      page.heading.updated.map(page.dates.date)
    },
    .flag("hasContents", "Whether its sections are listed at its head") { !$0.contents.isEmpty },
    .list("contents", "Those sections", of: section) { $0.contents },
    .text("root", "The way to the site's first folder, for links", example: "../") { $0.root },
  ])

  private static let section = Vocabulary<RenderedMarkdown.Heading>([
    .text("title", "What the section is called") { $0.text },
    .text("id", "The end of a link to it, behind `#`") { $0.id ?? "" },
  ])

  private static let pages = Field<ProsePage>.list(
    "pages", "The pages in its folder, in their order, on the folder's own page", of: ShownLink.listed
  ) { page in
    page.pages.map { ShownLink(title: $0.title, description: $0.description, href: $0.href(from: page.root)) }
  }

  /// Where the report stands that the page quotes, whether reports are folders or single files.
  private static let quoting = Vocabulary<ProsePage>(
    own.fields + [
      .text("report", "The way to the report of its portfolio, for links", example: "../reports/one-btc/index.html") {
        $0.root + $0.reportPath
      }
    ])

  private static func scenarios(_ sets: [ScenarioSet]) -> Vocabulary<[ScenarioRow]> {
    var fields: [Field<[ScenarioRow]>] = []
    var names: Set<String> = []
    var first = 0
    for set in sets {
      let start = first
      first += set.scenarios.count
      guard names.insert(set.id).inserted else { continue }
      let rows = set.scenarios.enumerated().map { offset, scenario in
        Field.record(scenario.id, scenario.name, of: ScenarioRow.vocabulary) { (rows: [ScenarioRow]) in
          rows[start + offset]
        }
      }
      fields.append(.record(set.id, set.name, of: Vocabulary(rows)) { $0 })
    }
    return Vocabulary(fields)
  }
}
