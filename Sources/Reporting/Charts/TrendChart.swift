import Hedging
import Markup

/// How a client stood from night to night: the way to the nearest liquidation, or the value where there is none.
struct TrendChart {
  let points: [(night: Instant, value: Double)]
  let isDistance: Bool
  let currency: String
  let words: PageWords

  /// `nil` of fewer than two nights.
  init?(_ nights: [ClientNight], words: PageWords) {
    let distances = nights.compactMap { night in night.distance.map { (night: night.asOf, value: $0) } }
    isDistance = distances.count > 1
    points = isDistance ? distances : nights.map { (night: $0.asOf, value: $0.value) }
    guard points.count > 1, let last = nights.last else { return nil }
    currency = last.currency
    self.words = words
  }

  var chart: LineChart {
    let (start, end) = (points[0].night, points[points.count - 1].night)
    let days = start.days(to: end)
    let values = points.map(\.value)
    let dates = words.locale.dates
    let picture = Picture(
      name: "trend", title: isDistance ? words.shown(.trendDistance) : words.shown(.trendValue, "\(currency)"),
      description: words.shown(
        .trendDescription, "\(points.count)", "\(dates.date(start))", "\(dates.date(end))", "\(text(values[0]))",
        "\(text(values[values.count - 1]))", "\(text(values.min() ?? 0))", "\(text(values.max() ?? 0))"))
    let axis = AxisText(locale: words.locale)
    var chart = LineChart(
      picture, height: 140, isSmall: true, x: (0, max(days, 0.001)),
      lines: [LineChart.Line(points: points.map { (x: start.days(to: $0.night), y: $0.value) }, style: .main)],
      xText: axis.amount, yText: isDistance ? axis.percent : axis.amount)
    chart.showsZero = isDistance
    chart.xTicks = [(x: 0, label: dates.date(start)), (x: max(days, 0.001), label: dates.date(end))]
    return chart
  }

  private func text(_ value: Double) -> String {
    isDistance ? words.locale.percent(value, .upTo(1)) : words.locale.number(.upTo(0))(value)
  }
}
