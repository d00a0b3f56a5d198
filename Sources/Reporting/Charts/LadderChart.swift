import Hedging
import Markup

/// How far away the liquidation is at each leverage: the ladder's distances, rung by rung, today's marked. Drawn for the
/// first ``mostCharts`` ladders.
struct LadderChart {
  static let mostCharts = 3

  let number: Int
  let ladder: LeverageLadder

  /// Only of ladders with two distances or more: one dot tells nothing.
  static func all(_ evaluation: Evaluation) -> [LadderChart] {
    evaluation.ladders.filter { $0.rows.count { $0.distanceToLiquidation != nil } > 1 }.prefix(mostCharts).enumerated()
      .map { LadderChart(number: $0 + 1, ladder: $1) }
  }

  var chart: LineChart {
    let percent = NumberFormat(digits: .fixed(0), showsPlus: true)
    let fine = NumberFormat(digits: .fixed(1), showsPlus: true)
    let multiple = NumberFormat(digits: .upTo(2))
    var (today, others): ([LineChart.Dot], [LineChart.Dot]) = ([], [])
    var points: [(x: Double, y: Double)] = []
    for (rung, row) in ladder.rows.enumerated() {
      guard let distance = row.distanceToLiquidation else {
        others.append(LineChart.Dot(x: Double(rung), y: 0, label: "none", style: .words))
        continue
      }
      points.append((Double(rung), distance))
      if row.isCurrent {
        let label = "today \(fine(distance * 100))\(FormatFilters.gap)%"
        today.append(LineChart.Dot(x: Double(rung), y: distance, label: label, style: .current))
      } else {
        let format = distance.magnitude < 0.1 ? fine : percent
        let label = "\(format(distance * 100))\(FormatFilters.gap)%"
        others.append(LineChart.Dot(x: Double(rung), y: distance, label: label))
      }
    }
    var chart = LineChart(
      Picture(
        name: "ladder-\(number)",
        title: "Way to the liquidation of \(ladder.symbol.text), \(ladder.account), by leverage",
        description: description), height: 200, isSmall: true, x: (-0.5, Double(ladder.rows.count) - 0.5),
      lines: [LineChart.Line(points: points, style: .quiet)], xText: AxisText.amount, yText: AxisText.percent)
    chart.dots = today + others
    chart.xTicks = ladder.rows.enumerated().map { (Double($0), multiple($1.leverage) + "×") }
    return chart
  }

  private var description: String {
    let percent = NumberFormat(digits: .fixed(1), showsPlus: true)
    let multiple = NumberFormat(digits: .upTo(2))
    return ladder.rows.map { row in
      let distance = row.distanceToLiquidation.map { percent($0 * 100) + FormatFilters.gap + "%" } ?? "none"
      return "\(multiple(row.leverage))×\(row.isCurrent ? ", today," : "") \(distance)"
    }.joined(separator: "; ") + "."
  }
}
