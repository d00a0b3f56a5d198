/// Lines over one axis, with places marked on it: what stands where on the paper, for one size.
///
/// Curves are labelled where they run. A region can be shaded and a curve broken from there on.
public struct LineChart: Sendable {
  /// A curve; `points` from left to right.
  public struct Line: Sendable {
    public enum Style: Sendable { case main, quiet, broken }
    public let points: [(x: Double, y: Double)]
    public let style: Style
    public let label: Label?

    public init(points: [(x: Double, y: Double)], style: Style, label: Label? = nil) {
      self.points = points
      self.style = style
      self.label = label
    }
  }

  /// A curve's name, written where it runs.
  public struct Label: Sendable {
    public let text: String
    /// How far along the curve's width it begins, 0…1.
    public let along: Double
    public let isAbove: Bool

    public init(_ text: String, along: Double, isAbove: Bool) {
      self.text = text
      self.along = along
      self.isAbove = isAbove
    }
  }

  /// A value on the x axis that has a name.
  public struct Mark: Sendable {
    public enum Style: Sendable { case plain, danger }
    public let x: Double
    public let label: String
    public let style: Style

    public init(x: Double, label: String, style: Style = .plain) {
      self.x = x
      self.label = label
      self.style = style
    }
  }

  public var title: String
  public var description: String
  public var xLabel: String
  public var x: (low: Double, high: Double)
  public var lines: [Line]
  public var marks: [Mark]
  /// From here to the right end, or to the left end, nothing is as before.
  public var shaded: (low: Double, high: Double)?
  /// The ticks' words.
  public var xText: @Sendable (Double) -> String
  public var yText: @Sendable (Double) -> String

  public init(
    title: String, description: String, xLabel: String, x: (low: Double, high: Double), lines: [Line],
    marks: [Mark] = [], shaded: (low: Double, high: Double)? = nil, xText: @escaping @Sendable (Double) -> String,
    yText: @escaping @Sendable (Double) -> String
  ) {
    self.title = title
    self.description = description
    self.xLabel = xLabel
    self.x = x
    self.lines = lines
    self.marks = marks
    self.shaded = shaded
    self.xText = xText
    self.yText = yText
  }

  /// The chart on its papers.
  public var drawn: DrawnChart {
    var writer = SVGWriter()
    writer.raw("<figure class=\"chart\">\n")
    let start = writer.bytes.count
    let afterDescription = draw(ChartSize.wide, into: &writer)
    let wide = writer.bytes[start...]
    draw(ChartSize.narrow, into: &writer)
    writer.raw("</figure>")
    let file = wide[..<afterDescription] + Self.ownStyle.utf8 + wide[afterDescription...]
    return DrawnChart(html: HTMLText(trusted: writer.bytes), file: Array(file))
  }
}

/// A chart as a page and as a file show it.
public struct DrawnChart: Sendable {
  /// Drawn for wide and for narrow screens; the stylesheet shows one of them, so that text keeps its size.
  public let html: HTMLText
  /// The wide one as a file of its own, with its colours in it.
  public let file: [UInt8]
}

/// The paper a chart is drawn on.
struct ChartSize {
  let width: Double
  let height: Double
  /// What is kept free for the words at the left and below.
  let left: Double
  let bottom: Double
  let xTicks: Int
  let cssClass: StaticString

  static let wide = ChartSize(width: 1056, height: 400, left: 76, bottom: 52, xTicks: 7, cssClass: "wide")
  static let narrow = ChartSize(width: 358, height: 300, left: 52, bottom: 48, xTicks: 3, cssClass: "narrow")
}
