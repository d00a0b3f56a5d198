/// Pairs of bars from a common zero, one below the other: what is compared, and what it is compared with.
///
/// The first of a pair is filled, the second an outline, so that no colour is needed to tell them apart.
public struct BarChart: Chart {
  public struct Row: Sendable {
    public let name: String
    /// What went wrong, in a word or two.
    public let warning: String?
    public let value: Double
    public let compared: Double

    public init(name: String, warning: String? = nil, value: Double, compared: Double) {
      self.name = name
      self.warning = warning
      self.value = value
      self.compared = compared
    }
  }

  public var picture: Picture
  /// What the first and the second bar of a pair are called.
  public var key: (value: String, compared: String)
  public var rows: [Row]
  public var text: @Sendable (_ value: Double, _ step: Double) -> String

  public init(
    _ picture: Picture, key: (value: String, compared: String), rows: [Row],
    text: @escaping @Sendable (Double, Double) -> String
  ) {
    self.picture = picture
    self.key = key
    self.rows = rows
    self.text = text
  }

  private static let top = 30.0
  private static let pitch = 44.0
  private static let bottom = 26.0

  public var drawn: DrawnChart {
    let base = Self.top + Double(rows.count) * Self.pitch
    let paper = Paper(height: base + Self.bottom, margin: .none, isSmall: true)
    let ticks = ticks
    let across = Scale(domain: (ticks.values[0], ticks.values[ticks.values.count - 1]), range: (0, 1))
    return picture.framed(on: paper) { writer in
      writer.openShapes(height: paper.height)
      let levels = ticks.values.filter { $0 != 0 }
      if !levels.isEmpty { writer.path("grid") { uprights(levels.map { across($0) }, to: base, &$0) } }
      bars("with", offset: 17, across, &writer) { $0.value }
      bars("without", offset: 26, across, &writer) { $0.compared }
      writer.path("zero") { uprights([across(0)], to: base, &$0) }
      writer.closeShapes()
      drawKey(&writer)
      for (index, row) in rows.enumerated() {
        writer.name(row, y: Self.top + Double(index) * Self.pitch + 12, width: paper.narrowest)
      }
      drawTicks(ticks, across, paper, y: base + 18, into: &writer)
    }
  }

  private func uprights(_ shares: [Double], to base: Double, _ path: inout SVGWriter) {
    for share in shares {
      path.move(share, Self.top)
      path.down(to: base)
    }
  }

  private func bars(
    _ cssClass: StaticString, offset: Double, _ across: Scale, _ writer: inout SVGWriter, _ value: (Row) -> Double
  ) {
    writer.path(cssClass) { path in
      for (index, row) in rows.enumerated() {
        let y = Self.top + Double(index) * Self.pitch + offset
        path.rectangle((across(0), across(value(row))), (y, y + 8))
      }
    }
  }

  private func drawKey(_ writer: inout SVGWriter) {
    let second = 24 + TextMeasure.width(key.value) + 16
    writer.sample("with", x: 0)
    writer.text(key.value, x: 0, offset: 20, y: 12, "")
    writer.sample("without", x: second)
    writer.text(key.compared, x: 0, offset: second + 20, y: 12, "")
  }

  /// Round values around all bars and zero: the first and the last are the ends of the paper.
  private var ticks: Ticks {
    var (low, high) = (0.0, 0.0)
    for row in rows { (low, high) = (min(low, row.value, row.compared), max(high, row.value, row.compared)) }
    return high > low ? Ticks(around: low, and: high, about: 4) : Ticks(from: -1, to: 1, about: 4)
  }

  /// The end that is further from zero has its words first, then zero, the other end, and what has room between them.
  /// Words at an end stand inward from it.
  private func drawTicks(_ ticks: Ticks, _ across: Scale, _ paper: Paper, y: Double, into writer: inout SVGWriter) {
    let last = ticks.values.count - 1
    let ends = ticks.values[0].magnitude > ticks.values[last].magnitude ? [0, last] : [last, 0]
    let zero = ticks.values.indices.filter { ticks.values[$0] == 0 && !ends.contains($0) }
    let others = ticks.values.indices.filter { !ends.contains($0) && !zero.contains($0) }
    var taken: [ClosedRange<Double>] = []
    for index in [ends[0]] + zero + [ends[1]] + others {
      let tick = ticks.values[index]
      let word = text(tick, ticks.step)
      let (length, x) = (TextMeasure.width(word), across(tick) * paper.narrowest)
      let start = index == 0 ? x : index == last ? x - length : x - length / 2
      let room = start...(start + length)
      guard !taken.contains(where: { $0.lowerBound < room.upperBound + 6 && room.lowerBound < $0.upperBound + 6 })
      else { continue }
      taken.append(room)
      writer.text(word, x: across(tick), y: y, index == 0 ? "" : index == last ? "end" : "middle")
    }
  }
}

extension SVGWriter {
  /// A piece of a bar, beside its name.
  fileprivate mutating func sample(_ cssClass: StaticString, x: Double) {
    raw("<rect class=\"")
    raw(cssClass)
    raw("\" x=\"")
    number(x)
    raw("\" y=\"4\" width=\"14\" height=\"8\"/>")
  }

  /// A row's name, cut where the narrowest screen ends, and its warning.
  fileprivate mutating func name(_ row: BarChart.Row, y: Double, width: Double) {
    let name = TextMeasure.cut(row.name, to: width - (row.warning.map { TextMeasure.width(" · " + $0) } ?? 0))
    raw("<text class=\"name\" y=\"")
    number(y)
    raw("\">")
    escaped(name)
    if let warning = row.warning {
      raw(" · <tspan class=\"danger\">")
      escaped(warning)
      raw("</tspan>")
    }
    raw("</text>")
  }
}
