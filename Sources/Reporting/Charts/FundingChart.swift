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
  let words: PageWords

  /// `nil` when nothing is hedged, and without a history that has two rates of the asset.
  init?(_ evaluation: Evaluation, words: PageWords = .english) {
    let histories =
      [evaluation.snapshot.market.history].compactMap { $0 }
      + evaluation.sets.flatMap { $0.scenarios.compactMap(\.history) }
    guard !histories.isEmpty, let asset = HedgeSummary(evaluation)?.exposure.asset,
      evaluation.funding.byPosition.contains(where: { $0.symbol.base == asset })
    else { return nil }
    for history in histories {
      let rates = history.rows.compactMap { row in
        row.asset == asset ? row.fundingRate.map { (time: row.time, rate: $0.value) } : nil
      }
      guard rates.count > 1 else { continue }
      self.words = words
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

  var chart: ColumnChart {
    let percent = words.locale.number(.upTo(4), showsPlus: true)
    func text(_ value: Double) -> String { percent(value * 100) + words.locale.percentSign }
    let total = sums.reduce(0, +)
    let above = sums.count { $0 > 0 }
    let numbers = words(
      .fundingNumbers, text(total), words.locale.dates.date(start), words.locale.dates.date(end), String(above),
      String(sums.count), text(sums.max() ?? 0),
      text(sums.min() ?? 0))
    let ticks = stride(from: 0, to: sums.count, by: max(1, (sums.count + 3) / 4)).map { column in
      let time = start.milliseconds + Int64(Double(column) * span * Instant.millisecondsPerDay)
      return (place: Double(column) + 0.5, label: words.locale.dates.date(Instant(milliseconds: time)))
    }
    return ColumnChart(
      Picture(
        name: "funding", title: words.shown(.fundingTitle, "\(asset)", "\(spanName)"),
        description: words.shown(.fundingDescription, "\(numbers)"),
        note: words.shown(.fundingNote, "\(numbers)", "\(file)")), values: sums,
      xTicks: ticks,
      text: AxisText(locale: words.locale).percent)
  }

  private var spanName: String {
    switch span {
    case 1: words(.perDay)
    case 7: words(.perWeek)
    case ..<1: words(.perSettlement)
    default: words(.perDays, words.locale.number(.upTo(1))(span))
    }
  }
}
