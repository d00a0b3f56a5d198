import Hedging
import Testing

@Suite struct LiquidationThresholdTests {
  /// Source: the guide, and WEEX's and Binance's formula on one tier.
  @Test(arguments: [(1, 59_760.956175298805), (5, 35_856.573705179283)] as [(Double, Double)])
  func `the guide's short dies here`(leverage: Double, price: Double) throws {
    let measure = try evaluate(GuideWorld.snapshot(leverage: leverage), []).positions[0]
    let found = try #require(measure.liquidation.price).value
    #expect(abs(found / price - 1) < 1e-15)
    #expect(abs(found - 30_000 * (1 + 1 / leverage) / 1.004) < 1e-10)
    #expect(measure.distanceToLiquidation == found / 30_000 - 1)
  }

  /// Linear `(C + c − s·Q·E)/(Q·(m + f − s))`, inverse `Q·(m + f + s)/(C + c + s·Q/E)`.
  @Test(arguments: ContractType.allCases, Side.allCases)
  func `one tier has the closed form`(type: ContractType, side: Side) throws {
    let (quantity, entry, m, c, f) = (3.0, 40.0, 0.02, 0.001, 0.0006)
    let s = side == .long ? 1.0 : -1
    let margin = type == .linear ? 30 : 0.02
    var one = OnePosition(
      type: type, side: side, quantity: quantity, entry: Price(entry), collateral: Money(margin),
      tiers: OnePosition.flat(Rate(m), amount: Money(c)), fee: Rate(f))
    one.rules.closeFee = .atLiquidation
    let price =
      type == .linear
      ? (margin + c - s * quantity * entry) / (quantity * (m + f - s))
      : quantity * (m + f + s) / (margin + c + s * quantity / entry)
    #expect(try abs(one.threshold() / price - 1) < 1e-13)
  }

  /// 40 million USDT at 30,000 begin in the fifth bracket; with little leverage the short dies brackets further up.
  @Test(
    arguments: [(0.02, 12), (0.05, 10), (0.1, 8), (0.25, 7), (0.5, 7), (1, 6), (2, 5), (5, 5), (20, 5)]
      as [(Double, Int)])
  func `a short of 40 million dies on the bracket that it has grown into`(leverage: Double, tier: Int) throws {
    let short = OnePosition(quantity: 40e6 / 30_000, leverage: leverage, tiers: BinanceTiers.btc)
    let measure = try short.measure()
    let price = try #require(measure.liquidation.price).value
    #expect(abs(price / bisected(short, between: 30_000, and: 1e7) - 1) <= 1e-12)
    #expect(measure.maintenance.tier == 5)
    #expect(measure.maintenance.amount == 668_550)
    #expect(try #require(measure.working).maintenance.tier == tier)
  }

  /// 80 million begin in the sixth bracket and die in the seventh at 58,207.66; the sixth, kept, would show 58,712.73.
  @Test func `the bracket of the entry would put the threshold too far`() throws {
    var short = OnePosition(quantity: 80e6 / 30_000, leverage: 1, tiers: BinanceTiers.btc)
    #expect(try abs(short.threshold() - 58_207.66) < 0.005)
    short.tiers = [BinanceTiers.btc[5]]
    #expect(try abs(short.threshold() - 58_712.73) < 0.005)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `random tiers agree with bisection on the requirement`(seed: UInt64) throws {
    var world = RandomWorld(seed: 100 + seed)
    for _ in 0..<150 {
      var one = OnePosition(type: world.flip() ? .linear : .inverse, side: world.flip() ? .long : .short)
      let worth = world.number(1e3...3e6)
      one.entry = Price(world.number(0.5...90_000))
      one.mark = Price(one.entry.value * world.number(0.97...1.03))
      one.quantity = one.type == .linear ? worth / one.entry.value : worth
      one.leverage = world.number(1.2...9)
      let byContracts = world.flip()
      let reach = byContracts ? one.quantity : one.type == .linear ? worth : worth / one.entry.value
      let margin = world.margin(reach: 2 * reach, byContracts: byContracts)
      (one.unit, one.tiers, one.fee) = (margin.unit, margin.tiers, Rate(world.number(0...0.001)))
      one.rules.closeFee = world.flip() ? .none : .atLiquidation
      let measure = try one.measure()
      guard !measure.liquidation.isLiquidatable else { continue }
      let (mark, price) = (measure.markPrice.value, measure.liquidation.price?.value)
      if one.side == .long {
        #expect(try abs(#require(price) / bisected(one, between: mark, and: 0) - 1) <= 1e-12)
      } else if headroom(one, at: mark * 1e6) > 0 {
        #expect(price == nil)
      } else {
        #expect(try abs(#require(price) / bisected(one, between: mark, and: mark * 1e6) - 1) <= 1e-12)
      }
    }
  }

  @Test func `a position under its requirement is dead, and its price is where the boundary lies`() throws {
    for (side, mark) in [(Side.short, 36_000.0), (.long, 24_000)] {
      let dead = OnePosition(side: side, mark: Price(mark), leverage: 5, tiers: OnePosition.flat(0.004))
      let liquidation = try dead.measure().liquidation
      #expect(liquidation.isLiquidatable)
      let boundary = side == .short ? 36_000 / 1.004 : 24_000 / 0.996
      #expect(try abs(#require(liquidation.price).value - boundary) < 1e-9)
    }
  }

  /// A coin in the account grows with the price: half a coin behind a short of one leaves half the risk.
  @Test func `coin collateral moves with the price`() throws {
    let short = OnePosition(collateral: 6000, leverage: 5, isCross: true, tiers: OnePosition.flat(0.004))
    var portfolio = short.portfolio
    let parts = [Collateral(asset: "USDT", quantity: 6000), Collateral(asset: "BTC", quantity: 0.5, haircut: 0.2)]
    portfolio.accounts[0].marginMode = .cross(parts)
    let snapshot = try Snapshot(portfolio: portfolio, market: short.market, venues: [short.venue])
    let price = try #require(evaluate(snapshot, []).positions[0].liquidation.price).value
    // 6,000 + 0.4·p − (p − 30,000) = 0.004·p
    #expect(abs(price - 36_000 / 0.604) < 1e-9)
  }

  /// Equity less requirement of an isolated position, the tier looked up.
  private func headroom(_ one: OnePosition, at price: Double) -> Double {
    let (linear, s) = (one.type == .linear, one.side == .long ? 1.0 : -1)
    let (quantity, entry) = (one.quantity, one.entry.value)
    let value = linear ? quantity * price : quantity / price
    let margin = (linear ? quantity * entry : quantity / entry) / (one.leverage ?? 1)
    let pnl = linear ? s * quantity * (price - entry) : s * quantity * (1 / entry - 1 / price)
    let size = one.unit == .notional ? value : quantity
    let tier = one.tiers.first { size <= $0.cap } ?? one.tiers[one.tiers.count - 1]
    let fee = one.rules.closeFee == .none ? 0 : one.fee.value
    return margin + pnl - (tier.maintenanceRate.value * value - tier.maintenanceAmount.value) - fee * value
  }

  /// The price at which headroom changes its sign, to the last digit.
  private func bisected(_ one: OnePosition, between alive: Double, and dead: Double) -> Double {
    var (alive, dead) = (alive, dead)
    while true {
      let middle = alive + (dead - alive) / 2
      guard middle != alive, middle != dead else { return middle }
      if headroom(one, at: middle) > 0 { alive = middle } else { dead = middle }
    }
  }
}
