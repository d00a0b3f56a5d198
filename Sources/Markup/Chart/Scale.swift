/// From values to places on paper, in a straight line.
public struct Scale: Sendable, Equatable {
  /// The values at the two ends; the second may be the lesser one.
  public let domain: (low: Double, high: Double)
  /// The places at the two ends.
  public let range: (start: Double, end: Double)

  public init(domain: (low: Double, high: Double), range: (start: Double, end: Double)) {
    self.domain = domain
    self.range = range
  }

  /// Where a value stands.
  public func callAsFunction(_ value: Double) -> Double {
    let width = domain.high - domain.low
    guard width != 0 else { return (range.start + range.end) / 2 }
    return range.start + (value - domain.low) / width * (range.end - range.start)
  }

  public static func == (a: Scale, b: Scale) -> Bool { a.domain == b.domain && a.range == b.range }
}

/// Round values between two ends: multiples of 1, 2, 2.5 or 5 times a power of ten.
///
/// Example: 15,000 to 65,000 in about five steps gives 20,000, 30,000, 40,000, 50,000, 60,000.
public struct Ticks: Sendable, Equatable {
  public let values: [Double]
  public let step: Double

  /// - Parameter count: about how many; there may be one or two more or fewer.
  public init(from low: Double, to high: Double, about count: Int) {
    guard high > low, count > 0, (high - low).isFinite else {
      values = [low]
      step = 0
      return
    }
    let step = Self.step(of: (high - low) / Double(count))
    // Counting in whole steps keeps a zero a zero, which adding up would not.
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step).rounded(.down))
    self.step = step
    values = first <= last ? (first...last).map { Double($0) * step } : [low]
  }

  /// As many more as it takes to have both ends between the first and the last.
  ///
  /// Example: −90 to 5 in about four steps gives −100, −75, −50, −25, 0, 25.
  public init(around low: Double, and high: Double, about count: Int) {
    guard high > low, count > 0, (high - low).isFinite else {
      values = [low]
      step = 0
      return
    }
    let step = Self.step(of: (high - low) / Double(count))
    // What is on a tick but for its last digits needs no further one.
    let first = Int((low / step + 1e-9).rounded(.down))
    let last = Int((high / step - 1e-9).rounded(.up))
    self.step = step
    values = (first...max(first, last)).map { Double($0) * step }
  }

  /// The round step that is nearest to a rough one, and not less.
  private static func step(of rough: Double) -> Double {
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    return [1, 2, 2.5, 5, 10].lazy.map { $0 * power }.first { $0 >= rough * 0.999 } ?? power * 10
  }
}
