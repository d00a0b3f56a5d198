/// Writes the few SVG elements that charts need. Everything that is drawn is named by a class; colours and fonts are the
/// stylesheet's.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  /// `<svg>` with a title and a description, which are read out in place of the picture.
  mutating func open(width: Double, height: Double, cssClass: StaticString, title: String, description: String) {
    raw("<svg class=\"chart ")
    raw(cssClass)
    raw("\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    number(width)
    raw(" ")
    number(height)
    raw("\" role=\"img\"><title>")
    escaped(title)
    raw("</title><desc>")
    escaped(description)
    raw("</desc>")
  }

  mutating func close() { raw("</svg>\n") }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ cssClass: StaticString) {
    raw("<path class=\"")
    raw(cssClass)
    raw("\" d=\"")
    point("M", x1, y1)
    point("L", x2, y2)
    raw("\"/>")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ cssClass: StaticString) {
    guard points.count > 1 else { return }
    raw("<path class=\"")
    raw(cssClass)
    raw("\" d=\"")
    for (index, place) in points.enumerated() { point(index == 0 ? "M" : "L", place.x, place.y) }
    raw("\"/>")
  }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ cssClass: StaticString) {
    raw("<rect class=\"")
    raw(cssClass)
    raw("\" x=\"")
    number(x)
    raw("\" y=\"")
    number(y)
    raw("\" width=\"")
    number(width)
    raw("\" height=\"")
    number(height)
    raw("\"/>")
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ cssClass: StaticString) {
    raw("<circle class=\"")
    raw(cssClass)
    raw("\" cx=\"")
    number(x)
    raw("\" cy=\"")
    number(y)
    raw("\" r=\"")
    number(radius)
    raw("\"/>")
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ cssClass: StaticString) {
    raw("<text class=\"")
    raw(cssClass)
    raw("\" x=\"")
    number(x)
    raw("\" y=\"")
    number(y)
    raw("\">")
    escaped(text)
    raw("</text>")
  }

  mutating func raw(_ text: StaticString) { bytes.append(contentsOf: text.utf8) }

  mutating func escaped(_ text: String) { bytes.appendEscapingHTML(ShownText.of(text)) }

  private mutating func point(_ command: StaticString, _ x: Double, _ y: Double) {
    raw(command)
    number(x)
    raw(" ")
    number(y)
  }

  /// A tenth of a unit is finer than any screen; more digits would only be bytes.
  private mutating func number(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { raw("-") }
    bytes.appendDecimal(Int(tenths.magnitude / 10))
    guard tenths.magnitude % 10 != 0 else { return }
    raw(".")
    bytes.append(UInt8(ascii: "0") + UInt8(tenths.magnitude % 10))
  }
}
