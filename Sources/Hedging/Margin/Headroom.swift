/// Equity less requirement as a function of one number `x`: a price, a common move, or the way along a path.
///
/// Equity is a straight line in `x`; each requirement is the highest of a few straight lines (the tiers), so the
/// difference is concave and made of straight pieces. It is positive on one interval at most, whose two ends are the
/// liquidation thresholds. Newton's method, started outside, walks from piece to piece and arrives **exactly** on the
/// root of the binding tiers: no tolerance, no search for the tier.
///
/// The lemma `MM(V) = max_k(m_k·V − c_k)` holds for tables whose requirement is continuous; see ``MarginSchedule``.
struct Headroom {
  /// A requirement `max_k(m_k·(notional + notionalSlope·x) − c_k·(unit + unitSlope·x))`.
  struct Hinge {
    let tiers: ArraySlice<MarginTier>
    let notional: Double
    let notionalSlope: Double
    let unit: Double
    let unitSlope: Double

    func line(_ tier: MarginTier) -> (constant: Double, slope: Double) {
      let (m, c) = (tier.maintenanceRate.value, tier.maintenanceAmount.value)
      return (m * notional - c * unit, m * notionalSlope - c * unitSlope)
    }
  }

  var constant = 0.0
  var slope = 0.0
  var hinges: [Hinge] = []

  /// Adds `weight·(origin + x·direction)`.
  mutating func add(_ weight: Double, _ origin: Double, _ direction: Double) {
    constant += weight * origin
    slope += weight * direction
  }

  /// The piece that holds at `x`; at ±∞ the outermost piece.
  private func piece(at x: Double) -> (constant: Double, slope: Double) {
    var (constant, slope) = (constant, slope)
    for hinge in hinges {
      var chosen: (constant: Double, slope: Double)?
      for tier in hinge.tiers {
        let line = hinge.line(tier)
        guard let best = chosen else {
          chosen = line
          continue
        }
        let higher =
          x.isFinite
          ? line.constant + line.slope * x > best.constant + best.slope * x
          : (x > 0 ? line.slope > best.slope : line.slope < best.slope)
        if higher { chosen = line }
      }
      if let chosen {
        constant -= chosen.constant
        slope -= chosen.slope
      }
    }
    return (constant, slope)
  }

  /// The upper end of the interval on which headroom is positive; `nil` if it has none.
  func upperRoot() -> Double? { root(from: .infinity) { $0 < 0 } }

  /// The lower end of the interval on which headroom is positive, not below `bound`; `nil` if it is positive there
  /// already, or nowhere.
  func lowerRoot(above bound: Double) -> Double? {
    let outermost = piece(at: bound)
    guard outermost.constant + outermost.slope * bound <= 0 else { return nil }
    return root(from: bound) { $0 > 0 }
  }

  private func root(from start: Double, _ leadsInward: (Double) -> Bool) -> Double? {
    var current = piece(at: start)
    // Each step leaves a piece for good; the bound only guards against rounding that flips between two equal ones.
    for _ in 0..<(2 + hinges.reduce(0) { $0 + $1.tiers.count }) {
      guard leadsInward(current.slope) else { return nil }
      let x = -current.constant / current.slope
      let next = piece(at: x)
      if next == current { return x }
      if next.constant + next.slope * x >= 0 { return x }
      current = next
    }
    return leadsInward(current.slope) ? -current.constant / current.slope : nil
  }
}
