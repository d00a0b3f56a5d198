/// Columns side by side, up and down from zero.
public struct ColumnChart: Chart {
  public var picture: Picture
  public var height: Double
  public var values: [Double]
  /// Words below some of the columns; `place` counts columns, and parts of them, from the left.
  public var xTicks: [(place: Double, label: String)]
  public var text: @Sendable (_ value: Double, _ step: Double) -> String

  public init(
    _ picture: Picture, height: Double = 200, values: [Double], xTicks: [(place: Double, label: String)],
    text: @escaping @Sendable (Double, Double) -> String
  ) {
    self.picture = picture
    self.height = height
    self.values = values
    self.xTicks = xTicks
    self.text = text
  }

  public var drawn: DrawnChart {
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let air = (high - low) * 0.05
    let domain = high > low ? (low - air, high + air) : (-1, 1)
    let ticks = Ticks(from: domain.0, to: domain.1, about: 4)
    let words = ticks.values.map { text($0, ticks.step) }
    let paper = Paper(height: height, margin: .holding(words))
    let base = height - LineChart.bottom
    let up = Scale(domain: domain, range: (base, 8))
    return picture.framed(on: paper) { writer in
      writer.openShapes(height: height)
      for (cssClass, levels) in [
        ("grid" as StaticString, ticks.values.filter { $0 != 0 }), ("zero", ticks.values.filter { $0 == 0 }),
      ] where !levels.isEmpty {
        writer.path(cssClass) { path in
          for tick in levels {
            path.move(0, up(tick))
            path.across(to: 1)
          }
        }
      }
      let pitch = 1 / Double(max(1, values.count))
      writer.path("column") { path in
        for (index, value) in values.enumerated() where value != 0 {
          let x = Double(index) * pitch
          path.rectangle((x + pitch * 0.12, x + pitch * 0.88), (up(0), up(value)))
        }
      }
      writer.closeShapes()
      writer.ticks(ticks, words, up)
      drawXTicks(pitch, paper, y: base + 20, into: &writer)
    }
  }

  /// What has no room on a narrow screen is for wide ones.
  private func drawXTicks(_ pitch: Double, _ paper: Paper, y: Double, into writer: inout SVGWriter) {
    var end = -Double.infinity
    for tick in xTicks {
      let (x, half) = (tick.place * pitch * paper.narrowest, TextMeasure.width(tick.label) / 2)
      guard x - half >= -paper.margin.rawValue, x + half <= paper.narrowest + Paper.right else { continue }
      let isMore = x - half <= end + 8
      if !isMore { end = x + half }
      writer.text(tick.label, x: tick.place * pitch, y: y, isMore ? "more middle" : "middle")
    }
  }
}
