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

  /// A requirement `max_k(m_k·(notional + notionalSlope·x) − c_k·(unit + unitSlope·x))`.
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
      line.constant.add(c, times: unit)
      line.slope.add(-m, times: notionalSlope)
      line.slope.add(c, times: unitSlope)
    }

    /// The tier with the highest requirement at `x`; at ±∞ the one that ends up highest.
    func binding(at x: Double) -> MarginTier? {
      func requirement(_ tier: MarginTier) -> Double {
        let (m, c) = (tier.maintenanceRate.value, tier.maintenanceAmount.value)
        guard x.isFinite else { return (m * notionalSlope - c * unitSlope) * (x < 0 ? -1 : 1) }
        return m * (notional + notionalSlope * x) - c * (unit + unitSlope * x)
      }
      guard var best = tiers.first else { return nil }
      var most = requirement(best)
      for tier in tiers.dropFirst() {
        let next = requirement(tier)
        if next > most { (best, most) = (tier, next) }
      }
      return best
    }
  }

  private var line = Line()
  var hinges: [Hinge] = []

  /// Adds `weight·(origin + x·direction)`.
  mutating func add(_ weight: Double, _ origin: Double, _ direction: Double) {
    line.constant.add(weight, times: origin)
    line.slope.add(weight, times: direction)
  }

  /// The piece that holds at `x`; at ±∞ the outermost piece.
  private func piece(at x: Double) -> Line {
    var piece = line
    for hinge in hinges {
      if let tier = hinge.binding(at: x) { hinge.subtract(tier, from: &piece) }
    }
    return piece
  }

  func value(at x: Double) -> Double { piece(at: x).value(at: x) }

  /// The upper end of the interval on which headroom is positive; `nil` if it has none.
  func upperRoot() -> Double? { root(from: .infinity) { $0 < 0 } }

  /// The lower end of the interval on which headroom is positive, not below `bound`; `nil` if it is positive there
  /// already, or nowhere.
  func lowerRoot(above bound: Double) -> Double? {
    guard piece(at: bound).value(at: bound) <= 0 else { return nil }
    return root(from: bound) { $0 > 0 }
  }

  private func root(from start: Double, _ leadsInward: (Double) -> Bool) -> Double? {
    var current = piece(at: start)
    // Each step leaves a piece for good; the bound only guards against rounding that flips between two equal ones.
    for _ in 0..<(2 + hinges.reduce(0) { $0 + $1.tiers.count }) {
      guard leadsInward(current.slope.value) else { return nil }
      let x = current.root
      let next = piece(at: x)
      if next == current || next.value(at: x) >= 0 { return x }
      current = next
    }
    return leadsInward(current.slope.value) ? current.root : nil
  }
}
