/// A picture that stands for a page where a link to it is shown: who publishes it, its title, and its figures or what it is about.
///
/// Lines are broken by ``TextMeasure``, whose letters are wide ones, so that no text leaves the picture whatever font draws it.
/// Left out: a raster picture, which a network may want that shows no SVG.
public struct ShareCard: Sendable, Hashable {
  public static let width = 1200
  public static let height = 630

  let publisher: String
  let title: String
  let about: String?
  let figures: [RenderedMarkdown.Figure]
  /// A colour, `#rrggbb`.
  let accent: String

  public init(
    publisher: String, title: String, about: String?, figures: [RenderedMarkdown.Figure], accent: String?
  ) {
    self.publisher = publisher
    self.title = title
    self.about = about
    // One that had to be cut would be another number.
    self.figures = Array(figures.filter { Self.valueSize(of: $0) != nil }.prefix(Self.columns))
    self.accent = accent ?? "#0b5a63"
  }

  /// What it shows, for those who do not see it.
  public var description: String {
    ([title] + (figures.isEmpty ? [about].compactMap(\.self) : figures.map { "\($0.label) \($0.value)" }) + [publisher])
      .joined(separator: " · ")
  }

  /// Bold letters are wider than those that are measured.
  private static let bold = 1.13
  private static let margin = 80.0
  private static let columns = 3
  private static let gap = 36.0
  private static var room: Double { Double(width) - 2 * margin }
  private static var column: Double { (room - gap * Double(columns - 1)) / Double(columns) }

  /// The picture as a file.
  public var file: [UInt8] {
    var svg = SVGWriter(expecting: 2048)
    svg.raw(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" \
      font-family="system-ui,sans-serif" fill="#161b1f"><title>
      """)
    svg.escaped(description)
    svg.raw("</title><rect width=\"1200\" height=\"630\" fill=\"#ffffff\"/><rect width=\"1200\" height=\"14\" fill=\"")
    svg.escaped(accent)
    svg.raw("\"/>")
    for line in Self.lines(of: publisher, size: 32, upTo: 1, isBold: true).lines {
      put(line, in: &svg, y: 112, size: 32, isBold: true)
    }
    let bottom = putTitle(in: &svg, y: 172)
    if figures.isEmpty {
      let lines = Self.lines(of: about ?? "", size: 34, upTo: 3).lines
      for (index, line) in lines.enumerated() {
        put(line, in: &svg, y: bottom + 76 + 48 * Double(index), size: 34, isQuiet: true)
      }
    } else {
      svg.raw("<path d=\"M80 424H1120\" stroke=\"#9aa4aa\" stroke-width=\"2\"/>")
      for (index, figure) in figures.enumerated() { put(figure, in: &svg, column: index) }
    }
    svg.raw("</svg>\n")
    return svg.bytes
  }

  /// As large as it has room in three lines, and cut where it has none.
  ///
  /// - Returns: the last line's baseline.
  private func putTitle(in svg: inout SVGWriter, y: Double) -> Double {
    let sizes: [(size: Double, lines: Int)] = [(76, 2), (64, 3), (52, 4)]
    let fitting = sizes.first { Self.lines(of: title, size: $0.size, upTo: $0.lines, isBold: true).isWhole } ?? (52, 4)
    let lines = Self.lines(of: title, size: fitting.size, upTo: fitting.lines, isBold: true).lines
    for (index, line) in lines.enumerated() {
      put(line, in: &svg, y: y + fitting.size * (0.8 + 1.16 * Double(index)), size: fitting.size, isBold: true)
    }
    return y + fitting.size * (0.8 + 1.16 * Double(max(lines.count, 1) - 1))
  }

  private func put(_ figure: RenderedMarkdown.Figure, in svg: inout SVGWriter, column index: Int) {
    let x = Self.margin + Double(index) * (Self.column + Self.gap)
    put(figure.value, in: &svg, x: x, y: 492, size: Self.valueSize(of: figure) ?? 0, isBold: true)
    let label = Self.lines(of: figure.label, size: 22, width: Self.column, upTo: 3).lines
    for (line, text) in label.enumerated() {
      put(text, in: &svg, x: x, y: 532 + 29 * Double(line), size: 22, isQuiet: true)
    }
  }

  /// As large as the whole number has room; `nil` where it has none.
  private static func valueSize(of figure: RenderedMarkdown.Figure) -> Double? {
    [60, 48, 36, 28].first { TextMeasure.width(figure.value) * $0 / 13 * bold <= column }
  }

  private static func lines(
    of text: String, size: Double, width: Double = room, upTo count: Int, isBold: Bool = false
  ) -> (lines: [String], isWhole: Bool) {
    TextMeasure.lines(of: text, to: width * 13 / size / (isBold ? bold : 1), upTo: count)
  }

  private func put(
    _ text: String, in svg: inout SVGWriter, x: Double = margin, y: Double, size: Double, isBold: Bool = false,
    isQuiet: Bool = false
  ) {
    svg.raw("<text x=\"")
    svg.number(x)
    svg.raw("\" y=\"")
    svg.number(y)
    svg.raw("\" font-size=\"")
    svg.number(size)
    if isBold { svg.raw("\" font-weight=\"600") }
    if isQuiet { svg.raw("\" fill=\"#5b656c") }
    svg.raw("\">")
    svg.escaped(text)
    svg.raw("</text>")
  }
}
