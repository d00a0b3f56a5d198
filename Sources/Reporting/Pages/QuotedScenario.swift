import Markup

/// A scenario that a page quotes by its id: its row in the report, and the way of the price in it.
struct QuotedScenario: Sendable {
  let row: ScenarioRow
  /// The price's way, drawn for a page; `nil` of what happens at once or has no liquidation to come near to.
  let path: ChartDrawing?

  static func all(_ report: ReportPage, prefix: String) -> [QuotedScenario] {
    ScenarioRow.all(report.evaluation).enumerated().map { number, row in
      let path = PathChart(number, in: report.evaluation, words: report.words).map { path in
        var chart = path.chart
        chart.picture.name = "\(prefix)scenario-\(number + 1)"
        return ChartDrawing(chart)
      }
      return QuotedScenario(row: row, path: path)
    }
  }

  static let vocabulary = Vocabulary<QuotedScenario>(
    ScenarioRow.vocabulary.fields.map { field in field.over { $0.row } } + [
      .optionalBlock("pathChart", "The mark and the liquidation price, day by day", example: "a line chart") {
        $0.path?.block(hasTwins: true)
      }
    ])
}
