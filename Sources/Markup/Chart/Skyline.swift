/// How high and low a curve runs, strip by strip across the paper: what a label needs to know of it.
struct Skyline {
  private static let strip = 6.0
  /// How high and low it runs in each strip; where it does not, upside down.
  private let strips: [(top: Double, bottom: Double)]

  /// - Parameters:
  ///   - points: from left to right.
  ///   - across: a point's share of the width.
  ///   - up: its pixels from the top.
  init(_ points: [(x: Double, y: Double)], across: Scale, up: Scale, width: Double) {
    let count = Int(width / Self.strip) + 2
    var strips = [(top: Double, bottom: Double)](repeating: (.infinity, -.infinity), count: count)
    func cover(_ strip: Int, _ a: Double, _ b: Double) {
      strips[strip] = (min(strips[strip].top, a, b), max(strips[strip].bottom, a, b))
    }
    var last: (x: Double, y: Double, strip: Int)?
    for point in points {
      let (x, y) = (across(point.x) * width, up(point.y))
      let end = Self.index(x, of: count)
      if let a = last {
        for strip in a.strip...max(a.strip, end) {
          let (from, to) = (max(a.x, Double(strip) * Self.strip), min(x, Double(strip + 1) * Self.strip))
          func height(_ there: Double) -> Double { x > a.x ? a.y + (y - a.y) * (there - a.x) / (x - a.x) : a.y }
          cover(strip, height(from), height(max(from, to)))
          if x == a.x { cover(strip, y, y) }
        }
      } else if points.count == 1 {
        cover(end, y, y)
      }
      last = (x, y, end)
    }
    self.strips = strips
  }

  private static func index(_ x: Double, of count: Int) -> Int { min(max(0, Int(x / strip)), count - 1) }

  private func index(_ x: Double) -> Int { Self.index(x, of: strips.count) }

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
