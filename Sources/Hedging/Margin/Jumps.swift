/// Where headroom meets zero when a margin table jumps: at a tier's edge the requirement rises at once.
///
/// Between two edges every leg has one tier, so headroom is a concave line of straight pieces again and ``Headroom`` finds
/// its ends. The edges are where a notional meets a tier's cap, and notionals are straight lines along the way: they are
/// found without a search. Walking from edge to edge, the first meeting is either inside a tier or on its edge.
///
/// Example: short 1 BTC from 30,000 with 15,000 USDT, 0.4 % up to 44,000 and 5 % above. On the first tier it would be
/// 45,000/1.004 = 44,820.72, which the first tier does not hold; at 44,000 equity is 1,000 and the requirement rises from
/// 176 to 2,200: the price is 44,000.
extension MarginPool {
  /// Whether the table of any leg jumps.
  var jumps: Bool { legs.contains { $0.jumps && !$0.tiers.isEmpty } }

  /// Going from `start` to `end` along `origin + x·direction`, with the ratios held: the first `x` where headroom is not
  /// positive any more, or where it becomes positive if it is not at `start`; `nil` if neither happens.
  func meeting(
    from origin: [Double], along direction: [Double], ratios: ArraySlice<Double>, cash: Double = 0, start: Double,
    end: Double
  ) -> Double? {
    let whole = headroom(from: origin, along: direction, ratios: ratios, cash: cash)
    let isRising = end > start
    let lives = whole.value(at: start, jumpingAt: start) > 0
    var low = start
    for high in whole.edges(between: start, and: end) + [end] {
      let probe = high.isFinite ? low + (high - low) / 2 : low + max(1, low.magnitude)
      let piece = whole.fixed(at: probe)
      // The requirement just behind an edge is not the one on it.
      if (piece.value(at: low) > 0) != lives { return low }
      // Alive, the interval's far end is looked for; dead, its near one.
      let seeksUpper = lives == isRising
      let root = seeksUpper ? piece.upperRoot() : piece.lowerRoot(above: min(low, high))
      if let root, isRising ? root >= low && root <= high : root <= low && root >= high { return root }
      low = high
    }
    return nil
  }

  /// How much of the settlement currency is lacking at the worst place between `x = 0` and `x = 1`.
  func shortfall(
    from origin: [Double], along direction: [Double], ratios: ArraySlice<Double>, cash: Double
  ) -> Double {
    let whole = headroom(from: origin, along: direction, ratios: ratios, cash: cash)
    var (low, most) = (0.0, -Double.infinity)
    for high in whole.edges(between: 0, and: 1) + [1] {
      let piece = whole.fixed(at: low + (high - low) / 2)
      for x in [low, high] {
        most = max(most, -piece.value(at: x) / (origin[settle] + x * direction[settle]))
      }
      low = high
    }
    return most
  }
}

extension Headroom {
  /// Where notionals meet the caps of tables that jump, strictly between two points, in the order of the way.
  fileprivate func edges(between start: Double, and end: Double) -> [Double] {
    var edges: [Double] = []
    for hinge in hinges where hinge.jumps {
      for tier in hinge.tiers.dropLast() {
        let x = (tier.cap * hinge.unit - hinge.notional) / (hinge.notionalSlope - tier.cap * hinge.unitSlope)
        if x > min(start, end), x < max(start, end) { edges.append(x) }
      }
    }
    edges.sort()
    return end > start ? edges : edges.reversed()
  }

  /// The same headroom with every table that jumps held at the tier it has at `x`.
  fileprivate func fixed(at x: Double) -> Headroom {
    var fixed = self
    for index in hinges.indices where hinges[index].jumps {
      fixed.hinges[index].tiers = hinges[index].slice(holding: x)
    }
    return fixed
  }

  fileprivate func value(at x: Double, jumpingAt place: Double) -> Double { fixed(at: place).value(at: x) }
}

extension Headroom.Hinge {
  /// The one tier that holds the notional at `x`.
  fileprivate func slice(holding x: Double) -> ArraySlice<MarginTier> {
    let (size, worth) = (notional + notionalSlope * x, unit + unitSlope * x)
    let index = tiers.firstIndex { size <= $0.cap * worth } ?? tiers.endIndex - 1
    return tiers[index...index]
  }
}
