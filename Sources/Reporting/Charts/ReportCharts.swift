import Hedging
import Markup

/// The charts of one report, each drawn once for the page and for its twin. What has no data is not there.
struct ReportCharts: Sendable {
  private let drawings: [ReportChart: [ChartDrawing]]

  init(_ evaluation: Evaluation, _ words: PageWords = .english, in place: ChartPlace = .report) {
    drawings = Dictionary(
      uniqueKeysWithValues: ReportChart.allCases.map { ($0, $0.drawings(evaluation, words, in: place)) })
  }

  subscript(_ kind: ReportChart) -> [ChartDrawing] { drawings[kind] ?? [] }

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
