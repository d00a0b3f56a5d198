/// How high and low a curve runs, strip by strip across the paper: what a label needs to know of it.
struct Skyline {
  private let strip = 6.0
  private var top: [Double]
  private var bottom: [Double]

  /// - Parameter points: from left to right, in pixels.
  init(_ points: [(x: Double, y: Double)], width: Double) {
    top = [Double](repeating: .infinity, count: Int(width / strip) + 2)
    bottom = [Double](repeating: -.infinity, count: top.count)
    if points.count == 1 { cover(points[0].x, points[0].x, points[0].y, points[0].y) }
    for (a, b) in zip(points, points.dropFirst()) {
      let (first, last) = (index(a.x), index(b.x))
      for strip in first...max(first, last) {
        let (from, to) = (max(a.x, Double(strip) * self.strip), min(b.x, Double(strip + 1) * self.strip))
        func height(_ x: Double) -> Double { b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : a.y }
        cover(from, from, height(from), height(max(from, to)))
        if b.x == a.x { cover(from, from, b.y, b.y) }
      }
    }
  }

  private mutating func cover(_ from: Double, _ to: Double, _ a: Double, _ b: Double) {
    let strip = index(from)
    top[strip] = min(top[strip], a, b)
    bottom[strip] = max(bottom[strip], a, b)
  }

  private func index(_ x: Double) -> Int { min(max(0, Int(x / strip)), top.count - 1) }

  /// The curve's least and greatest distance from the top over a part of the paper; `nil` where it does not run.
  func range(over x: ClosedRange<Double>) -> ClosedRange<Double>? {
    var (high, low) = (Double.infinity, -Double.infinity)
    for strip in index(x.lowerBound)...index(x.upperBound) {
      high = min(high, top[strip])
      low = max(low, bottom[strip])
    }
    return high <= low ? high...low : nil
  }

  /// Whether the curve comes nearer to a box than a pixel or two.
  func meets(_ box: LabelPlacer.Box) -> Bool {
    let (high, low) = (box.y.lowerBound - 2, box.y.upperBound + 2)
    return (index(box.x.lowerBound)...index(box.x.upperBound)).contains { top[$0] <= low && bottom[$0] >= high }
  }
}
