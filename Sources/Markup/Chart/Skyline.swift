/// How high and low the curves of a picture run: what its labels need to know of them.
///
/// It is asked in strips of a few pixels across the paper: a curve is at least as high and low over a part of the paper as
/// it is in any strip that the part touches.
struct Skyline {
  private static let strip = 6.0

  /// A point of a curve in pixels, and the strip it stands in.
  private struct Corner {
    let x: Double
    let y: Double
    let strip: Int
  }

  private let width: Double
  private var corners: [Corner] = []
  /// The corners of each curve, from left to right; two of one point.
  private var curves: [Range<Int>] = []

  init(width: Double) { self.width = width }

  /// Adds a curve.
  ///
  /// - Parameters:
  ///   - points: from left to right.
  ///   - across: a point's share of the width.
  ///   - up: its pixels from the top.
  mutating func add(_ points: [(x: Double, y: Double)], across: Scale, up: Scale) {
    let start = corners.count
    corners.reserveCapacity(start + max(points.count, 2))
    for point in points {
      let x = across(point.x) * width
      corners.append(Corner(x: x, y: up(point.y), strip: strip(at: x)))
    }
    if points.count == 1 { corners.append(corners[start]) }
    curves.append(start..<corners.count)
  }

  private func strip(at x: Double) -> Int { min(max(0, Int(x / Self.strip)), Int(width / Self.strip) + 1) }

  /// A curve's least and greatest distance from the top over a part of the paper; `nil` where it does not run.
  func range(of curve: Int, over x: ClosedRange<Double>) -> ClosedRange<Double>? {
    let (first, last) = (strip(at: x.lowerBound), strip(at: x.upperBound))
    var (high, low) = (Double.infinity, -Double.infinity)
    for index in curves[curve].dropLast() {
      let (a, b) = (corners[index], corners[index + 1])
      if b.strip < first { continue }
      if a.strip > last { break }
      // A straight piece is highest and lowest where it enters these strips and where it leaves them.
      var (start, end) = (a.y, b.y)
      if b.x > a.x {
        let from = max(a.x, Double(max(a.strip, first)) * Self.strip)
        let to = max(from, min(b.x, Double(min(b.strip, last) + 1) * Self.strip))
        start = a.y + (b.y - a.y) * (from - a.x) / (b.x - a.x)
        end = a.y + (b.y - a.y) * (to - a.x) / (b.x - a.x)
      }
      (high, low) = (min(high, start, end), max(low, start, end))
    }
    return high <= low ? high...low : nil
  }

  /// Whether a curve comes nearer to a box than a pixel or two.
  func meets(_ box: LabelPlacer.Box) -> Bool {
    curves.indices.contains { curve in
      guard let run = range(of: curve, over: box.x) else { return false }
      return run.lowerBound <= box.y.upperBound + 2 && run.upperBound >= box.y.lowerBound - 2
    }
  }
}
