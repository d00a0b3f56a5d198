/// Lines over one axis, with places marked on it.
///
/// Curves are labelled where they run. A region can be shaded, and points can be marked and named. A label that finds no
/// room is left out: what it says is in the description.
public struct LineChart: Chart {
  /// A curve; `points` from left to right.
  public struct Line: Sendable {
    public enum Style: Sendable {
      case main, quiet, broken
      /// What must not be reached.
      case limit
    }
    public let points: [(x: Double, y: Double)]
    public let style: Style
    /// The curve's name, written where it runs.
    public let label: String?

    public init(points: [(x: Double, y: Double)], style: Style, label: String? = nil) {
      self.points = points
      self.style = style
      self.label = label
    }
  }

  /// A value on the x axis that has a name; its line runs from top to bottom.
  public struct Mark: Sendable {
    public enum Style: Sendable { case plain, faint, danger }
    public let x: Double
    public let label: String
    public let style: Style

    public init(x: Double, label: String, style: Style = .plain) {
      self.x = x
      self.label = label
      self.style = style
    }
  }

  /// A point that has a name.
  public struct Dot: Sendable {
    public enum Style: Sendable {
      case plain, current, danger
      /// Words alone, without a dot.
      case words
    }
    public let x: Double
    public let y: Double
    public let label: String?
    public let style: Style

    public init(x: Double, y: Double, label: String? = nil, style: Style = .plain) {
      self.x = x
      self.y = y
      self.label = label
      self.style = style
    }
  }

  public var picture: Picture
  public var height: Double
  public var isSmall: Bool
  public var x: (low: Double, high: Double)
  public var lines: [Line]
  /// The ones that come first have the first choice of their label's place.
  public var marks: [Mark] = []
  public var dots: [Dot] = []
  /// Small numbers on the axis.
  public var pins: [(x: Double, label: String)] = []
  /// Where nothing is as before.
  public var shaded: [(low: Double, high: Double)] = []
  /// Ticks at these places only; round values if there are none.
  public var xTicks: [(x: Double, label: String)] = []
  /// Whether the zero is shown even where no value comes near it.
  public var showsZero = true
  /// The words of ticks, which are `step` apart.
  public var xText: @Sendable (_ value: Double, _ step: Double) -> String
  public var yText: @Sendable (_ value: Double, _ step: Double) -> String

  public init(
    _ picture: Picture, height: Double = 320, isSmall: Bool = false, x: (low: Double, high: Double), lines: [Line],
    xText: @escaping @Sendable (Double, Double) -> String, yText: @escaping @Sendable (Double, Double) -> String
  ) {
    self.picture = picture
    self.height = height
    self.isSmall = isSmall
    self.x = x
    self.lines = lines
    self.xText = xText
    self.yText = yText
  }
}
