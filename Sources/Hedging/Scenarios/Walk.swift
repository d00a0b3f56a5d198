/// The way of one scenario: events in time order, each pool tested on the stretch before each event and again after its
/// cash-flow.
///
/// Events are the funding settlements, the points of the path or the rows of a history, the expiries and the end. A pool
/// dies where its headroom first meets zero, at that time and price. The holdings are not part of it: a spot gain does not
/// protect a futures account.
struct Walk {
  let book: Book
  private(set) var scenario: Scenario
  private(set) var start: Instant
  /// For each pool: what was added to its settlement currency, and how it ended.
  var pools: [PoolState]
  /// The book's pools, in which positions that have settled ask for nothing any more.
  var margins: [MarginPool]
  var state: PriceState
  var now: Instant
  /// What the holder may still add, in the portfolio's currency.
  var allowance: Double
  /// In time order, then in the order of the portfolio.
  var topUps: [(pool: Int, day: Double, amount: Double)] = []
  var settlements: [(pool: Int, leg: Int, day: Double, mark: Double)] = []
  /// For each leg, pool after pool: what its funding comes from.
  var flows: [Flow]
  /// For each leg, pool after pool: its expiry in milliseconds; `never` where it has none. Empty where none has one.
  var expiries: [Int64]
  /// The funding rates of the history's rows at `ratesTime`, by asset.
  var rates: [Rate?] = []
  var ratesTime: Instant?
  /// What the history's candles have as highest and lowest prices, by asset; none outside a history.
  var candle: [(high: Double, low: Double)?] = []
  /// From this day on nothing but prices is looked at, which no settlement moves.
  var lastDay = Double.infinity
  /// Room for prices that are only looked at.
  var scratch: PriceState

  static let never = Int64.max

  struct PoolState {
    /// The settlements' cash-flows. Thousands of them are added up, so what rounding takes is kept.
    var received = ExactSum()
    var funding: Double { received.value }
    /// Collateral added on the way, in the settlement currency, and what it cost in the portfolio's.
    var added = 0.0
    var addedValue = 0.0
    /// The PnL of positions that have settled.
    var realized = 0.0
    var end: End?
    /// A lower bound of the headroom on the present stretch.
    var bound = Bound()
    /// Whether the pool outlives the present stretch, whose funding is paid already.
    var isQuiet = false

    /// What was added to the settlement currency since the start.
    var cash: Double { funding + added + realized }
    var lives: Bool { end == nil }
    /// Whether it may end on the present stretch.
    var isWatched: Bool { lives && !isQuiet }
  }

  /// How a pool ended before the scenario did.
  enum End {
    case liquidated(Death)
    /// Its venue has failed.
    case defaulted
  }

  struct Death {
    let day: Double
    /// Prices at that moment.
    let prices: PriceState
    /// The unrealised PnL less the close fee, in the settlement currency: negative, and what a venue that returns the
    /// residual takes from the collateral; `nil` where the collateral does not cover it and nothing is left to return.
    let settlement: Double?
  }

  init(_ scenario: Scenario, from start: Instant, book: Book) {
    self.book = book
    self.scenario = scenario
    (self.start, now) = (start, start)
    (pools, margins, flows, expiries, allowance) = ([], book.pools, [], [], 0)
    state = book.today
    scratch = state
    pools.reserveCapacity(book.pools.count)
    flows.reserveCapacity(book.ratios.count)
    restart(scenario, from: start)
  }

  /// Goes to the start of a scenario, whatever was walked before. All that a walk changes is set here, but for `scratch`,
  /// which whoever reads it has written.
  mutating func restart(_ scenario: Scenario, from start: Instant) {
    pools.removeAll(keepingCapacity: true)
    for _ in book.pools { pools.append(PoolState()) }
    margins = book.pools
    state = book.today
    (topUps, settlements, rates, ratesTime, candle, lastDay) = ([], [], [], nil, [], .infinity)
    flows.removeAll(keepingCapacity: true)
    expiries = []
    self.scenario = scenario
    self.start = scenario.history?.rows.first?.time ?? start
    now = self.start
    allowance = scenario.topUp?.upTo.value ?? 0
    // A history has its own calendar: what is as far away today is as far away there.
    let shift = self.start.milliseconds - start.milliseconds
    for pool in book.pools.indices {
      for leg in book.pools[pool].legs.indices {
        if let expiry = book.pools[pool].legs[leg].expiry {
          if expiries.isEmpty { expiries = [Int64](repeating: Self.never, count: book.ratios.count) }
          expiries[flows.count] = expiry.milliseconds + shift
        }
        flows.append(Flow(book.pools[pool].legs[leg], pool: pool, scenario: scenario, from: now))
      }
    }
  }

