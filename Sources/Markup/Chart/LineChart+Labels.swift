extension LineChart.Layout {
  /// Gives every word its place, as far as there is room: marks first, then points, curves, and pins.
  func labels(of chart: LineChart, _ write: (LabelPlacer.Label, LabelClass) -> Void) {
    let skyline = Skyline(chart.lines, across: across, up: up, width: width)
    var placer = LabelPlacer(width: width, height: base, skyline, level: up(0))
    for dot in chart.dots where dot.style != .words {
      let (x, y) = (across(dot.x) * width, up(dot.y))
      placer.avoid(LabelPlacer.Box(x: (x - 5)...(x + 5), y: (y - 5)...(y + 5)))
    }
    for (index, mark) in chart.marks.enumerated() {
      placer.avoid(upright: across(mark.x), rows.start(index, top: top)...base)
      guard let label = rows.label(index, mark.label, x: across(mark.x), top: top) else { continue }
      placer.avoid(placer.room(for: label.extent, at: label.place))
      write(label, mark.style == .danger ? .danger : .plain)
    }
    for dot in chart.dots {
      guard let text = dot.label else { continue }
      let extent = LabelPlacer.Extent(of: text)
      guard let place = place(dot, extent, &placer) else { continue }
      write(LabelPlacer.Label(text: text, extent: extent, place: place), dot.style.labelClass)
    }
    for (curve, line) in chart.lines.enumerated() {
      guard let text = line.label, let first = line.points.first, let last = line.points.last else { continue }
      let extent = LabelPlacer.Extent(of: text)
      guard let place = place(curve, across(first.x)...across(last.x), extent, &placer) else { continue }
      write(LabelPlacer.Label(text: text, extent: extent, place: place), line.style.labelClass)
    }
    for pin in chart.pins {
      let extent = LabelPlacer.Extent(of: pin.label)
      guard let place = place(pinAt: across(pin.x), extent, &placer) else { continue }
      write(LabelPlacer.Label(text: pin.label, extent: extent, place: place), .plain)
    }
  }

  /// Around the point, and again further away.
  private func place(
    _ dot: LineChart.Dot, _ extent: LabelPlacer.Extent, _ placer: inout LabelPlacer
  ) -> LabelPlacer.Place? {
    let (x, y) = (across(dot.x), up(dot.y))
    // Lines above the last one stand higher; words that need not be there stay near.
    let rise = extent.lines > 1 ? LabelPlacer.lineHeight : 0
    let (turns, apart) = dot.style == .plain ? (2, 10.0) : (4, 14.0)
    var choice = LabelPlacer.Choice(extent)
    if dot.style == .words { placer.offer(LabelPlacer.Place(x, 0, y - 6, .middle), &choice) }
    for turn in 0..<turns {
      let away = Double(turn) * apart
      if dot.style == .danger { placer.offer(LabelPlacer.Place(x, 10, y + 18 + away, .right), &choice) }
      for side in 0..<8 where !choice.isFree {
        let place =
          switch side {
          case 0: LabelPlacer.Place(x, 6, y - 9 - away - rise, .right)
          case 1: LabelPlacer.Place(x, 0, y - 11 - away - rise, .middle)
          case 2: LabelPlacer.Place(x, 10, y + 16 + away, .right)
          case 3: LabelPlacer.Place(x, -6, y - 9 - away - rise, .left)
          case 4: LabelPlacer.Place(x, -8, y + 15 + away, .left)
          case 5: LabelPlacer.Place(x, 0, y + 20 + away, .middle)
          case 6: LabelPlacer.Place(x, 12, y + 4 + away, .right)
          default: LabelPlacer.Place(x, -12, y + 4 - away, .left)
          }
        placer.offer(place, &choice)
      }
    }
    return placer.take(choice)
  }

  /// As near to the curve as there is room, above or below.
  private func place(
    _ curve: Int, _ ends: ClosedRange<Double>, _ extent: LabelPlacer.Extent, _ placer: inout LabelPlacer
  ) -> LabelPlacer.Place? {
    var choice = LabelPlacer.Choice(extent)
    let (from, to) = (ends.lowerBound, ends.upperBound)
    // No place costs less than this plus its steepness: words stand 7 pixels off, but for rounding.
    let least = 6.99
    for step in 0...16 {
      if choice.isFree, choice.cost < least + Double(step) / 4 { break }
      let x = from + (to - from) * (0.02 + 0.06 * Double(step))
      let anchor = x * width
      for side in [LabelPlacer.Side.right, .left] {
        let reach = side == .right ? anchor...(anchor + extent.length) : (anchor - extent.length)...anchor
        guard reach.lowerBound >= from * width, reach.upperBound <= to * width,
          let run = placer.skyline.range(of: curve, over: reach)
        else { continue }
        let steepness = (run.upperBound - run.lowerBound) / 4 + Double(step) / 4
        if choice.isFree, choice.cost < least + steepness { continue }
        guard let here = placer.skyline.range(of: curve, over: anchor...anchor) else { continue }
        let above = run.lowerBound - 7
        let below = run.upperBound + 7 + TextMeasure.ascent
        placer.offer(LabelPlacer.Place(x, 0, above, side), cost: here.lowerBound - above + steepness, &choice)
        placer.offer(LabelPlacer.Place(x, 0, below, side), cost: below - here.upperBound + steepness, &choice)
      }
    }
    return placer.take(choice)
  }

  /// Just above the axis, inward from its ends, or a little higher where another one stands. Numbers need a gap between
  /// them, or they are read as one.
  private func place(
    pinAt x: Double, _ extent: LabelPlacer.Extent, _ placer: inout LabelPlacer
  ) -> LabelPlacer.Place? {
    let sides: [LabelPlacer.Side] = x <= 0 ? [.right] : x >= 1 ? [.left] : [.middle, .right, .left]
    var choice = LabelPlacer.Choice(extent)
    for row in 0..<3 {
      for side in sides where !choice.isFree {
        placer.offer(LabelPlacer.Place(x, 0, base - 10 - Double(row * 15), side), &choice)
      }
    }
    return placer.take(choice, air: 8)
  }
}

/// What a label's colour is.
enum LabelClass { case plain, main, danger }

extension LineChart.Dot.Style {
  fileprivate var labelClass: LabelClass {
    switch self {
    case .danger: .danger
    case .current: .main
    case .plain, .words: .plain
    }
  }
}

extension LineChart.Line.Style {
  fileprivate var labelClass: LabelClass {
    switch self {
    case .main, .broken: .main
    case .quiet: .plain
    case .limit: .danger
    }
  }
}
