extension LineChart {
  /// Where things stand: shares of the width across, pixels down, words where there is room for them.
  struct Layout {
    let chart: LineChart
    let across: Scale
    let up: Scale
    private let top: Double
    private let base: Double
    private let rows: MarkRows
    private var placer: LabelPlacer
    private var placed: [(label: LabelPlacer.Label, cssClass: LabelClass)] = []

    init(_ chart: LineChart, _ domain: (low: Double, high: Double), _ paper: Paper) {
      let across = Scale(domain: chart.x, range: (0, 1))
      self.chart = chart
      self.across = across
      rows = MarkRows(
        chart.marks.map { (across($0.x) * paper.narrowest, TextMeasure.width($0.label)) }, on: paper)
      top = rows.count == 0 ? 8 : Double(rows.count) * LineChart.row + 6
      base = chart.height - LineChart.bottom
      up = Scale(domain: domain, range: (base, top))
      placer = LabelPlacer(width: paper.narrowest, height: base)
      placed.reserveCapacity(chart.marks.count + chart.dots.count + chart.lines.count + chart.pins.count)
    }

    func shapes(_ ticks: Ticks, into writer: inout SVGWriter) {
      for part in chart.shaded {
        writer.path("shade") { $0.rectangle((across(part.low), across(part.high)), (top, base)) }
      }
      let levels = ticks.values.filter { $0 != 0 }
      if !levels.isEmpty {
        writer.path("grid") { path in
          for tick in levels {
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
      for style in [Dot.Style.plain, .current, .danger] where chart.dots.contains(where: { $0.style == style }) {
        writer.path(style.cssClass) { path in
          for dot in chart.dots where dot.style == style { path.dot(across(dot.x), up(dot.y)) }
        }
      }
    }

    /// Gives every word its place: marks first, then points, curves, and pins.
    mutating func labels() -> [(label: LabelPlacer.Label, cssClass: LabelClass)] {
      let skylines = chart.lines.map { Skyline($0.points, across: across, up: up, width: placer.width) }
      for skyline in skylines { placer.avoid(skyline) }
      for dot in chart.dots where dot.style != .words {
        let (x, y) = (across(dot.x) * placer.width, up(dot.y))
        placer.avoid(LabelPlacer.Box(x: (x - 5)...(x + 5), y: (y - 5)...(y + 5)))
      }
      placer.avoid(level: up(0))
      for (index, mark) in chart.marks.enumerated() {
        placer.avoid(upright: across(mark.x), rows.start(index, top: top)...base)
        guard let label = rows.label(index, mark.label, x: across(mark.x), top: top) else { continue }
        placer.avoid(placer.room(for: label))
        add(label, mark.style == .danger ? .danger : .plain)
      }
      for dot in chart.dots { label(dot) }
      for (line, skyline) in zip(chart.lines, skylines) { label(line, skyline) }
      for pin in chart.pins { label(pin) }
      return placed
    }

    private mutating func add(_ label: LabelPlacer.Label?, _ cssClass: LabelClass) {
      if let label { placed.append((label, cssClass)) }
    }

    private mutating func label(_ dot: Dot) {
      guard let text = dot.label else { return }
      let (x, y) = (across(dot.x), up(dot.y))
      // Lines above the last one stand higher; words that need not be there stay near.
      let choice = LabelPlacer.Choice(text)
      let rise = choice.extent.lines > 1 ? LabelPlacer.lineHeight : 0
      // Around the point, and again further away; the first ones of some styles are their own.
      let turns = dot.style == .plain ? 2 : 4
      let own = dot.style == .words ? 1 : dot.style == .danger ? turns : 0
      func around(_ index: Int, _ away: Double) -> LabelPlacer.Place {
        switch index {
        case 0: (x, 6, y - 9 - away - rise, .right)
        case 1: (x, 0, y - 11 - away - rise, .middle)
        case 2: (x, 10, y + 16 + away, .right)
        case 3: (x, -6, y - 9 - away - rise, .left)
        case 4: (x, -8, y + 15 + away, .left)
        case 5: (x, 0, y + 20 + away, .middle)
        case 6: (x, 12, y + 4 + away, .right)
        default: (x, -12, y + 4 - away, .left)
        }
      }
      func place(_ index: Int) -> LabelPlacer.Place {
        switch dot.style {
        case .plain: return around(index % 8, Double(index / 8) * 10)
        case .current: return around(index % 8, Double(index / 8) * 14)
        case .words: return index == 0 ? (x, 0, y - 6, .middle) : around((index - 1) % 8, Double((index - 1) / 8) * 14)
        case .danger:
          let away = Double(index / 9) * 14
          return index % 9 == 0 ? (x, 10, y + 18 + away, .right) : around(index % 9 - 1, away)
        }
      }
      let cssClass: LabelClass =
        switch dot.style {
        case .danger: .danger
        case .current: .main
        case .plain, .words: .plain
        }
      add(placer.place(choice, among: turns * 8 + own, place), cssClass)
    }

    /// As near to the curve as there is room, above or below.
    private mutating func label(_ line: Line, _ skyline: Skyline) {
      guard let text = line.label, let first = line.points.first, let last = line.points.last else { return }
      var choice = LabelPlacer.Choice(text)
      let length = choice.extent.length
      let (from, to, width) = (across(first.x), across(last.x), placer.width)
      let sides = [LabelPlacer.Side.right, .left]
      for step in 0...16 {
        // From here on every place costs at least this, but for rounding.
        if choice.isFree, choice.cost < 6.99 + Double(step) / 4 { break }
        let x = from + (to - from) * (0.02 + 0.06 * Double(step))
        let anchor = x * width
        guard let here = skyline.range(over: anchor...anchor) else { continue }
        for side in sides {
          let reach = side == .right ? anchor...(anchor + length) : (anchor - length)...anchor
          guard reach.lowerBound >= from * width, reach.upperBound <= to * width, let run = skyline.range(over: reach)
          else { continue }
          let above = run.lowerBound - 7
          let below = run.upperBound + 7 + TextMeasure.ascent
          let steepness = (run.upperBound - run.lowerBound) / 4 + Double(step) / 4
          placer.offer((x, 0, above, side), cost: here.lowerBound - above + steepness, &choice)
          placer.offer((x, 0, below, side), cost: below - here.upperBound + steepness, &choice)
        }
      }
      let cssClass: LabelClass =
        switch line.style {
        case .main, .broken: .main
        case .quiet: .plain
        case .limit: .danger
        }
      add(placer.take(choice), cssClass)
    }

    /// Just above the axis, inward from its ends, or a little higher where another one stands. Numbers need a gap between
    /// them, or they are read as one.
    private mutating func label(_ pin: (x: Double, label: String)) {
      let x = across(pin.x)
      let isInside = x > 0 && x < 1
      let (sides, base) = (isInside ? 3 : 1, base)
      let label = placer.place(pin.label, among: 3 * sides) { index in
        let side: LabelPlacer.Side =
          isInside ? index % 3 == 0 ? .middle : index % 3 == 1 ? .right : .left : x <= 0 ? .right : .left
        return (x, 0, base - 10 - Double(index / sides * 15), side)
      }
      guard let label else { return }
      let room = placer.room(for: label)
      placer.avoid(LabelPlacer.Box(x: (room.x.lowerBound - 8)...(room.x.upperBound + 8), y: room.y))
      placed.append((label, .plain))
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
  var cssClass: StaticString {
    switch self {
    case .plain: "dot"
    case .current: "now"
    case .danger: "death"
    case .words: ""
    }
  }
}