  /// - Parameter observe: looks at the walk at its start and at each point or row that it has reached.
  mutating func run(_ accounts: [OpenAccount], observe: ((Walk) -> Void)? = nil) {
    begin(accounts)
    observe?(self)
    guard let history = scenario.history else {
      for point in scenario.path {
        follow(point)
        observe?(self)
      }
      return
    }
    replay(history, observe: observe)
  }

  /// What ends before anything moves.
  mutating func begin(_ accounts: [OpenAccount]) {
    if let venue = scenario.venueDefault?.venue {
      for pool in pools.indices where accounts[book.pools[pool].account].venue.id == venue {
        end(pool, .defaulted)
      }
    }
    check(at: nil)
    settleExpired()
  }

  /// Goes to one point of the path.
  mutating func follow(_ point: PathPoint) {
    let end = Instant(milliseconds: start.milliseconds + Int64((point.day * Instant.millisecondsPerDay).rounded()))
    var next = converged(at: end)
    book.apply(point.shocks, to: &next)
    advance(to: next, at: end)
  }

  /// Goes to `next` in straight stretches, from expiry to expiry.
  mutating func advance(to target: PriceState, at end: Instant) {
    var next = target
    for index in expiries.indices where expiries[index] <= end.milliseconds { next.ratios[index] = 1 }
    guard start.days(to: end) <= lastDay else { return jump(to: next, at: end) }
    while let expiry = expiry(before: end) {
      var there = state
      let share = Double(expiry - now.milliseconds) / Double(end.milliseconds - now.milliseconds)
      there.interpolate(from: state, to: next, share: share)
      // Each basis runs to its own expiry, wherever the point lies.
      let converged = converged(at: Instant(milliseconds: expiry))
      for index in expiries.indices where expiries[index] <= end.milliseconds {
        there.ratios[index] = converged.ratios[index]
      }
      stretch(to: there, at: Instant(milliseconds: expiry))
      settleExpired()
    }
    stretch(to: next, at: end)
    settleExpired()
  }

  /// Goes on with prices alone.
  private mutating func jump(to next: PriceState, at end: Instant) {
    for index in expiries.indices where expiries[index] <= end.milliseconds { expiries[index] = Self.never }
    (state, now) = (next, end)
  }

  /// The next expiry on the way, if there is one.
  private func expiry(before end: Instant) -> Int64? {
    var next = Self.never
    for expiry in expiries where expiry > now.milliseconds && expiry < end.milliseconds { next = min(next, expiry) }
    return next == Self.never ? nil : next
  }

  /// Walks one straight stretch, settlement by settlement.
  private mutating func stretch(to b: PriceState, at end: Instant) {
    let (a, time) = (state, now)
    let basisMoves = a.ratios != b.ratios
    let length = Double(end.milliseconds - time.milliseconds)
    bound(from: a, to: b)
    payQuietPools(from: a, to: b, until: end)
    // The quiet ones are paid and the dead get nothing: only prices and time move.
    guard pools.contains(where: \.isWatched) else { return (state, now) = (b, end) }
    var share = 0.0
    repeat {
      var next = end
      for index in flows.indices where flows[index].next < next.milliseconds {
        next = Instant(milliseconds: flows[index].next)
      }
      let reached = next == end ? 1 : Double(next.milliseconds - time.milliseconds) / length
      if !candle.isEmpty { testCandle() }
      state.interpolate(from: a, to: b, share: reached, ratios: basisMoves)
      for pool in pools.indices where pools[pool].isWatched {
        test(pool, from: a, to: b, in: share...reached, between: time, length: length)
      }
      let passes = next > now
      now = next
      if passes { payFunding() }
      check(at: reached)
      share = reached
    } while now < end
  }
}
