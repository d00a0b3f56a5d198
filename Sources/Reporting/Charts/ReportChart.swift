public import Hedging

/// The kinds of charts that a report has.
public enum ReportChart: String, CaseIterable, Sendable {
  case outcome, scenarios, paths, ladders, funding

  /// The charts of this kind as files, by name; none where there is no data for one.
  public func files(of evaluation: Evaluation, in locale: FormatLocale = .enUS) -> [(name: String, bytes: [UInt8])] {
    drawings(evaluation, in: locale).map { ($0.name, $0.file) }
  }

  func drawings(_ evaluation: Evaluation, in locale: FormatLocale) -> [ChartDrawing] {
    switch self {
    case .outcome: OutcomeChart(evaluation).map { [ChartDrawing($0.chart(in: locale))] } ?? []
    case .scenarios: ScenarioChart(evaluation).map { [ChartDrawing($0.chart(in: locale))] } ?? []
    case .paths: PathChart.all(evaluation).map { ChartDrawing($0.chart(in: locale)) }
    case .ladders: LadderChart.all(evaluation).map { ChartDrawing($0.chart(in: locale)) }
    case .funding: FundingChart(evaluation).map { [ChartDrawing($0.chart(in: locale))] } ?? []
    }
  }
}
