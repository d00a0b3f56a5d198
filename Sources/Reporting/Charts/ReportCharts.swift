import Hedging
import Markup

/// The charts of one report, each drawn once for the page and for its twin. What has no data is not there.
struct ReportCharts: Sendable {
  let outcome: ChartDrawing?
  let scenarios: ChartDrawing?
  let paths: [ChartDrawing]
  let ladders: [ChartDrawing]
  let funding: ChartDrawing?

  init(_ evaluation: Evaluation) {
    outcome = OutcomeChart(evaluation).map { ChartDrawing($0.chart) }
    scenarios = ScenarioChart(evaluation).map { ChartDrawing($0.chart) }
    paths = PathChart.all(evaluation).map { ChartDrawing($0.chart) }
    ladders = LadderChart.all(evaluation).map { ChartDrawing($0.chart) }
    funding = FundingChart(evaluation).map { ChartDrawing($0.chart) }
  }

  /// What stands beside the Markdown twin.
  var files: [(name: String, bytes: [UInt8])] {
    let all = [outcome, scenarios].compactMap { $0 } + paths + ladders + [funding].compactMap { $0 }
    return all.map { ($0.name, $0.file) }
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
