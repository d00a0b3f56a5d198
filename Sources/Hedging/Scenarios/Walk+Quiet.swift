/// Quiet stretches: where neither the prices nor all the funding that falls due can bring a pool to its end, nothing happens
/// to it but that funding, which is added up without looking at the pool at every settlement.
///
/// It changes no figure, it only saves the looking: most pools are quiet on most stretches.
extension Walk {
  /// Pays the funding of every quiet pool up to the stretch's end, both ends' bounds having been taken.
  mutating func payQuietPools(from a: PriceState, to b: PriceState, until end: Instant) {
    guard scenario.topUp == nil, candle.isEmpty, end > now else { return }
    var first = 0
    for pool in pools.indices {
      let legs = first..<first + margins[pool].legs.count
      first = legs.upperBound
      guard pools[pool].lives, isQuiet(pool, legs, from: a, to: b, until: end) else { continue }
      pools[pool].isQuiet = true
      var paid = ExactSum()
      for index in legs {
        guard let rate = flows[index].rate, flows[index].next <= end.milliseconds else { continue }
        let (flow, step) = (flows[index].flow, flows[index].step)
        let way = Way(from: a, to: b, base: flows[index].base, quote: flows[index].quote, index: index)
        let length = Double(end.milliseconds - now.milliseconds)
        let count = 1 + (end.milliseconds - flows[index].next) / step
        let next = flows[index].next + count * step
        func settlement(at time: Int64) -> Double {
          let share = time == end.milliseconds ? 1 : Double(time - now.milliseconds) / length
          return flow.paid(rate: rate, base: way.base.at(share), quote: way.quote.at(share), ratio: way.ratio.at(share))
        }
        if way.isStraight(for: flow) {
          // Equal steps of a straight line: as many as there are of the mean of the first and the last.
          paid.add(Double(count) * ((settlement(at: flows[index].next) + settlement(at: next - step)) / 2))
        } else {
          for time in stride(from: flows[index].next, to: next, by: Int64.Stride(step)) {
            paid.add(settlement(at: time))
          }
        }
        flows[index].next = next
      }
      pools[pool].received.add(paid)
    }
  }

  /// Whether the pool outlives the stretch even if every settlement on it went against it, at the worst price on it.
  private func isQuiet(_ pool: Int, _ legs: Range<Int>, from a: PriceState, to b: PriceState, until end: Instant)
    -> Bool
  {
    var worst = 0.0
    for index in legs where flows[index].next <= end.milliseconds {
      guard let rate = flows[index].rate else { return false }
      let count = 1 + (end.milliseconds - flows[index].next) / flows[index].step
      let way = Way(from: a, to: b, base: flows[index].base, quote: flows[index].quote, index: index)
      let flow = flows[index].flow
      let most =
        flow.isInverse
        ? flow.paid(rate: rate, base: way.base.least, quote: way.quote.most, ratio: way.ratio.least)
        : flow.paid(rate: rate, base: way.base.most, quote: way.quote.least, ratio: way.ratio.most)
      worst += Double(count) * most.magnitude
    }
    let bound = pools[pool].bound
    return min(bound.low, bound.high) - worst * max(bound.lowPrice, bound.highPrice) > bound.slack
  }

  /// The prices that one leg's funding depends on, each straight from one end of the stretch to the other.
  private struct Way {
    let base: Straight
    let quote: Straight
    let ratio: Straight

    init(from a: PriceState, to b: PriceState, base: Int, quote: Int, index: Int) {
      self.base = Straight(start: a.spot[base], end: b.spot[base])
      self.quote = Straight(start: a.spot[quote], end: b.spot[quote])
      self.ratio = Straight(start: a.ratios[index], end: b.ratios[index])
    }

    /// Whether what a settlement pays runs straight with the time.
    func isStraight(for flow: FundingFlow) -> Bool {
      quote.isStill && ratio.isStill && (!flow.isInverse || base.isStill)
    }
  }

  private struct Straight {
    let start: Double
    let end: Double

    /// At 1 it is the end to the last digit.
    func at(_ share: Double) -> Double { share == 1 ? end : start + (end - start) * share }
    var isStill: Bool { start == end }
    var least: Double { min(start, end) }
    var most: Double { max(start, end) }
  }
}
