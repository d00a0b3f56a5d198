import Hedging
import Testing

/// Liquidations between the points that are looked at.
@Suite struct CrossingTests {
  /// The price falls from 30,000 to 20,000 while the basis opens from 0 to `basis`: the mark `(1 + b·t)·S(t)` is a
  /// parabola with its top on the way.
  private func outcome(basis: Double, collateral: Double) throws -> HedgeOutcome {
    let shocks = [Shock(.asset("BTC"), .to(20_000)), Shock(.asset("BTC"), .basis(Rate(basis)))]
    let scenario = Scenario(id: "squeeze", name: "Squeeze", path: [PathPoint(day: 1, shocks: shocks)])
    return try OnePosition(collateral: Money(collateral)).evaluation(scenario).outcomes[0]
  }

  private func mark(_ basis: Double, _ share: Double) -> Double { (1 + basis * share) * (30_000 - 10_000 * share) }

  /// The top of the parabola is at `t = (3b − 1)/2b`, and neither end comes near it.
  @Test(arguments: [0.5, 0.6, 0.45])
  func `a short that touches its end only in the middle of a stretch dies there`(basis: Double) throws {
    let top = (3 * basis - 1) / (2 * basis)
    let peak = mark(basis, top)
    let end = mark(basis, 1)
    #expect(peak > 30_000)
    #expect(peak > end)
    let room = peak - 30_000
    let (spared, killed) = try (
      outcome(basis: basis, collateral: room + 0.001), outcome(basis: basis, collateral: room - 0.001)
    )
    #expect(spared.liquidations.isEmpty)
    let death = try #require(killed.liquidations.first)
    let off = death.price.value - peak + 0.001
    #expect(abs(off) < 1e-6)
    // At 1e-3 under the top of a parabola with curvature 20,000·b.
    #expect(death.day < top)
    #expect(death.day > top - 1e-3)
  }

  /// The spot price stands still, so headroom is a straight line: only the mark moves, from 30,000 to 36,000.
  @Test func `a basis that opens by itself kills where the mark meets the threshold`() throws {
    var short = OnePosition(collateral: 3000)
    short.tiers = OnePosition.flat(0.004)
    let path = [PathPoint(day: 10, shocks: [Shock(.asset("BTC"), .basis(0.2))])]
    let outcome = try short.evaluation(Scenario(id: "basis", name: "Basis", path: path)).outcomes[0]
    let death = try #require(outcome.liquidations.first)
    let threshold = 33_000 / 1.004
    #expect(abs(death.price.value / threshold - 1) < 1e-12)
    #expect(abs(death.day - (threshold - 30_000) / 600) < 1e-11)
  }

  /// A mark a ten-millionth of the spot price, as a slip in a file of the past would have it: 3 billion USD are won.
  @Test func `a mark that all but vanishes is walked to as fast as any other`() throws {
    let path = [PathPoint(day: 1, shocks: [Shock(.asset("BTC"), .basis(1e-7 - 1))])]
    for side in [Side.short, .long] {
      let one = OnePosition(type: .inverse, side: side, quantity: 30_000, collateral: 1)
      let outcome = try one.evaluation(Scenario(id: "slip", name: "Slip", path: path)).outcomes[0]
      // A long of one bitcoin's worth with one bitcoin behind it is worth nothing at half the price.
      #expect(outcome.liquidations.allSatisfy { abs($0.price.value / 15_000 - 1) < 1e-12 })
      #expect(outcome.liquidations.count == (side == .short ? 0 : 1))
    }
  }

  @Test func `the first of two crossings counts`() throws {
    let death = try #require(outcome(basis: 0.6, collateral: 500).liquidations.first)
    // (1 + 0.6·t)·(30,000 − 10,000·t) = 30,500 is 6,000·t² − 8,000·t + 500 = 0; this is the smaller root.
    let discriminant: Double = 52e6
    let root = (8000 - discriminant.squareRoot()) / 12_000
    #expect(abs(death.day - root) < 1e-12)
    #expect(abs(death.price.value - 30_500) < 1e-9)
  }

  @Test func `a stretch that ends on the threshold ends in death`() throws {
    let outcome = try OnePosition(collateral: 3000).evaluation(GuideWorld.move(to: 33_000, days: 2)).outcomes[0]
    #expect(outcome.liquidations.map(\.price) == [33_000])
    #expect(outcome.liquidations.map(\.day) == [2])
  }

  @Test func `an account with two coins dies where their sum meets the requirement`() throws {
    // Short 1 BTC and 10 ETH with 10,000 USDT; both rise by x: 10,000 − 30,000·x − 20,000·x = 0.
    let btc = OnePosition(leverage: 2)
    let eth = GuideWorld.symbol("ETH/USDT:USDT")
    var (market, venue, portfolio) = (btc.market, btc.venue, btc.portfolio)
    market.spot["ETH"] = 2000
    market.quotes[Listing(venue: "venue", symbol: eth)] = Quote(mark: 2000, fundingRate: 0)
    var contract = btc.contract
    contract.symbol = eth
    venue.contracts.append(contract)
    portfolio.accounts[0].marginMode = .cross([Collateral(asset: "USDT", quantity: 10_000)])
    portfolio.accounts[0].positions.append(Position(symbol: eth, side: .short, contracts: 10, entryPrice: 2000))
    let rise = Scenario(id: "rise", name: "Rise", path: [PathPoint(day: 10, shocks: [Shock(.everything, .by(1))])])
    let evaluation = try evaluate(
      Snapshot(portfolio: portfolio, market: market, venues: [venue]),
      [ScenarioSet(id: "set", name: "Set", scenarios: [rise])])
    #expect(try abs(#require(evaluation.accounts[0].liquidationShock.up) - 0.2) < 1e-12)
    let deaths = evaluation.outcomes[0].liquidations
    #expect(deaths.map(\.symbol) == [GuideWorld.perpetual, eth])
    #expect(deaths.allSatisfy { abs($0.day - 2) < 1e-12 })
    #expect(abs(deaths[0].price.value - 36_000) < 1e-8)
    #expect(abs(deaths[1].price.value - 2400) < 1e-9)
    // By notional, 36,000 to 24,000.
    #expect(abs(deaths[0].loss.value - 6000) < 1e-9)
    #expect(abs(deaths[1].loss.value - 4000) < 1e-9)
  }
}
