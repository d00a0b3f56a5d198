import Hedging
import Markup

/// The charts of one report, each drawn once for the page and for its twin. What has no data is not there.
struct ReportCharts: Sendable {
  private let outcome, scenarios, paths, ladders, funding: [ChartDrawing]

  init(_ evaluation: Evaluation, _ words: PageWords = .english, in place: ChartPlace = .report) {
    outcome = ReportChart.outcome.drawings(evaluation, words, in: place)
    scenarios = ReportChart.scenarios.drawings(evaluation, words, in: place)
    paths = ReportChart.paths.drawings(evaluation, words, in: place)
    ladders = ReportChart.ladders.drawings(evaluation, words, in: place)
    funding = ReportChart.funding.drawings(evaluation, words, in: place)
  }

  subscript(_ kind: ReportChart) -> [ChartDrawing] {
    switch kind {
    case .outcome: outcome
    case .scenarios: scenarios
    case .paths: paths
    case .ladders: ladders
    case .funding: funding
    }
  }

  /// What stands beside the Markdown twin.
  var files: [(name: String, bytes: [UInt8])] {
    ReportChart.allCases.flatMap { self[$0] }.map { ($0.name, $0.file) }
  }
}

/// A chart in a list of charts.
struct ChartRow: Sendable {
  let drawing: ChartDrawing
  let hasTwins: Bool

  static let vocabulary = Vocabulary<ChartRow>([
    .block("chart", "The chart", example: "a line chart") { $0.drawing.block(hasTwins: $0.hasTwins) }
  ])
}
