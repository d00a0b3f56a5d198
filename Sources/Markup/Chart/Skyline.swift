/// How high and low the curves of a picture run: what its labels need to know of them.
///
/// The paper is cut into strips of a few pixels, and a part of it stands for all strips that it touches. On a straight piece
/// between two corners the extremes are at its ends, so that no strip is walked over.
struct Skyline {
  private static let strip = 6.0

  /// A point of a curve in pixels, and the strip it stands in.
  private struct Corner {
    let x: Double
    let y: Double
    let strip: Int
  }

  private let lastStrip: Int
  /// Curve by curve from left to right; a curve of one point has it twice.
  private var corners: [Corner] = []
  private var curves: [Range<Int>] = []

  /// - Parameters:
  ///   - lines: their points from left to right.
  ///   - across: a point's share of the width.
  ///   - up: its pixels from the top.
  init(_ lines: [LineChart.Line], across: Scale, up: Scale, width: Double) {
    lastStrip = Int(width / Self.strip) + 1
    corners.reserveCapacity(lines.reduce(0) { $0 + max($1.points.count, 2) })
    curves.reserveCapacity(lines.count)
    for line in lines {
      let start = corners.count
      for point in line.points {
        let x = across(point.x) * width
        corners.append(Corner(x: x, y: up(point.y), strip: strip(at: x)))
      }
      if line.points.count == 1 { corners.append(corners[start]) }
      curves.append(start..<corners.count)
    }
  }

  private func strip(at x: Double) -> Int { min(max(0, Int(x / Self.strip)), lastStrip) }

  /// A curve's least and greatest distance from the top over a part of the paper; `nil` where it does not run.
  func range(of curve: Int, over x: ClosedRange<Double>) -> ClosedRange<Double>? {
    let (first, last) = (strip(at: x.lowerBound), strip(at: x.upperBound))
    let end = curves[curve].upperBound - 1
    var index = curves[curve].lowerBound
    while index < end, corners[index + 1].strip < first { index += 1 }
    var (high, low) = (Double.infinity, -Double.infinity)
    while index < end, corners[index].strip <= last {
      let (a, b) = (corners[index], corners[index + 1])
      var (start, stop) = (a.y, b.y)
      if b.x > a.x {
        // A straight piece is highest and lowest where it enters these strips and where it leaves them.
        let from = max(a.x, Double(first) * Self.strip)
        let to = max(from, min(b.x, Double(last + 1) * Self.strip))
        start = a.y + (b.y - a.y) * (from - a.x) / (b.x - a.x)
        stop = a.y + (b.y - a.y) * (to - a.x) / (b.x - a.x)
      }
      high = min(high, min(start, stop))
      low = max(low, max(start, stop))
      index += 1
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
