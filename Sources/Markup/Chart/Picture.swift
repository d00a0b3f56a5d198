/// What every chart has: its words for those who do not see it, its place on the page, and its two forms.
public struct Picture: Sendable {
  /// The file's name without its ending, and what ids within the page begin with.
  public var name: String
  /// A line that stands above the chart.
  public var title: ShownText
  /// What is seen, in numbers.
  public var description: ShownText

  /// What stands below the title, such as a key to numbers in the chart.
  public var note: ShownText?

  public init(name: String, title: ShownText, description: ShownText, note: ShownText? = nil) {
    self.name = name
    self.title = title
    self.description = description
    self.note = note
  }
}

/// A chart as a page and as a file show it.
public struct DrawnChart: Sendable {
  public let html: HTMLText
  /// The chart as a file of its own, with its colours in it.
  public let file: [UInt8]
}

/// The paper of a chart: as wide as there is room, and as many pixels high as it says.
struct Paper {
  /// Left of the shapes, for the numbers there; the stylesheet knows them by their class.
  enum Margin: Double {
    case none = 0
    case usual = 52
    case far = 80

    var cssClass: StaticString {
      switch self {
      case .none: " bars"
      case .usual: ""
      case .far: " far"
      }
    }
  }

  let height: Double
  var margin = Margin.usual
  /// Whether a table's width is enough for it.
  var isSmall = false

  /// At the right, for the last tick's half.
  static let right = 8.0
  /// On a screen of 360 pixels, this is left for the shapes. What fits here fits everywhere; see ``LabelPlacer``.
  var narrowest: Double { 320 - margin.rawValue - Self.right }
  /// As wide as the file is drawn.
  var fileWidth: Double { isSmall ? 560 : 720 }
}

extension Picture {
  /// Puts what is drawn into its two frames.
  func framed(on paper: Paper, _ draw: (inout SVGWriter) -> Void) -> DrawnChart {
    // The page's frame first, and behind it the file's.
    var writer = SVGWriter(expecting: 16_384)
    writer.raw("<figure class=\"chart\"><figcaption>")
    writer.escaped(title)
    if let note {
      writer.raw("<br><small>")
      writer.escaped(note)
      writer.raw("</small>")
    }
    writer.raw("</figcaption>")
    writer.raw("<svg class=\"plot")
    writer.raw(paper.margin.cssClass)
    writer.raw(paper.isSmall ? " small\"" : "\"")
    writer.raw(" height=\"")
    writer.number(paper.height)
    writer.raw("\" ")
    let start = writer.count
    describe(&writer)
    let middle = writer.count
    draw(&writer)
    let end = writer.count
    writer.raw("</svg></figure>")
    let frame = writer.count

    let (width, left) = (paper.fileWidth, paper.margin.rawValue)
    writer.raw("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" width=\"")
    writer.number(width)
    writer.raw("\" height=\"")
    writer.number(paper.height)
    writer.raw("\" viewBox=\"")
    writer.number(-left)
    writer.raw(" 0 ")
    writer.number(width)
    writer.raw(" ")
    writer.number(paper.height)
    writer.raw("\" ")
    writer.repeat(start..<middle)
    writer.raw(FileStyle.element)
    writer.raw("<svg width=\"")
    writer.number(width - left - Paper.right)
    writer.raw("\" height=\"")
    writer.number(paper.height)
    writer.raw("\" overflow=\"visible\">")
    writer.repeat(middle..<end)
    writer.raw("</svg></svg>\n")
    return DrawnChart(html: HTMLText(trusted: writer.bytes(0..<frame)), file: writer.bytes(frame..<writer.count))
  }

  /// The rest of the `<svg>` tag, and the title and description that it refers to.
  private func describe(_ writer: inout SVGWriter) {
    writer.raw("role=\"img\" aria-labelledby=\"")
    writer.escaped(name)
    writer.raw("-t ")
    writer.escaped(name)
    writer.raw("-d\"><title id=\"")
    writer.escaped(name)
    writer.raw("-t\">")
    writer.escaped(title)
    writer.raw("</title><desc id=\"")
    writer.escaped(name)
    writer.raw("-d\">")
    writer.escaped(description)
    writer.raw("</desc>")
  }
}
