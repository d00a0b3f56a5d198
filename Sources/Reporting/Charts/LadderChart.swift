import Hedging
import Markup

/// How far away the liquidation is at each leverage: the ladder's distances, rung by rung, today's marked. Drawn for at
/// most ``mostCharts`` positions, those nearest to their liquidation, in the order of the report.
struct LadderChart {
  static let mostCharts = 2

  let number: Int
  let ladder: LeverageLadder

  /// Only of ladders with two distances or more: one dot tells nothing.
  static func all(_ evaluation: Evaluation) -> [LadderChart] {
    let ladders = evaluation.ladders
    // One ladder for each position, in the same order.
    let distances = evaluation.positions.map { $0.distanceToLiquidation?.magnitude ?? .infinity }
    let told = ladders.indices.filter { ladders[$0].rows.count { $0.distanceToLiquidation != nil } > 1 }
    let nearest = told.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(mostCharts).sorted()
    return nearest.enumerated().map { LadderChart(number: $0 + 1, ladder: ladders[$1]) }
  }

  func chart(in locale: FormatLocale) -> LineChart {
    let percent = locale.number(.fixed(0), showsPlus: true)
    let fine = locale.number(.fixed(1), showsPlus: true)
    let multiple = locale.number(.upTo(2))
    let axis = AxisText(locale: locale)
    var (today, others): ([LineChart.Dot], [LineChart.Dot]) = ([], [])
    var points: [(x: Double, y: Double)] = []
    for (rung, row) in ladder.rows.enumerated() {
      guard let distance = row.distanceToLiquidation else {
        others.append(LineChart.Dot(x: Double(rung), y: 0, label: "none", style: .words))
        continue
      }
      points.append((Double(rung), distance))
      if row.isCurrent {
        let label = "today \(fine(distance * 100))\(locale.percentSign)"
        today.append(LineChart.Dot(x: Double(rung), y: distance, label: label, style: .current))
      } else {
        let format = distance.magnitude < 0.1 ? fine : percent
        let label = "\(format(distance * 100))\(locale.percentSign)"
        others.append(LineChart.Dot(x: Double(rung), y: distance, label: label))
      }
    }
    var chart = LineChart(
      Picture(
        name: "ladder-\(number)",
        title: "Way to the liquidation of \(ladder.symbol.text), \(ladder.account), by leverage",
        description: description(in: locale)), height: 200, isSmall: true, x: (-0.5, Double(ladder.rows.count) - 0.5),
      lines: [LineChart.Line(points: points, style: .quiet)], xText: axis.amount,
      yText: axis.percent)
    chart.dots = today + others
    chart.xTicks = ladder.rows.enumerated().map { (Double($0), multiple($1.leverage) + "×") }
    return chart
  }

  private func description(in locale: FormatLocale) -> String {
    let percent = locale.number(.fixed(1), showsPlus: true)
    let multiple = locale.number(.upTo(2))
    return ladder.rows.map { row in
      let distance = row.distanceToLiquidation.map { percent($0 * 100) + locale.percentSign } ?? "none"
      return "\(multiple(row.leverage))×\(row.isCurrent ? ", today," : "") \(distance)"
    }.joined(separator: "; ") + "."
  }
}
