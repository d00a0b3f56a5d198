extension LineChart {
  /// Draws the chart on this paper; what it gives is where its description ends.
  @discardableResult func draw(_ size: ChartSize, into writer: inout SVGWriter) -> Int {
    let top = 12.0
    let y = yDomain
    let across = Scale(domain: x, range: (size.left, size.width - 4))
    let up = Scale(domain: y, range: (size.height - size.bottom, top + 18))
    writer.open(
      width: size.width, height: size.height, cssClass: size.cssClass, title: title, description: description)
    let afterDescription = writer.bytes.count
    if let shaded {
      let (from, to) = (across(shaded.low), across(shaded.high))
      writer.rectangle(from, top, to - from, size.height - size.bottom - top, "shade")
    }
    for tick in Ticks(from: y.low, to: y.high, about: 5).values {
      writer.line(size.left, up(tick), size.width - 4, up(tick), tick == 0 ? "zero" : "grid")
      writer.text(yText(tick), size.left - 10, up(tick) + 4, "tick end")
    }
    for tick in Ticks(from: x.low, to: x.high, about: size.xTicks).values {
      writer.text(xText(tick), across(tick), size.height - size.bottom + 22, "tick middle")
    }
    writer.text(xLabel, size.width - 4, size.height - 6, "tick end")
    for line in lines {
      let points = line.points.map { (x: across($0.x), y: up($0.y)) }
      writer.polyline(points, line.style.cssClass)
      if let label = line.label, let place = Self.place(label.along, on: points) {
        writer.text(label.text, place.x, place.y + (label.isAbove ? -11 : 22), line.style.labelClass)
      }
    }
    drawMarks(across, top: top, bottom: size.height - size.bottom, width: size.width, into: &writer)
    writer.close()
    return afterDescription
  }

  /// The point of a drawn curve at a share of its width.
  private static func place(_ share: Double, on points: [(x: Double, y: Double)]) -> (x: Double, y: Double)? {
    guard let first = points.first, let last = points.last else { return nil }
    let x = first.x + (last.x - first.x) * share
    guard let next = points.firstIndex(where: { $0.x >= x }), next > 0 else { return first }
    let (a, b) = (points[next - 1], points[next])
    return (x, b.x == a.x ? b.y : a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  /// Marks from left to right; a label that would run into the one before it goes a line lower.
  private func drawMarks(
    _ across: Scale, top: Double, bottom: Double, width: Double, into writer: inout SVGWriter
  ) {
    var taken: [(end: Double, row: Int)] = []
    for mark in marks.sorted(by: { $0.x < $1.x }) {
      let place = across(mark.x)
      let isDanger = mark.style == .danger
      writer.line(place, top, place, bottom, isDanger ? "danger" : "mark")
      // About half an em a character, which is what tells whether it fits on the right.
      let length = Double(mark.label.count) * 7
      let fits = place + 6 + length < width
      let start = fits ? place + 6 : place - 6 - length
      var row = 0
      while taken.contains(where: { $0.row == row && $0.end > start }) { row += 1 }
      taken.append((start + length, row))
      let height = top + 12 + Double(row) * 17
      switch (isDanger, fits) {
      case (true, true): writer.text(mark.label, place + 6, height, "label danger")
      case (true, false): writer.text(mark.label, place - 6, height, "label danger end")
      case (false, true): writer.text(mark.label, place + 6, height, "label")
      case (false, false): writer.text(mark.label, place - 6, height, "label end")
      }
    }
  }

  /// All values and zero, with a little air.
  private var yDomain: (low: Double, high: Double) {
    let values = lines.flatMap { $0.points.map(\.y) }.filter(\.isFinite)
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let air = (high - low) * 0.06
    return high > low ? (low - air, high + air) : (-1, 1)
  }

  /// What a chart that stands by itself, beside a Markdown file, needs to be read on a light or a dark page.
  static let ownStyle: StaticString = """
    <style>text{font:13px system-ui,sans-serif;fill:#5b656c}.middle{text-anchor:middle}.end{text-anchor:end}\
    path{fill:none;stroke-width:1.5}.grid{stroke:#8884;stroke-width:1}.zero{stroke:#888;stroke-width:1}\
    .mark{stroke:#888;stroke-dasharray:2 4}.main{stroke:#0b7a86;stroke-width:2.5}.quiet{stroke:#888}\
    .broken{stroke:#0b7a86;stroke-width:2.5;stroke-dasharray:6 6}.danger{stroke:#c0432c;stroke-width:2}\
    text.danger{fill:#c0432c;stroke:none}.shade{fill:#c0432c;fill-opacity:.08}</style>
    """
}

extension LineChart.Line.Style {
  var cssClass: StaticString {
    switch self {
    case .main: "main"
    case .quiet: "quiet"
    case .broken: "broken"
    }
  }

  var labelClass: StaticString {
    switch self {
    case .main, .broken: "label main"
    case .quiet: "label"
    }
  }
}
