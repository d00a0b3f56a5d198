import Hedging
import Markup

/// A portfolio's evaluation as a page quotes it: the names of its report, and each scenario by its id.
struct QuotedReport: Sendable {
  let report: ReportPage
  /// The way from the page to the portfolio's own report.
  let path: String
  /// One for each scenario, in the order of the report.
  let scenarios: [QuotedScenario]

  /// - Parameter prefix: what the names of its charts begin with, so that two portfolios on a page have charts of their own.
  init(_ report: ReportPage, path: String, prefix: String = "") {
    self.init(report, path: path, scenarios: QuotedScenario.all(report, prefix: prefix))
  }

  init(_ report: ReportPage, path: String, scenarios: [QuotedScenario]) {
    self.report = report
    self.path = path
    self.scenarios = scenarios
  }

  /// Every chart that it may show, as a file.
  var pictures: [(name: String, bytes: [UInt8])] {
    report.charts.files + scenarios.compactMap(\.path).map { ($0.name, $0.file) }
  }

  /// - Parameter sets: the scenario sets that the portfolio is evaluated with.
  static func vocabulary(_ sets: [ScenarioSet]) -> Vocabulary<QuotedReport> {
    let scenarios = Field<QuotedReport>.record(
      "scenario", "Each scenario, by its set's id and its own", of: Self.scenarios(sets)
    ) { $0.scenarios }
    // A page of the site's own is not compared with earlier builds.
    let own = ReportPage.vocabulary.fields.filter { !["change", "hasTrend", "trendChart", "trend"].contains($0.name) }
    return Vocabulary([scenarios] + own.map { field in field.over { $0.report } })
  }

  /// The same with the way to its report, for one of several.
  static func named(_ sets: [ScenarioSet]) -> Vocabulary<QuotedReport> {
    let report = Field<QuotedReport>.text(
      "report", "The way to its report, for links", example: "../reports/one-btc/index.html"
    ) { $0.path }
    return Vocabulary([report] + vocabulary(sets).fields)
  }

  private static func scenarios(_ sets: [ScenarioSet]) -> Vocabulary<[QuotedScenario]> {
    var fields: [Field<[QuotedScenario]>] = []
    var names: Set<String> = []
    var first = 0
    for set in sets {
      let start = first
      first += set.scenarios.count
      guard names.insert(set.id).inserted else { continue }
      let rows = set.scenarios.enumerated().map { offset, scenario in
        Field.record(scenario.id, scenario.name, of: QuotedScenario.vocabulary) { (rows: [QuotedScenario]) in
          rows[start + offset]
        }
      }
      fields.append(.record(set.id, set.name, of: Vocabulary(rows)) { $0 })
    }
    return Vocabulary(fields)
  }
}
