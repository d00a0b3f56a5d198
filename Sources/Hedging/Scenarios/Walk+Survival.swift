extension Walk {
  /// A lower bound of a pool's headroom along a stretch: the chord between its ends, less what a moving basis can bend it.
  ///
  /// The cash that arrives on the way is worth its price and is added to it. While the bound is positive the pool lives,
  /// and nothing else needs to be computed; where it is not, the crossing is looked for.
  struct Bound {
    var low = -Double.infinity
    var high = -Double.infinity
    /// What the pool's cash was when the bound was taken.
    var cash = 0.0
    /// The settlement currency's price at both ends.
    var lowPrice = 0.0
    var highPrice = 0.0
    /// What rounding may have added to the bound.
    var slack = 0.0

    func isSafe(at share: Double, cash now: Double) -> Bool {
      let value = low + (high - low) * share + (now - cash) * (lowPrice + (highPrice - lowPrice) * share)
      return value > slack
    }
  }

  mutating func bound(from a: PriceState, to b: PriceState) {
    for index in pools.indices where pools[index].lives {
      pools[index].isQuiet = false
      let (pool, cash) = (margins[index], pools[index].cash)
      guard !pool.jumps else {
        pools[index].bound = Bound()
        continue
      }
      let bend = pool.curvature(from: a, to: b, book: book, pool: index) / 8
      let low = pool.headroom(a.spot, book.ratios(of: index, in: a.ratios), cash: cash) - bend
      let high = pool.headroom(b.spot, book.ratios(of: index, in: b.ratios), cash: cash) - bend
      pools[index].bound = Bound(
        low: low, high: high, cash: cash, lowPrice: a.spot[pool.settle], highPrice: b.spot[pool.settle],
        slack: 1e-9 * (low.magnitude + high.magnitude))
    }
  }

  /// Tests one pool that is watched on a part of a straight stretch, both ends and everything between.
  mutating func test(
    _ pool: Int, from a: PriceState, to b: PriceState, in range: ClosedRange<Double>, between time: Instant,
    length: Double
  ) {
    let (bound, cash) = (pools[pool].bound, pools[pool].cash)
    if bound.isSafe(at: range.lowerBound, cash: cash), bound.isSafe(at: range.upperBound, cash: cash) { return }
    guard hasPositions(pool) else { return }
    let crossing = margins[pool].crossing(
      from: a, to: b, in: range, book: book, pool: pool, cash: cash, scratch: &scratch)
    guard let crossing else { return }
    var there = a
    there.interpolate(from: a, to: b, share: crossing)
    kill(pool, day: start.days(to: time) + crossing * length / Instant.millisecondsPerDay, at: there)
  }

  /// At this instant, `share` of the way along the stretch: adds collateral where the scenario says so, and tests every pool.
  mutating func check(at share: Double?) {
    for pool in pools.indices where pools[pool].lives {
      if let plan = scenario.topUp, hasPositions(pool) { topUp(pool, plan) }
      if let share, pools[pool].isQuiet || pools[pool].bound.isSafe(at: share, cash: pools[pool].cash) { continue }
      guard hasPositions(pool) else { continue }
      let ratios = book.ratios(of: pool, in: state.ratios)
      guard margins[pool].headroom(state.spot, ratios, cash: pools[pool].cash) <= 0 else { continue }
      kill(pool, day: start.days(to: now), at: state)
    }
  }

  func hasPositions(_ pool: Int) -> Bool { margins[pool].legs.contains { $0.quantity > 0 } }

  mutating func kill(_ index: Int, day: Double, at prices: PriceState) {
    let pool = margins[index]
    var settlement = 0.0
    for (leg, ratio) in zip(pool.legs, book.ratios(of: index, in: prices.ratios)) where leg.quantity > 0 {
      let fee = leg.reservedFee(prices.spot, ratio) / prices.spot[pool.settle]
      settlement += leg.pnl(atMark: leg.mark(prices.spot, ratio)) - fee
    }
    var left = (pools[index].cash + settlement) * prices.spot[pool.settle]
    for part in pool.collateral { left += part.quantity * prices.spot[part.asset] }
    end(index, .liquidated(Death(day: day, prices: prices, settlement: left > 0 ? settlement : nil)))
  }

  /// What has ended receives no funding.
  mutating func end(_ pool: Int, _ end: End) {
    for offset in margins[pool].legs.indices { flows[book.firstRatio[pool] + offset].next = Self.never }
    pools[pool].end = end
  }
}
