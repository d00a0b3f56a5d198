import Hedging
import Markup

/// A scenario that takes days: the mark of the position that dies in it, and the mark that liquidates, day by day. It shows
/// how a price runs into the threshold although it ends elsewhere.
///
/// Shown are the scenarios in which a position is liquidated after the first moment, at most ``mostCharts`` of them, those
/// with a path or a history before plain moves, in the order of the table. Where none dies so, the first one with a path or
/// a history is shown for the position that is nearest to its liquidation. Of several positions that die in a scenario, the
/// one that loses most is shown.
struct PathChart {
  static let mostCharts = 3
  /// A longer history is thinned to about so many points, keeping its extremes.
  static let mostPoints = 160

  private(set) var number = 1
  let name: String
  let path: MarkPath
  /// How many scenarios with a liquidation have no picture; said below the last one.
  private(set) var undrawn = 0
  let words: PageWords

  /// One scenario, by its place in the table; `nil` of one that happens at once and where no position is ever liquidated.
  init?(_ scenario: Int, in evaluation: Evaluation, words: PageWords = .english) {
    let told = evaluation.outcomes[scenario]
    guard told.horizonDays > 0,
      let position = Self.dying(in: scenario, of: evaluation) ?? Self.nearest(of: evaluation)
    else { return nil }
    name = told.name
    path = evaluation.markPath(inOutcome: scenario, ofPosition: position)
    self.words = words
  }

  /// The position that loses most of those that die on the way.
  private static func dying(in scenario: Int, of evaluation: Evaluation) -> Int? {
    let deaths = evaluation.outcomes[scenario].liquidations.filter { $0.day > 0 }
    let costliest = deaths.reduce(deaths.first) { most, next in most.map { $0.loss < next.loss } == true ? next : most }
    return costliest.flatMap { death in
      evaluation.positions.firstIndex {
        $0.account == death.account && $0.symbol == death.symbol && $0.side == death.side
      }
    }
  }

  private static func nearest(of evaluation: Evaluation) -> Int? {
    guard let nearest = evaluation.nearestLiquidation, !nearest.liquidation.isLiquidatable else { return nil }
    return evaluation.positions.firstIndex {
      $0.account == nearest.account && $0.symbol == nearest.symbol && $0.side == nearest.side
    }
  }

  static func all(_ evaluation: Evaluation, words: PageWords = .english) -> [PathChart] {
    let (scenarios, outcomes) = (evaluation.sets.flatMap(\.scenarios), evaluation.outcomes)
    let bent = scenarios.indices.filter { scenarios[$0].history != nil || scenarios[$0].path.count > 1 }
    let dying = outcomes.indices.filter { number in outcomes[number].liquidations.contains { $0.day > 0 } }
    let chosen = (dying.filter(bent.contains) + dying.filter { !bent.contains($0) }).prefix(mostCharts).sorted()
    if chosen.isEmpty {
      let first = bent.first { outcomes[$0].horizonDays > 0 }
      return first.flatMap { PathChart($0, in: evaluation, words: words) }.map { [$0] } ?? []
    }
    return chosen.enumerated().compactMap { place, number in
      guard var chart = PathChart(number, in: evaluation, words: words) else { return nil }
      chart.number = place + 1
      chart.undrawn = place == chosen.count - 1 ? dying.count - chosen.count : 0
      return chart
    }
  }

  var chart: LineChart {
    let price = words.locale.number(.price)
    let points = path.points.map { (x: $0.day, y: $0.mark.value) }
    let last = points[points.count - 1]
    let thresholds = path.points.compactMap { point in point.threshold.map { (x: point.day, y: $0.value) } }
    let picture = Picture(
      name: "path-\(number)", title: words.shown(.pathTitle, "\(name)", "\(path.symbol.text)", "\(path.symbol.quote)"),
      description: "\(description)", note: undrawn > 0 ? words.shown(.pathMore, "\(undrawn)") : nil)
    let amount = AxisText(locale: words.locale).amount
    var chart = LineChart(
      picture, height: 240, x: (0, last.x),
      lines: [
        LineChart.Line(points: Self.thinned(points), style: .main, label: words(.pathMark)),
        LineChart.Line(points: thresholds, style: .limit, label: words(.pathThreshold)),
      ], xText: amount, yText: amount)
    chart.showsZero = false
    if let death = path.death {
      let day = words.locale.number(.upTo(2))(death.day)
      chart.dots.append(
        LineChart.Dot(
          x: death.day, y: death.mark.value,
          label: words(.pathDeathDay, day) + "\n" + words(.pathDeathPrice, price(death.mark.value)), style: .danger))
      chart.shaded = [(death.day, last.x)]
    }
    chart.dots.append(LineChart.Dot(x: last.x, y: last.y, label: price(last.y)))
    return chart
  }

  private var description: String {
    let price = words.locale.number(.price)
    let first = path.points[0]
    let last = path.points[path.points.count - 1]
    let day = words.locale.number(.upTo(2))
    let threshold = first.threshold.map { price($0.value) }
    let death = path.death.map { price($0.mark.value) }
    let hasMoved = threshold != nil && death != nil && threshold != death
    return words(
      .pathDescription, price(first.mark.value), words(.side, path.side.rawValue),
      threshold, death, path.death.map { day($0.day) } ?? "", day(last.day), price(last.mark.value),
      hasMoved ? "" : nil)
  }

  /// Of each run of neighbours the lowest and the highest, in the order of time, and both ends.
  static func thinned(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard points.count > mostPoints else { return points }
    let size = (points.count * 2 + mostPoints - 1) / mostPoints
    var kept = [points[0]]
    for start in stride(from: 1, to: points.count - 1, by: size) {
      let run = points[start..<min(start + size, points.count - 1)]
      guard let low = run.indices.min(by: { run[$0].y < run[$1].y }),
        let high = run.indices.max(by: { run[$0].y < run[$1].y })
      else { continue }
      kept.append(points[min(low, high)])
      if low != high { kept.append(points[max(low, high)]) }
    }
    return kept + [points[points.count - 1]]
  }
}
