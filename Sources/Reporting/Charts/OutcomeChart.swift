import Hedging
import Markup

/// The report's first picture: what an instant move of the hedged asset does, with the hedge and without.
///
/// Marked are today's price, the entries, the liquidation prices, and on the axis where the scenarios that move this asset
/// end. Those stand on the axis and not on the curve: a scenario's result has funding and its way in it, the curve has not.
struct OutcomeChart {
  let sweep: PriceSweep
  let currency: Asset
  /// The liquidation prices of that asset's positions within the picture, from the lowest.
  let deaths: [Death]
  /// The distinct entries within the picture.
  let entries: [Entry]
  /// Where scenarios end within the picture, and beyond its edges.
  let ends: [ScenarioEnd]
  let beyond: [ScenarioEnd]
  let words: PageWords

  struct Death {
    /// The asset's price, and the contract's mark, which is what liquidates.
    let price: Double
    let mark: Price
    let side: Side
  }

  struct Entry {
    let price: Double
    let entry: Price
  }

  /// `nil` when nothing is hedged.
  ///
  /// - Parameter numbersScenarios: whether the ends of scenarios are marked, by their numbers in the report.
  init?(_ evaluation: Evaluation, words: PageWords = .english, numbersScenarios: Bool = true) {
    guard let asset = HedgeSummary(evaluation)?.exposure.asset, let sweep = evaluation.sweep(of: asset) else {
      return nil
    }
    self.sweep = sweep
    self.words = words
    currency = evaluation.snapshot.portfolio.currency
    let (low, high) = (sweep.points[0].price.value, sweep.points[sweep.points.count - 1].price.value)
    var (deaths, entries): ([Death], [Entry]) = ([], [])
    for position in evaluation.positions where position.symbol.base == asset {
      let entry = sweep.today.value * (position.entryPrice / position.markPrice)
      if entry >= low, entry <= high, !entries.contains(where: { $0.entry == position.entryPrice }) {
        entries.append(Entry(price: entry, entry: position.entryPrice))
      }
      // What is past its threshold already is gone wherever the price goes.
      guard !position.liquidation.isLiquidatable, let mark = position.liquidation.price,
        let distance = position.distanceToLiquidation
      else { continue }
      let death = sweep.today.value * (1 + distance)
      if death >= low, death <= high { deaths.append(Death(price: death, mark: mark, side: position.side)) }
    }
    self.deaths = deaths.sorted { $0.price < $1.price }
    self.entries = entries
    // A price that was multiplied there may miss the edge by its last digits.
    let within = (low * (1 - 1e-9))...(high * (1 + 1e-9))
    let all = numbersScenarios ? ScenarioEnd.all(evaluation, of: asset, today: sweep.today.value) : []
    ends = all.filter { within.contains($0.price) }
    beyond = all.filter { !within.contains($0.price) }
  }

  var chart: LineChart {
    let points = sweep.points
    let (low, high) = (points[0].price.value, points[points.count - 1].price.value)
    var lines = [
      LineChart.Line(
        points: points.map { ($0.price.value, $0.unhedged.value) }, style: .quiet, label: words(.unhedged))
    ]
    let alive = points.filter { !$0.isBroken }.map { (x: $0.price.value, y: $0.hedged.value) }
    if alive.count > 1 { lines.append(LineChart.Line(points: alive, style: .main, label: words(.hedged))) }
    for (place, run) in runs(of: points.filter(\.isBroken)).enumerated() {
      let name = alive.count > 1 || place > 0 ? nil : words(.hedged)
      lines.append(LineChart.Line(points: run.map { ($0.price.value, $0.hedged.value) }, style: .broken, label: name))
    }
    let picture = Picture(
      name: "outcome", title: words.shown(.outcomeTitle, "\(sweep.asset)", "\(currency)"),
      description: "\(description)", note: note)
    let amount = AxisText(locale: words.locale).amount
    var chart = LineChart(picture, x: (low, high), lines: lines, xText: amount, yText: amount)
    chart.marks = marks
    chart.pins = ends.map { (min(max($0.price, low), high), $0.numbers) }
    let longs = deaths.last { $0.side == .long && $0.price < sweep.today.value }
    let shorts = deaths.first { $0.side == .short && $0.price > sweep.today.value }
    chart.shaded = (longs.map { [(low, $0.price)] } ?? []) + (shorts.map { [($0.price, high)] } ?? [])
    return chart
  }

  /// The nearest death first, then today, so that these have their words wherever there is little room.
  private var marks: [LineChart.Mark] {
    let price = words.locale.number(.price)
    let today = sweep.today.value
    let nearest = deaths.sorted { ($0.price - today).magnitude < ($1.price - today).magnitude }
    var marks = nearest.map {
      LineChart.Mark(x: $0.price, label: words(.outcomeLiquidation, price($0.mark.value)), style: .danger)
    }
    let isEntry = entries.contains { $0.price == today }
    let label = words(isEntry ? .outcomeTodayAndEntry : .outcomeToday, price(today))
    marks.insert(LineChart.Mark(x: today, label: label), at: min(1, marks.count))
    for entry in entries where entry.price != today {
      marks.append(LineChart.Mark(x: entry.price, label: words(.outcomeEntry, price(entry.entry.value)), style: .faint))
    }
    return marks
  }

  /// What the numbers on the axis mean, and which scenarios have none there.
  private var note: ShownText? {
    let parts = [
      ScenarioEnd.list(ends).map { words.shown(.scenarioEnds, $0) },
      ScenarioEnd.list(beyond).map { words.shown(.outcomeBeyond, $0) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The picture in words, for those who do not see it.
  private var description: String {
    let format = words.locale.number(.money, showsPlus: true)
    let price = words.locale.number(.price)
    let ends = [sweep.points[0], sweep.points[sweep.points.count - 1]].map {
      words(.outcomeEnd, price($0.price.value), format($0.hedged.value), format($0.unhedged.value))
    }
    let dead = deaths.map { words(.outcomeDeath, words(.side, $0.side.rawValue), price($0.mark.value)) }
    return words(
      .outcomeDescription, price(sweep.today.value), ends[0], ends[1],
      dead.isEmpty ? nil : dead.joined(separator: "; "))
  }

  /// Broken points below today's price and above it are two runs, not one line across the middle.
  private func runs(of points: [PriceSweep.Point]) -> [[PriceSweep.Point]] {
    [points.filter { $0.price < sweep.today }, points.filter { $0.price >= sweep.today }].filter { $0.count > 1 }
  }
}
