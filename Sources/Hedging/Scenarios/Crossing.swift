extension MarginPool {
  /// Where on a straight stretch the headroom first reaches zero, as a share of the way in (`from`, `to`]; `nil` if it
  /// stays positive.
  ///
  /// Between two positive ends the headroom cannot dip below zero as long as it is concave, which it is while no basis
  /// moves. A moving basis bends it by at most `curvature`, so the chord less `curvature·length²/8` is a lower bound: a
  /// piece whose bound is positive is safe, any other is halved. Nothing is missed between the points looked at. Without
  /// a moving basis the crossing is the root of the binding tiers, exactly.
  func crossing(
    from a: PriceState, to b: PriceState, in range: ClosedRange<Double>, book: Book, pool: Int, cash: Double
  )
    -> Double?
  {
    var scratch = a
    let curvature = curvature(from: a, to: b, book: book, pool: pool)
    func headroom(at share: Double) -> Double {
      scratch.interpolate(from: a, to: b, share: share)
      return self.headroom(scratch.spot, book.ratios(of: pool, in: scratch.ratios), cash: cash)
    }
    func search(_ low: Double, _ lowValue: Double, _ high: Double, _ highValue: Double) -> Double? {
      if lowValue <= 0 { return low }
      let length = high - low
      if highValue > 0, min(lowValue, highValue) > curvature * length * length / 8 { return nil }
      let middle = low + length / 2
      guard middle > low, middle < high, length > 1e-15 else { return highValue <= 0 ? high : nil }
      let value = headroom(at: middle)
      return search(low, lowValue, middle, value) ?? search(middle, value, high, highValue)
    }
    let (low, high) = (headroom(at: range.lowerBound), headroom(at: range.upperBound))
    guard curvature == 0, low > 0 else { return search(range.lowerBound, low, range.upperBound, high) }
    guard high <= 0 else { return nil }
    let direction = zip(a.spot, b.spot).map { $1 - $0 }
    var line = self.headroom(from: a.spot, along: direction, ratios: book.ratios(of: pool, in: a.ratios))
    line.add(cash, a.spot[settle], direction[settle])
    return line.upperRoot().map { min(max($0, range.lowerBound), range.upperBound) } ?? range.upperBound
  }

  /// An upper bound of the headroom's second derivative over the whole stretch; 0 while no basis moves.
  private func curvature(from a: PriceState, to b: PriceState, book: Book, pool: Int) -> Double {
    var bound = 0.0
    for (offset, leg) in legs.enumerated() {
      let index = book.firstRatio[pool] + offset
      let (before, after) = (a.ratios[index], b.ratios[index])
      guard before != after else { continue }
      let moved = (after - before).magnitude
      // The requirement's rates are below 1 and the fee is small: two notionals bound PnL and requirement together.
      if leg.isInverse {
        let low = min(before, after)
        let price = max(a.spot[leg.quote], b.spot[leg.quote])
        let priceMoved = (b.spot[leg.quote] - a.spot[leg.quote]).magnitude
        bound +=
          2 * leg.quantity * (2 * price * moved * moved / (low * low * low) + 2 * priceMoved * moved / (low * low))
      } else {
        bound += 2 * leg.quantity * 2 * moved * (b.spot[leg.base] - a.spot[leg.base]).magnitude
      }
    }
    return bound
  }
}
