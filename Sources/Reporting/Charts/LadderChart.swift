import Hedging
import Markup

/// How far away the liquidation is at each leverage: the ladder's distances, rung by rung, today's marked. Drawn for at
/// most ``mostCharts`` positions, those nearest to their liquidation, in the order of the report.
struct LadderChart {
  static let mostCharts = 2

  let number: Int
  let ladder: LeverageLadder
  var words = PageWords.english

  /// Only of ladders with two distances or more: one dot tells nothing.
  static func all(_ evaluation: Evaluation, words: PageWords = .english) -> [LadderChart] {
    let ladders = evaluation.ladders
    // One ladder for each position, in the same order.
    let distances = evaluation.positions.map { $0.distanceToLiquidation?.magnitude ?? .infinity }
    let told = ladders.indices.filter { ladders[$0].rows.count { $0.distanceToLiquidation != nil } > 1 }
    let nearest = told.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(mostCharts).sorted()
    return nearest.enumerated().map { LadderChart(number: $0 + 1, ladder: ladders[$1], words: words) }
  }

  var chart: LineChart {
    let percent = words.locale.number(.fixed(0), showsPlus: true)
    let fine = words.locale.number(.fixed(1), showsPlus: true)
    let multiple = words.locale.number(.upTo(2))
    var (today, others): ([LineChart.Dot], [LineChart.Dot]) = ([], [])
    var points: [(x: Double, y: Double)] = []
    for (rung, row) in ladder.rows.enumerated() {
      guard let distance = row.distanceToLiquidation else {
        others.append(LineChart.Dot(x: Double(rung), y: 0, label: words(.none), style: .words))
        continue
      }
      points.append((Double(rung), distance))
      if row.isCurrent {
        let label = words(.ladderToday, "\(fine(distance * 100))\(words.locale.percentSign)")
        today.append(LineChart.Dot(x: Double(rung), y: distance, label: label, style: .current))
      } else {
        let format = distance.magnitude < 0.1 ? fine : percent
        let label = "\(format(distance * 100))\(words.locale.percentSign)"
        others.append(LineChart.Dot(x: Double(rung), y: distance, label: label))
      }
    }
    var chart = LineChart(
      Picture(
        name: "ladder-\(number)",
        title: words.shown(.ladderTitle, "\(ladder.symbol.text)", "\(ladder.account)"),
        description: "\(description)"), height: 200, isSmall: true, x: (-0.5, Double(ladder.rows.count) - 0.5),
      lines: [LineChart.Line(points: points, style: .quiet)], xText: AxisText(locale: words.locale).amount,
      yText: AxisText(locale: words.locale).percent)
    chart.dots = today + others
    chart.xTicks = ladder.rows.enumerated().map { (Double($0), multiple($1.leverage) + "×") }
    return chart
  }

  private var description: String {
    let percent = words.locale.number(.fixed(1), showsPlus: true)
    let multiple = words.locale.number(.upTo(2))
    return ladder.rows.map { row in
      let distance = row.distanceToLiquidation.map { percent($0 * 100) + words.locale.percentSign } ?? words(.none)
      return words(.ladderRung, multiple(row.leverage) + "×", row.isCurrent ? "" : nil, distance)
    }.joined(separator: "; ") + "."
  }
}
