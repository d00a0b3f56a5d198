/// The way of one scenario: events in time order, each pool tested on the stretch before each event and again after its
/// cash-flow.
///
/// Events are the funding settlements, the points of the path and the end. A pool dies where its headroom first meets zero,
/// at that time and price. The holdings are not part of it: a spot gain does not protect a futures account.
struct Walk {
  let book: Book
  let scenario: Scenario
  let start: Instant
  /// For each pool: what funding has added to its settlement currency, and how it ended.
  private(set) var pools: [PoolState]
  private(set) var state: PriceState

  struct PoolState {
    var funding = 0.0
    var end: Death?
  }

  struct Death {
    let day: Double
    /// Prices at that moment.
    let prices: PriceState
    /// The unrealised PnL less the close fee, in the settlement currency: negative, and what a venue that returns the
    /// residual takes from the collateral.
    let settlement: Double
  }

  init(_ scenario: Scenario, from start: Instant, book: Book) {
    self.book = book
    self.scenario = scenario
    self.start = start
    self.pools = [PoolState](repeating: PoolState(), count: book.pools.count)
    self.state = book.today
  }

  mutating func run() {
    for pool in pools.indices { testAtOnce(pool, day: 0) }
    var (before, time) = (state, start)
    for point in scenario.path {
      let after = book.state(at: point, after: before)
      let end = Instant(milliseconds: start.milliseconds + Int64((point.day * Instant.millisecondsPerDay).rounded()))
      stretch(from: before, to: after, between: time, and: end)
      (before, time) = (after, end)
    }
  }

  /// Walks one straight stretch, settlement by settlement.
  private mutating func stretch(from a: PriceState, to b: PriceState, between time: Instant, and end: Instant) {
    let length = Double(end.milliseconds - time.milliseconds)
    var (now, share) = (time, 0.0)
    repeat {
      let next = min(nextSettlement(after: now) ?? end, end)
      let reached = next == end ? 1 : Double(next.milliseconds - time.milliseconds) / length
      state.interpolate(from: a, to: b, share: reached)
      for pool in pools.indices where pools[pool].end == nil {
        test(pool, from: a, to: b, in: share...reached, between: time, length: length)
      }
      settle(at: next, after: now)
      (now, share) = (next, reached)
    } while now < end
  }

  /// The next settlement of any leg that is alive.
  private func nextSettlement(after now: Instant) -> Instant? {
    var next: Instant?
    for (pool, state) in zip(book.pools, pools) where state.end == nil {
      for leg in pool.legs {
        guard let funding = leg.funding else { continue }
        let instant = funding.schedule.settlement(after: now)
        if next.map({ instant < $0 }) ?? true { next = instant }
      }
    }
    return next
  }

  /// Pays the funding that settles exactly at `now`, and tests each pool that paid or received.
  private mutating func settle(at now: Instant, after before: Instant) {
    guard now > before else { return }
    for pool in pools.indices where pools[pool].end == nil {
      var paid = 0.0
      for (leg, ratio) in zip(book.pools[pool].legs, book.ratios(of: pool, in: state.ratios)) {
        guard let funding = leg.funding, funding.schedule.settlement(after: before) == now else { continue }
        paid += leg.fundingCashFlow(rate: rate(funding), state.spot, ratio, onIndex: funding.onIndex)
      }
      guard paid != 0 else { continue }
      pools[pool].funding += paid
      testAtOnce(pool, day: start.days(to: now))
    }
  }

  private func rate(_ funding: Leg.Funding) -> Rate {
    let assumed =
      switch scenario.funding {
      case .market: funding.marketRate
      case .perInterval(let rate): rate
      case .annual(let rate): funding.schedule.rate(annual: rate)
      }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }

  private mutating func testAtOnce(_ pool: Int, day: Double) {
    let ratios = book.ratios(of: pool, in: state.ratios)
    let headroom = book.pools[pool].headroom(state.spot, ratios, cash: pools[pool].funding)
    guard headroom <= 0, !book.pools[pool].legs.isEmpty else { return }
    kill(pool, day: day, at: state)
  }

  private mutating func test(
    _ pool: Int, from a: PriceState, to b: PriceState, in range: ClosedRange<Double>, between time: Instant,
    length: Double
  ) {
    let crossing = book.pools[pool].crossing(
      from: a, to: b, in: range, book: book, pool: pool, cash: pools[pool].funding)
    guard let crossing, !book.pools[pool].legs.isEmpty else { return }
    var there = a
    there.interpolate(from: a, to: b, share: crossing)
    kill(pool, day: start.days(to: time) + crossing * length / Instant.millisecondsPerDay, at: there)
  }

  private mutating func kill(_ index: Int, day: Double, at prices: PriceState) {
    let pool = book.pools[index]
    var settlement = 0.0
    for (leg, ratio) in zip(pool.legs, book.ratios(of: index, in: prices.ratios)) {
      let fee = leg.reservedFee(prices.spot, ratio) / prices.spot[pool.settle]
      settlement += leg.pnl(atMark: leg.mark(prices.spot, ratio)) - fee
    }
    pools[index].end = Death(day: day, prices: prices, settlement: settlement)
  }
}
