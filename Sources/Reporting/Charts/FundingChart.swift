import Hedging
import Markup

/// What funding was in the past, of the hedged asset: the rates of the market's history, or else of the first scenario that
/// replays one, added up over spans that leave at most ``mostColumns``.
struct FundingChart {
  static let mostColumns = 120

  let asset: Asset
  let file: String
  /// The rates added up, span by span, without gaps.
  let sums: [Double]
  let start: Instant
  let end: Instant
  /// How long a span is, in days.
  let span: Double

  /// `nil` when nothing is hedged, and without a history that has two rates of the asset.
  init?(_ evaluation: Evaluation) {
    guard let asset = HedgeSummary(evaluation)?.exposure.asset,
      evaluation.funding.byPosition.contains(where: { $0.symbol.base == asset })
    else { return nil }
    let histories = [evaluation.snapshot.market.history] + evaluation.sets.flatMap(\.scenarios).map(\.history)
    for history in histories {
      guard let history else { continue }
      let rates = history.rows.compactMap { row in
        row.asset == asset ? row.fundingRate.map { (time: row.time, rate: $0.value) } : nil
      }
      guard rates.count > 1 else { continue }
      self.asset = asset
      file = history.file
      start = rates[0].time
      end = rates[rates.count - 1].time
      let days = start.days(to: end)
      let gap = days / Double(rates.count - 1)
      span = [gap, 1, 7, 30, 91].first { $0 >= gap && days / $0 < Double(Self.mostColumns) } ?? days / 100
      var sums = [Double](repeating: 0, count: Int(days / span + 1e-6) + 1)
      for rate in rates { sums[min(sums.count - 1, Int(start.days(to: rate.time) / span + 1e-6))] += rate.rate }
      self.sums = sums
      return
    }
    return nil
  }

  func chart(in locale: FormatLocale) -> ColumnChart {
    let percent = locale.number(.upTo(4), showsPlus: true)
    func words(_ value: Double) -> String { percent(value * 100) + locale.percentSign }
    let total = sums.reduce(0, +)
    let above = sums.count { $0 > 0 }
    let numbers =
      "in sum \(words(total)) from \(locale.dates.date(start)) to \(locale.dates.date(end)); \(above) of \(sums.count) above zero; "
      + "highest \(words(sums.max() ?? 0)), lowest \(words(sums.min() ?? 0))."
    let ticks = stride(from: 0, to: sums.count, by: max(1, (sums.count + 3) / 4)).map { column in
      let time = start.milliseconds + Int64(Double(column) * span * Instant.millisecondsPerDay)
      return (place: Double(column) + 0.5, label: locale.dates.date(Instant(milliseconds: time)))
    }
    return ColumnChart(
      Picture(
        name: "funding",
        title: "Funding of \(asset) in the past, per \(spanName(in: locale)), as a share of the notional",
        description: "Funding rates " + numbers,
        note: "Above zero shorts receive, below zero they pay; \(numbers) From \(file)."), values: sums, xTicks: ticks,
      text: AxisText(locale: locale).percent)
  }

  private func spanName(in locale: FormatLocale) -> String {
    switch span {
    case 1: "day"
    case 7: "week"
    case 30: "30 days"
    case 91: "91 days"
    case ..<1: "settlement"
    default: locale.number(.upTo(1))(span) + " days"
    }
  }
}
