import Hedging
import Markup

/// How far away the liquidation is at each leverage: the ladder's distances, rung by rung, today's marked. Drawn for at
/// most ``mostCharts`` positions, those nearest to their liquidation, in the order of the report.
///
/// Each rung is a position that stands alone, so that none of them is today's where the account is a cross account.
struct LadderChart {
  static let mostCharts = 2

  let number: Int
  let ladder: LeverageLadder
  let isCross: Bool
  var words = PageWords.english

  /// Only of ladders with two distances or more: one dot tells nothing.
  static func all(_ evaluation: Evaluation, words: PageWords = .english) -> [LadderChart] {
    let ladders = evaluation.ladders
    // One ladder for each position, in the same order.
    let distances = evaluation.positions.map { $0.distanceToLiquidation?.magnitude ?? .infinity }
    let told = ladders.indices.filter { ladders[$0].rows.count { $0.distanceToLiquidation != nil } > 1 }
    let nearest = told.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(mostCharts).sorted()
    let accounts = evaluation.snapshot.portfolio.accounts
    return nearest.enumerated().map { place, index in
      let isCross = accounts.contains { $0.marginMode != .isolated && $0.id == ladders[index].account }
      return LadderChart(number: place + 1, ladder: ladders[index], isCross: isCross, words: words)
    }
  }

  var chart: LineChart {
    let multiple = words.locale.number(.upTo(2))
    let rungs = ladder.rows.map { multiple($0.leverage) + "×" }
    var (today, others): ([LineChart.Dot], [LineChart.Dot]) = ([], [])
    var points: [(x: Double, y: Double)] = []
    others.reserveCapacity(rungs.count)
    points.reserveCapacity(rungs.count)
    for (rung, row) in ladder.rows.enumerated() {
      guard let distance = row.distanceToLiquidation else {
        others.append(LineChart.Dot(x: Double(rung), y: 0, label: words(.none), style: .words))
        continue
      }
      points.append((Double(rung), distance))
      if isToday(row) {
        let label = words(.ladderToday, text(distance, 1))
        today.append(LineChart.Dot(x: Double(rung), y: distance, label: label, style: .current))
      } else {
        let label = text(distance, distance.magnitude < 0.1 ? 1 : 0)
        others.append(LineChart.Dot(x: Double(rung), y: distance, label: label))
      }
    }
    let axis = AxisText(locale: words.locale)
    var chart = LineChart(
      Picture(
        name: "ladder-\(number)",
        title: words.shown(.ladderTitle, "\(ladder.symbol.text)", "\(ladder.account)"),
        description: "\(description(rungs))"), height: 200, isSmall: true, x: (-0.5, Double(ladder.rows.count) - 0.5),
      lines: [LineChart.Line(points: points, style: .quiet)], xText: axis.amount, yText: axis.percent)
    chart.dots = today + others
    chart.xTicks = rungs.enumerated().map { (Double($0), $1) }
    return chart
  }

  private func isToday(_ row: LeverageLadder.Row) -> Bool { row.isCurrent && !isCross }

  /// A distance with so many digits after the point, or that it lies behind the mark already.
  private func text(_ distance: Double, _ places: Int) -> String {
    let isPassed = ladder.side == .short ? distance <= 0 : distance >= 0
    guard !isPassed else { return words(.ladderPassed) }
    return words.locale.number(.fixed(places), showsPlus: true)(distance * 100) + words.locale.percentSign
  }

  private func description(_ rungs: [String]) -> String {
    var description = ByteBuffer(capacity: 48 * rungs.count)
    for (rung, row) in zip(rungs, ladder.rows) {
      if !description.isEmpty { description.append("; ") }
      let distance = row.distanceToLiquidation.map { text($0, 1) } ?? words(.none)
      words.write(.ladderRung, rung, isToday(row) ? "" : nil, distance, into: &description)
    }
    description.append(UInt8(ascii: "."))
    return description.text
  }
}
