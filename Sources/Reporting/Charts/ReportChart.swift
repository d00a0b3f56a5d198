public import Hedging

/// The kinds of charts that a report has.
public enum ReportChart: String, CaseIterable, Sendable {
  case outcome, scenarios, paths, ladders, funding

  /// The charts of this kind as files, by name; none where there is no data for one.
  public func files(
    of evaluation: Evaluation, words: PageWords = .english
  ) -> [(name: String, bytes: [UInt8])] {
    drawings(evaluation, words).map { ($0.name, $0.file) }
  }

  func drawings(_ evaluation: Evaluation, _ words: PageWords, in place: ChartPlace = .report) -> [ChartDrawing] {
    let prefix = place.prefix
    return switch self {
    case .outcome:
      OutcomeChart(evaluation, words: words, numbersScenarios: place.numbersScenarios)
        .map { [ChartDrawing($0.chart, prefix: prefix)] } ?? []
    case .scenarios: ScenarioChart(evaluation, words: words).map { [ChartDrawing($0.chart, prefix: prefix)] } ?? []
    case .paths: PathChart.all(evaluation, words: words).map { ChartDrawing($0.chart, prefix: prefix) }
    case .ladders: LadderChart.all(evaluation, words: words).map { ChartDrawing($0.chart, prefix: prefix) }
    case .funding: FundingChart(evaluation, words: words).map { [ChartDrawing($0.chart, prefix: prefix)] } ?? []
    }
  }
}
