/// How high and low a curve runs, strip by strip across the paper: what a label needs to know of it.
struct Skyline {
  private static let strip = 6.0
  /// How high and low it runs in each strip; where it does not, upside down.
  private var strips: [(top: Double, bottom: Double)]

  /// - Parameters:
  ///   - points: from left to right.
  ///   - across: a point's share of the width.
  ///   - up: its pixels from the top.
  init(_ points: [(x: Double, y: Double)], across: Scale, up: Scale, width: Double) {
    strips = Array(repeating: (.infinity, -.infinity), count: Int(width / Self.strip) + 2)
    guard let first = points.first else { return }
    var a = (x: across(first.x) * width, y: up(first.y))
    if points.count == 1 { cover(index(a.x), a.y, a.y) }
    for point in points.dropFirst() {
      let b = (x: across(point.x) * width, y: up(point.y))
      let (first, last) = (index(a.x), index(b.x))
      for strip in first...max(first, last) {
        let (from, to) = (max(a.x, Double(strip) * Self.strip), min(b.x, Double(strip + 1) * Self.strip))
        func height(_ x: Double) -> Double { b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : a.y }
        cover(strip, height(from), height(max(from, to)))
        if b.x == a.x { cover(strip, b.y, b.y) }
      }
      a = b
    }
  }

  private mutating func cover(_ strip: Int, _ a: Double, _ b: Double) {
    strips[strip] = (min(strips[strip].top, a, b), max(strips[strip].bottom, a, b))
  }

  private func index(_ x: Double) -> Int { min(max(0, Int(x / Self.strip)), strips.count - 1) }

  /// The curve's least and greatest distance from the top over a part of the paper; `nil` where it does not run.
  func range(over x: ClosedRange<Double>) -> ClosedRange<Double>? {
    var (high, low) = (Double.infinity, -Double.infinity)
    for strip in strips[index(x.lowerBound)...index(x.upperBound)] {
      (high, low) = (min(high, strip.top), max(low, strip.bottom))
    }
    return high <= low ? high...low : nil
  }

  /// Whether the curve comes nearer to a box than a pixel or two.
  func meets(_ box: LabelPlacer.Box) -> Bool {
    let (high, low) = (box.y.lowerBound - 2, box.y.upperBound + 2)
    return strips[index(box.x.lowerBound)...index(box.x.upperBound)].contains { $0.top <= low && $0.bottom >= high }
  }
}
