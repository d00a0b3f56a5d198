import Hedging
import Markup

/// The report's first picture: what an instant move of the hedged asset does, with the hedge and without.
struct SweepChart {
  let sweep: PriceSweep
  let currency: Asset
  /// The liquidation prices of that asset's positions within the picture, from the lowest.
  let deaths: [Death]

  struct Death {
    /// The asset's price, and the contract's mark, which is what liquidates.
    let price: Double
    let mark: Price
    let side: Side
  }

  /// `nil` when nothing is hedged.
  init?(_ evaluation: Evaluation) {
    guard let asset = HedgeSummary(evaluation)?.exposure.asset, let sweep = evaluation.sweep(of: asset) else {
      return nil
    }
    self.sweep = sweep
    currency = evaluation.snapshot.portfolio.currency
    let last = sweep.points[sweep.points.count - 1].price.value
    // What is past its threshold already is gone wherever the price goes.
    deaths = evaluation.positions.filter { $0.symbol.base == asset && !$0.liquidation.isLiquidatable }
      .compactMap { position in
        guard let mark = position.liquidation.price, let distance = position.distanceToLiquidation else { return nil }
        return Death(price: sweep.today.value * (1 + distance), mark: mark, side: position.side)
      }
      .filter { $0.price > sweep.points[0].price.value && $0.price < last }
      .sorted { $0.price < $1.price }
  }

  var chart: LineChart {
    let points = sweep.points
    let (low, high) = (points[0].price.value, points[points.count - 1].price.value)
    let price = NumberFormat(digits: .price)
    var marks = [LineChart.Mark(x: sweep.today.value, label: "today \(price(sweep.today.value))")]
    marks += deaths.map { LineChart.Mark(x: $0.price, label: "liquidation \(price($0.mark.value))", style: .danger) }
    var lines = [
      LineChart.Line(
        points: points.map { ($0.price.value, $0.unhedged.value) }, style: .quiet,
        label: .init("without the hedge", along: 0.06, isAbove: false))
    ]
    let alive = points.filter { !$0.isBroken }.map { (x: $0.price.value, y: $0.hedged.value) }
    lines.append(
      LineChart.Line(points: alive, style: .main, label: .init("with the hedge", along: 0.02, isAbove: true)))
    for run in runs(of: points.filter(\.isBroken)) {
      lines.append(LineChart.Line(points: run.map { ($0.price.value, $0.hedged.value) }, style: .broken))
    }
    let short = deaths.first { $0.side == .short }
    return LineChart(
      title: "Change in value if \(sweep.asset) moves today, in \(currency)", description: description,
      xLabel: "\(sweep.asset) price, \(currency)", x: (low, high), lines: lines, marks: marks,
      shaded: short.map { ($0.price, high) }, xText: Self.short, yText: Self.short)
  }

  /// The picture in words, for those who do not see it.
  private var description: String {
    let format = NumberFormat(digits: .money, showsPlus: true)
    let price = NumberFormat(digits: .price)
    let ends = [sweep.points[0], sweep.points[sweep.points.count - 1]].map {
      "at \(price($0.price.value)): \(format($0.hedged.value)) with the hedge and \(format($0.unhedged.value)) without"
    }
    let dead = deaths.map { "a \($0.side.rawValue) is liquidated at \(price($0.mark.value))" }
    return (ends + dead).joined(separator: "; ") + "."
  }

  /// Broken points below today's price and above it are two runs, not one line across the middle.
  private func runs(of points: [PriceSweep.Point]) -> [[PriceSweep.Point]] {
    [points.filter { $0.price < sweep.today }, points.filter { $0.price >= sweep.today }].filter { $0.count > 1 }
  }

  /// `600k`, `1.2m`, `−300`: a tick's words are short.
  @Sendable static func short(_ value: Double) -> String {
    let format = NumberFormat(digits: .upTo(2))
    switch value.magnitude {
    case 1e9...: return format(value / 1e9) + "bn"
    case 1e6...: return format(value / 1e6) + "m"
    case 1e4...: return format(value / 1e3) + "k"
    default: return format(value)
    }
  }
}
