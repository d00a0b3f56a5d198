extension LineChart {
  /// Where things stand: shares of the width across, pixels down.
  struct Layout {
    let across: Scale
    let up: Scale
    let width: Double
    let top: Double
    let base: Double
    let rows: MarkRows

    init(_ chart: LineChart, _ domain: (low: Double, high: Double), _ paper: Paper) {
      let across = Scale(domain: chart.x, range: (0, 1))
      self.across = across
      width = paper.narrowest
      rows = MarkRows(
        chart.marks.map { (across($0.x) * paper.narrowest, LabelPlacer.Extent(of: $0.label)) }, on: paper)
      top = rows.count == 0 ? 8 : Double(rows.count) * LineChart.row + 6
      base = chart.height - LineChart.bottom
      up = Scale(domain: domain, range: (base, top))
    }

    func shapes(of chart: LineChart, _ ticks: Ticks, into writer: inout SVGWriter) {
      for part in chart.shaded {
        writer.path("shade") { $0.rectangle((across(part.low), across(part.high)), (top, base)) }
      }
      if ticks.values.contains(where: { $0 != 0 }) {
        writer.path("grid") { path in
          for tick in ticks.values where tick != 0 {
            path.move(0, up(tick))
            path.across(to: 1)
          }
        }
      }
      if ticks.values.contains(0) {
        writer.path("zero") { path in
          path.move(0, up(0))
          path.across(to: 1)
        }
      }
      if !chart.pins.isEmpty {
        writer.path("pin") { path in
          for pin in chart.pins {
            path.move(across(pin.x), base)
            path.down(to: base - 6)
          }
        }
      }
      for (index, mark) in chart.marks.enumerated() {
        writer.path(mark.style.cssClass) { path in
          path.move(across(mark.x), rows.start(index, top: top))
          path.down(to: base)
        }
      }
      for line in chart.lines { writer.polyline(line.points, line.style.cssClass, across: across, up: up) }
      for style in Dot.Style.drawn where chart.dots.contains(where: { $0.style == style }) {
        writer.path(style.cssClass) { path in
          for dot in chart.dots where dot.style == style { path.dot(across(dot.x), up(dot.y)) }
        }
      }
    }
  }
}

extension LineChart.Line.Style {
  var cssClass: StaticString {
    switch self {
    case .main: "main"
    case .quiet: "quiet"
    case .broken: "broken"
    case .limit: "limit"
    }
  }
}

extension LineChart.Mark.Style {
  var cssClass: StaticString {
    switch self {
    case .plain: "mark"
    case .faint: "entry"
    case .danger: "danger"
    }
  }
}

extension LineChart.Dot.Style {
  /// Those that have a dot, in the order in which they are drawn.
  static let drawn = [plain, current, danger]

  var cssClass: StaticString {
    switch self {
    case .plain: "dot"
    case .current: "now"
    case .danger: "death"
    case .words: ""
    }
  }
}
