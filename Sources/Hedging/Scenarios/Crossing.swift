extension MarginPool {
  /// Where on a straight stretch the headroom first reaches zero, as a share of the way in (`from`, `to`]; `nil` if it
  /// stays positive.
  ///
  /// Between two positive ends the headroom cannot dip below zero as long as it is concave, which it is while no basis
  /// moves. A moving basis bends a piece by at most its `curvature`, so the chord less `curvature·length²/8` is a lower
  /// bound: a piece whose bound is positive is safe, any other is halved. Nothing is missed between the points looked at.
  /// Without a moving basis the crossing is the root of the binding tiers, exactly. Where a table jumps, the bound is
  /// taken with the highest tier that the piece may touch.
  func crossing(
    from a: PriceState, to b: PriceState, in range: ClosedRange<Double>, book: Book, pool: Int, cash: Double,
    scratch: inout PriceState
  ) -> Double? {
    let jumps = jumps
    let moves = legs.indices.contains { a.ratios[book.firstRatio[pool] + $0] != b.ratios[book.firstRatio[pool] + $0] }
    func headroom(at share: Double, of pool: MarginPool, _ scratch: inout PriceState, _ index: Int) -> Double {
      scratch.interpolate(from: a, to: b, share: share)
      return pool.headroom(scratch.spot, book.ratios(of: index, in: scratch.ratios), cash: cash)
    }
    func search(
      _ low: Double, _ lowValue: Double, _ high: Double, _ highValue: Double, _ scratch: inout PriceState
    ) -> Double? {
      if lowValue <= 0 { return low }
      let length = high - low
      if highValue > 0 {
        var least = min(lowValue, highValue)
        if jumps {
          let hard = hardest(from: a, to: b, in: low...high, ratios: book.firstRatio[pool])
          least = min(
            headroom(at: low, of: hard, &scratch, pool), headroom(at: high, of: hard, &scratch, pool))
        }
        let curvature = curvature(from: a, to: b, in: low...high, book: book, pool: pool)
        if least > curvature * length * length / 8 { return nil }
      }
      let middle = low + length / 2
      guard middle > low, middle < high, length > 1e-15 else { return highValue <= 0 ? high : nil }
      let value = headroom(at: middle, of: self, &scratch, pool)
      return search(low, lowValue, middle, value, &scratch) ?? search(middle, value, high, highValue, &scratch)
    }
    let low = headroom(at: range.lowerBound, of: self, &scratch, pool)
    let high = headroom(at: range.upperBound, of: self, &scratch, pool)
    guard !moves, low > 0 else { return search(range.lowerBound, low, range.upperBound, high, &scratch) }
    guard high <= 0 || jumps else { return nil }
    let direction = zip(a.spot, b.spot).map { $1 - $0 }
    let ratios = book.ratios(of: pool, in: a.ratios)
    if jumps {
      let met = meeting(
        from: a.spot, along: direction, ratios: ratios, cash: cash, start: range.lowerBound, end: range.upperBound)
      return met ?? (high <= 0 ? range.upperBound : nil)
    }
    let line = self.headroom(from: a.spot, along: direction, ratios: ratios, cash: cash)
    return line.upperRoot().map { min(max($0, range.lowerBound), range.upperBound) } ?? range.upperBound
  }

  /// An upper bound of the headroom's second derivative by the share of the way, over a part of a stretch; 0 while no basis
  /// moves. The value of an inverse contract bends without end as its mark falls towards zero, so there only the piece's own
  /// marks count.
  func curvature(
    from a: PriceState, to b: PriceState, in part: ClosedRange<Double> = 0...1, book: Book, pool: Int
  ) -> Double {
    var bound = 0.0
    for offset in legs.indices {
      let index = book.firstRatio[pool] + offset
      let (before, after) = (a.ratios[index], b.ratios[index])
      guard before != after else { continue }
      let leg = legs[offset]
      let moved = (after - before).magnitude
      // The requirement's rates are below 1: two notionals and the fee bound PnL and requirement together.
      let size = (2 + leg.closeFee) * leg.quantity
      if leg.isInverse {
        let reached = before + (after - before) * (after < before ? part.upperBound : part.lowerBound)
        let low = max(reached, min(before, after))
        let price = max(a.spot[leg.quote], b.spot[leg.quote])
        let priceMoved = (b.spot[leg.quote] - a.spot[leg.quote]).magnitude
        bound += size * (2 * price * moved * moved / (low * low * low) + 2 * priceMoved * moved / (low * low))
      } else {
        bound += size * 2 * moved * (b.spot[leg.base] - a.spot[leg.base]).magnitude
      }
    }
    return bound
  }

  /// The pool with each table that jumps held at the highest tier that its notional may touch on a part of a stretch.
  private func hardest(
    from a: PriceState, to b: PriceState, in part: ClosedRange<Double>, ratios first: Int
  ) -> MarginPool {
    func ends(_ path: KeyPath<PriceState, [Double]>, _ index: Int) -> (least: Double, most: Double) {
      let (from, way) = (a[keyPath: path][index], b[keyPath: path][index] - a[keyPath: path][index])
      let (one, other) = (from + way * part.lowerBound, from + way * part.upperBound)
      return (min(one, other), max(one, other))
    }
    var pool = self
    for (index, leg) in legs.enumerated() where leg.jumps && !leg.tiers.isEmpty {
      let (base, quote, ratio) = (ends(\.spot, leg.base), ends(\.spot, leg.quote), ends(\.ratios, first + index))
      let most =
        leg.isInverse ? quote.most / (ratio.least * base.least) : ratio.most * base.most / quote.least
      pool.legs[index].tiers = [leg.tier(holding: leg.marginQuantity * most)]
    }
    return pool
  }
}
