/// Writes the few SVG elements that charts need. Everything that is drawn is named by a class; colours and fonts are the
/// stylesheet's.
///
/// Shapes stand in a picture of their own that is stretched to the width there is; words and their places are counted in
/// shares of that width, so that they keep their size on every screen.
struct SVGWriter: ~Copyable {
  private var buffer: ByteBuffer

  /// - Parameter size: about how many bytes there will be.
  init(expecting size: Int = 0) { buffer = ByteBuffer(capacity: size) }

  var count: Int { buffer.count }
  var bytes: [UInt8] { buffer.bytes }

  /// Shapes are counted in thousandths of the width.
  static let across = 1000.0

  /// The picture that is stretched; ``closeShapes()`` ends it.
  mutating func openShapes(height: Double) {
    raw("<svg viewBox=\"0 0 1000 ")
    number(height)
    raw("\" preserveAspectRatio=\"none\">")
  }

  mutating func closeShapes() { raw("</svg>") }

  /// One path of a class; `build` adds its parts.
  @inline(__always)
  mutating func path(_ cssClass: StaticString, _ build: (inout SVGWriter) -> Void) {
    raw("<path class=\"")
    raw(cssClass)
    raw("\" d=\"")
    build(&self)
    raw("\"/>")
  }

  mutating func move(_ x: Double, _ y: Double) { point(UInt8(ascii: "M"), x * Self.across, y) }
  mutating func line(_ x: Double, _ y: Double) { point(UInt8(ascii: "L"), x * Self.across, y) }
  /// On to this place, level.
  mutating func across(to x: Double) { number(x * Self.across, after: UInt8(ascii: "H")) }
  /// On to this place, straight up or down.
  mutating func down(to y: Double) { number(y, after: UInt8(ascii: "V")) }

  mutating func rectangle(_ x: (Double, Double), _ y: (Double, Double)) {
    move(x.0, y.0)
    across(to: x.1)
    down(to: y.1)
    across(to: x.0)
    raw("z")
  }

  /// A dot; the stylesheet gives the line that has no length its round or square ends.
  mutating func dot(_ x: Double, _ y: Double) {
    move(x, y)
    raw("h0")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ cssClass: StaticString, across: Scale, up: Scale) {
    guard points.count > 1 else { return }
    path(cssClass) { path in
      path.move(across(points[0].x), up(points[0].y))
      for point in points.dropFirst() { path.line(across(point.x), up(point.y)) }
    }
  }

  /// Words. `x` is a share of the width, `offset` is in pixels from there.
  mutating func text(_ text: String, x: Double, offset: Double = 0, y: Double, _ cssClass: StaticString) {
    if cssClass.utf8CodeUnitCount > 0 {
      raw("<text class=\"")
      raw(cssClass)
      raw("\" x=\"")
    } else {
      raw("<text x=\"")
    }
    if x == 0 {
      number(offset)
      raw("\" y=\"")
    } else {
      number(x * 100)
      if offset != 0 {
        raw("%\" dx=\"")
        number(offset)
        raw("\" y=\"")
      } else {
        raw("%\" y=\"")
      }
    }
    number(y)
    raw("\">")
    escaped(text)
    raw("</text>")
  }

  @inline(__always) mutating func raw(_ text: StaticString) { buffer.append(text) }

  /// Writes a part of what it has written once more.
  mutating func `repeat`(_ range: Range<Int>) { buffer.append(copyOf: range) }

  /// A part of what it has written.
  func bytes(_ range: Range<Int>) -> [UInt8] { buffer.withBytes { Array(UnsafeBufferPointer(rebasing: $0[range])) } }

  mutating func escaped(_ text: String) {
    // Most words of charts are figures in ASCII, which one look at their bytes lets through.
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard TextMarks(of: bytes).isDisjoint(with: [.html, .doubtful]) else { return false }
      buffer.append(bytes)
      return true
    }
    if !isPlain { buffer.appendEscapingHTML(ShownText.of(text)) }
  }

  mutating func escaped(_ text: ShownText) { buffer.appendEscapingHTML(text.string) }

  private mutating func point(_ letter: UInt8, _ x: Double, _ y: Double) {
    number(x, after: letter)
    number(y, after: UInt8(ascii: " "))
  }

  /// - Parameter letter: what stands before it.
  private mutating func number(_ value: Double, after letter: UInt8) {
    buffer.append(letter)
    number(value)
  }

  /// A tenth of a unit is finer than any screen; more digits would only be bytes.
  mutating func number(_ value: Double) {
    // Rounded as `rounded()` does it, without a call of the C library: what is cut off is exact.
    let scaled = value * 10
    var tenths = Int(scaled)
    let over = scaled - Double(tenths)
    if over >= 0.5 { tenths += 1 } else if over <= -0.5 { tenths -= 1 }
    buffer.append(tenths: tenths)
  }
}
