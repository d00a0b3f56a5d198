extension LineChart {
  /// Room for the ticks below.
  static let bottom = 30.0
  static let row = 17.0

  public var drawn: DrawnChart {
    let domain = yDomain
    let ticks = Ticks(from: domain.low, to: domain.high, about: height > 220 ? 5 : 4)
    let words = ticks.values.map { yText($0, ticks.step) }
    let paper = Paper(height: height, margin: .holding(words), isSmall: isSmall)
    return picture.framed(on: paper) { writer in
      let layout = Layout(self, domain, paper)
      writer.openShapes(height: height)
      layout.shapes(of: self, ticks, into: &writer)
      writer.closeShapes()
      writer.ticks(ticks, words, layout.up)
      drawXTicks(layout, paper, into: &writer)
      layout.labels(of: self) { writer.text($0, $1) }
    }
  }

  /// Every second tick is for wide screens only.
  private func drawXTicks(_ layout: Layout, _ paper: Paper, into writer: inout SVGWriter) {
    let baseline = height - 10
    writer.raw("<g class=\"middle\">")
    defer { writer.raw("</g>") }
    func draw(_ text: String, length: Double, at share: Double, isMore: Bool, _ writer: inout SVGWriter) {
      guard share * paper.narrowest >= length / 2 - paper.margin.rawValue,
        (1 - share) * paper.narrowest >= length / 2 - Paper.right - 4
      else { return }
      writer.text(text, x: share, y: baseline, isMore ? "more" : "")
    }
    guard xTicks.isEmpty else {
      // Where not all have room beside each other, every second one has.
      let lengths = xTicks.map { TextMeasure.width($0.label) }
      let widest = (lengths.max() ?? 0) + 6
      let isCrowded = widest * Double(xTicks.count) > paper.narrowest + widest
      for (index, tick) in xTicks.enumerated() {
        let isMore = isCrowded && !index.isMultiple(of: 2)
        draw(tick.label, length: lengths[index], at: layout.across(tick.x), isMore: isMore, &writer)
      }
      return
    }
    let ticks = Ticks(from: x.low, to: x.high, about: 7)
    let words = ticks.values.map { xText($0, ticks.step) }
    let lengths = words.map { TextMeasure.width($0) }
    let widest = (lengths.max() ?? 0) + 8
    let apart = ticks.step / max(x.high - x.low, .leastNormalMagnitude) * paper.narrowest
    let every = apart > 0 ? max(1, Int((widest / apart).rounded(.up))) : 1
    for (index, word) in words.enumerated() {
      let isMore = !index.isMultiple(of: every)
      // On a wide screen there is more than twice the room.
      if isMore, every > 2, !index.isMultiple(of: (every + 1) / 2) { continue }
      draw(word, length: lengths[index], at: layout.across(ticks.values[index]), isMore: isMore, &writer)
    }
  }

  /// All values, with a little air.
  private var yDomain: (low: Double, high: Double) {
    var (low, high) = showsZero ? (0, 0) : (Double.infinity, -Double.infinity)
    for line in lines {
      for point in line.points where point.y.isFinite { (low, high) = (min(low, point.y), max(high, point.y)) }
    }
    for dot in dots where dot.y.isFinite { (low, high) = (min(low, dot.y), max(high, dot.y)) }
    guard high > low else {
      let around = low.isFinite && low != 0 ? low.magnitude / 10 : 1
      return low.isFinite ? (low - around, low + around) : (-1, 1)
    }
    // Words of points need more of it than words of curves.
    let air = (high - low) * (dots.isEmpty ? 0.06 : 0.12)
    // Pins have their words on the axis, under every curve.
    return (low - (pins.isEmpty ? air : max(air, (high - low) * 0.17)), high + air)
  }
}

extension SVGWriter {
  /// Words in the place that was found for them; the class says where they end.
  mutating func text(_ label: LabelPlacer.Label, _ cssClass: LabelClass) {
    let place = label.place
    let name: StaticString =
      switch (cssClass, place.side) {
      case (.plain, .right): ""
      case (.plain, .middle): "middle"
      case (.plain, .left): "end"
      case (.main, .right): "main"
      case (.main, .middle): "main middle"
      case (.main, .left): "main end"
      case (.danger, .right): "danger"
      case (.danger, .middle): "danger middle"
      case (.danger, .left): "danger end"
      }
    guard label.extent.lines > 1 else { return text(label.text, x: place.x, offset: place.offset, y: place.y, name) }
    for (index, line) in label.lines.enumerated() {
      text(line, x: place.x, offset: place.offset, y: place.y + Double(index) * LabelPlacer.lineHeight, name)
    }
  }

  /// Words at the left, beside their lines.
  mutating func ticks(_ ticks: Ticks, _ words: [String], _ up: Scale) {
    raw("<g class=\"end\">")
    for (tick, word) in zip(ticks.values, words) { text(word, x: 0, offset: -8, y: up(tick) + 4, "") }
    raw("</g>")
  }
}

extension Paper.Margin {
  /// What the words of the ticks at the left need.
  static func holding(_ words: [String]) -> Paper.Margin {
    words.contains { TextMeasure.width($0) > 44 } ? .far : .usual
  }
}
