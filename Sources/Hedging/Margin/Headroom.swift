/// Equity less requirement as a function of one number `x`: a price, a common move, or the way along a path.
///
/// Equity is a straight line in `x`; each requirement is the highest of a few straight lines (the tiers), so the
/// difference is concave and made of straight pieces. It is positive on one interval at most, whose two ends are the
/// liquidation thresholds. Newton's method, started outside, walks from piece to piece and arrives **exactly** on the
/// root of the binding tiers: no tolerance, no search for the tier.
///
/// The lemma `MM(V) = max_k(m_k·V − c_k)` holds for tables whose requirement is continuous; see ``MarginSchedule``.
struct Headroom {
  /// A straight line, `constant + slope·x`.
  struct Line: Equatable {
    var constant = ExactSum()
    var slope = ExactSum()

    func value(at x: Double) -> Double {
      var value = slope.times(x)
      value.add(constant)
      return value.value
    }

    /// Where the line is zero: the quotient, and one correction by what rounding left over.
    var root: Double {
      let x = -constant.value / slope.value
      let corrected = x - value(at: x) / slope.value
      return corrected.isFinite ? corrected : x
    }
  }

  /// A requirement `max_k(m_k·(notional + notionalSlope·x) − c_k·(unit + unitSlope·x))`, or zero.
  struct Hinge {
    var tiers: ArraySlice<MarginTier>
    /// Whether one tier counts by itself, and not the highest of the lines; see ``MarginPool/meeting(from:along:ratios:cash:start:end:)``.
    let jumps: Bool
    let notional: Double
    let notionalSlope: Double
    let unit: Double
    let unitSlope: Double

    /// What the tier takes from the headroom: the requirement's line with its sign turned.
    func subtract(_ tier: MarginTier, from line: inout Line) {
      let (m, c) = (tier.maintenanceRate.value, tier.maintenanceAmount.value)
      line.constant.add(-m, times: notional)
      line.slope.add(-m, times: notionalSlope)
      guard c != 0 else { return }
      line.constant.add(c, times: unit)
      line.slope.add(c, times: unitSlope)
    }

    /// The tier with the highest requirement at `x`; at ±∞ the one that ends up highest. None where an amount takes off
    /// more than there is: a requirement is never below zero.
    func binding(at x: Double) -> MarginTier? {
      guard var best = tiers.first else { return nil }
      let isFar = !x.isFinite
      let sign: Double = isFar && x < 0 ? -1 : 1
      let size = isFar ? sign * notionalSlope : notional + notionalSlope * x
      let worth = isFar ? sign * unitSlope : unit + unitSlope * x
      var most = best.maintenanceRate.value * size - best.maintenanceAmount.value * worth
      for index in tiers.indices.dropFirst() {
        let (m, c) = (tiers[index].maintenanceRate.value, tiers[index].maintenanceAmount.value)
        let next = m * size - c * worth
        if next > most {
          (best, most) = (tiers[index], next)
        } else if next < most, worth > 0 {
          // At one price the lines rise up to the tier that holds it and fall from there.
          break
        }
      }
      return most < 0 ? nil : best
    }
  }

  private var line = Line()
  var hinges: [Hinge] = []

  /// Adds `weight·(origin + x·direction)`.
  mutating func add(_ weight: Double, _ origin: Double, _ direction: Double) {
    guard weight != 0 else { return }
    if origin != 0 { line.constant.add(weight, times: origin) }
    if direction != 0 { line.slope.add(weight, times: direction) }
  }

  /// The piece that holds at `x`; at ±∞ the outermost piece.
  private func piece(at x: Double) -> Line {
    var piece = line
    for index in hinges.indices {
      if let tier = hinges[index].binding(at: x) { hinges[index].subtract(tier, from: &piece) }
    }
    return piece
  }

  func value(at x: Double) -> Double { piece(at: x).value(at: x) }

  /// The upper end of the interval on which headroom is positive; `nil` if it has none.
  func upperRoot() -> Double? { root(from: .infinity, inward: -1) }

  /// The lower end of the interval on which headroom is positive, not below `bound`; `nil` if it is positive there
  /// already, or nowhere.
  func lowerRoot(above bound: Double) -> Double? {
    guard piece(at: bound).value(at: bound) <= 0 else { return nil }
    return root(from: bound, inward: 1)
  }

  /// Newton's method from outside, where a slope with the sign of `inward` leads towards the interval.
  private func root(from start: Double, inward: Double) -> Double? {
    // From next to the root, one step is enough to be on its piece.
    if let near = roughRoot(inward: inward), let root = walk(from: near, inward: inward) { return root }
    return walk(from: start, inward: inward)
  }

  private func walk(from start: Double, inward: Double) -> Double? {
    var current = piece(at: start)
    // Each step leaves a piece for good; the bound only guards against rounding that flips between two equal ones.
    for _ in 0..<longestWalk {
      guard current.slope.value * inward > 0 else { return nil }
      let x = current.root
      let next = piece(at: x)
      if next == current || next.value(at: x) >= 0 { return x }
      current = next
    }
    return current.slope.value * inward > 0 ? current.root : nil
  }

  /// The same walk in plain numbers: where the root is but for rounding. `nil` where rounding might mislead it.
  ///
  /// It begins on the first tiers. Any choice of tiers is a line above headroom, so that its root lies outside, and most
  /// roots are on low tiers.
  private func roughRoot(inward: Double) -> Double? {
    var x: Double?
    for _ in 0..<longestWalk {
      var (height, way) = (line.constant.value, line.slope.value)
      for index in hinges.indices {
        guard let tier = x.map({ hinges[index].binding(at: $0) }) ?? hinges[index].tiers.first else { continue }
        let (m, c) = (tier.maintenanceRate.value, tier.maintenanceAmount.value)
        height -= m * hinges[index].notional - c * hinges[index].unit
        way -= m * hinges[index].notionalSlope - c * hinges[index].unitSlope
      }
      guard way * inward > 0 else { return nil }
      if let x, height + way * x >= 0 { return x }
      let next = -height / way
      guard next.isFinite else { return nil }
      if next == x { return x }
      x = next
    }
    return x
  }

  private var longestWalk: Int {
    var length = 2
    for index in hinges.indices { length += hinges[index].tiers.count }
    return length
  }
}
