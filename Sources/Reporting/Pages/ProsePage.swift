public import Hedging
public import Markup

/// A page of the site's own: what `prose.md`, and the page's text in it, may say.
public struct ProsePage: Sendable {
  /// What the page says of itself.
  public struct Heading: Sendable {
    let title: String
    let description: String?
    let date: String?
    let updated: String?
    let language: String?

    public init(title: String, description: String?, date: String?, updated: String?, language: String?) {
      self.title = title
      self.description = description
      self.date = date
      self.updated = updated
      self.language = language
    }
  }

  let heading: Heading
  /// The way to the site's first folder.
  let root: String
  /// The report that the page may quote.
  let report: ReportPage?
  /// Where that report stands, from the site's first folder.
  let reportPath: String
  /// A row for each scenario of that report, in its order.
  let rows: [ScenarioRow]
  /// The site's venues, whether the report has to do with them or not.
  let venues: [ListedVenue]

  init(_ heading: Heading, root: String, report: ReportPage?, reportPath: String, venues: [ListedVenue]) {
    self.heading = heading
    self.root = root
    self.report = report
    self.reportPath = reportPath
    self.venues = venues
    rows = report.map { ScenarioRow.all($0.evaluation) } ?? []
  }

  /// The names that a page may use: those of a report, each scenario by its id, the site's and the page's own.
  ///
  ///     {{scenario.guide.down.netPnl | gain}}
  ///
  /// - Parameter sets: the scenario sets that the page's portfolio is evaluated with; `nil` without a portfolio.
  public static func vocabulary(sets: [ScenarioSet]?) -> Vocabulary<ProsePage> {
    func own(_ fields: Vocabulary<ProsePage>) -> Field<ProsePage> {
      Field.record("page", "What the page says of itself", of: fields) { (page: ProsePage) in page }
    }
    let site = Field.record("site", "The site's inputs, whatever the page's portfolio", of: site) {
      (page: ProsePage) in page
    }
    guard let sets else { return Vocabulary([own(Self.own), site]) }
    let scenarios = Field.record("scenario", "Each scenario, by its set's id and its own", of: scenarios(sets)) {
      (page: ProsePage) in page.rows
    }
    return Vocabulary(
      [own(quoting), site, scenarios] + ReportPage.vocabulary.fields.map { field in field.over { $0.report } })
  }

  private static let own = Vocabulary<ProsePage>([
    .text("title", "Its title") { $0.heading.title },
    .optionalText("description", "What it says, in one sentence") { $0.heading.description },
    .optionalText("date", "The day it was written", example: "2026-11-20") { $0.heading.date },
    .optionalText("updated", "The day it was last changed", example: "2026-11-20") { $0.heading.updated },
    .text("root", "The way to the site's first folder, for links", example: "../") { $0.root },
  ])

  /// Where the report stands that the page quotes, whether reports are folders or single files.
  private static let quoting = Vocabulary<ProsePage>(
    own.fields + [
      .text("report", "The way to the report of its portfolio, for links", example: "../reports/one-btc/index.html") {
        $0.root + $0.reportPath
      }
    ])

  private static let site = Vocabulary<ProsePage>([
    .list("venues", "Every venue of the site, in the order of their files", of: ListedVenue.vocabulary) { $0.venues }
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
