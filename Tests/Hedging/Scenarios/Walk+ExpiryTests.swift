import Hedging
import Testing

/// A future that expires in forty days, and a spot price of 30,000.
@Suite struct WalkExpiryTests {
  private let future = GuideWorld.symbol("BTC/USDT:USDT-261230")

  @Test(arguments: [(10.0, 30_225.0), (20, 30_150), (39.99, 30_000.075)])
  func `the basis runs straight to zero`(day: Double, mark: Double) throws {
    let outcome = try outcome([PathPoint(day: day, shocks: [])])
    #expect(abs(outcome.hedgePnl.value - (30_300 - mark)) < 1e-8)
    #expect(outcome.settlements.isEmpty)
  }

  @Test func `at expiry it settles at the spot price, and is gone`() throws {
    let outcome = try outcome([PathPoint(day: 60, shocks: [Shock(.asset("BTC"), .to(27_000))])], exit: Exit())
    #expect(outcome.settlements.map(\.symbol) == [future])
    #expect(outcome.settlements.map(\.account) == ["weex-isolated"])
    #expect(outcome.settlements.map(\.day) == [40])
    #expect(outcome.settlements.map(\.price) == [28_000])
    #expect(abs(outcome.hedgePnl.value - 2300) < 1e-9)
    #expect(outcome.spotPnl == -3000)
    #expect(outcome.funding == 0 && outcome.fees == 0)
  }

  @Test func `a scenario that ends at the expiry settles it, and one before does not`() throws {
    #expect(try outcome([PathPoint(day: 40, shocks: [])]).settlements.count == 1)
    #expect(try outcome([PathPoint(day: 40, shocks: [])]).hedgePnl == 300)
    #expect(try outcome([PathPoint(day: 39.999, shocks: [])]).settlements.isEmpty)
  }

  @Test func `what has settled is beyond liquidation`() throws {
    let points = [(40.0, 30_000.0), (50, 90_000)].map {
      PathPoint(day: $0, shocks: [Shock(.asset("BTC"), .to(Price($1)))])
    }
    let outcome = try outcome(points, leverage: 10)
    #expect(outcome.liquidations.isEmpty)
    #expect(outcome.hedgePnl == 300)
  }

  @Test func `a shocked basis runs straight to zero from its point on`() throws {
    let shock = PathPoint(day: 10, shocks: [Shock(.asset("BTC"), .basis(0.05))])
    // Half way from day 10 to day 40: 2.5 %.
    let outcome = try outcome([shock, PathPoint(day: 25, shocks: [])])
    #expect(abs(outcome.hedgePnl.value - (30_300 - 30_750)) < 1e-8)
  }

  @Test func `a basis that is shocked after the expiry finds the future gone`() throws {
    let shock = PathPoint(day: 50, shocks: [Shock(.asset("BTC"), .basis(0.5))])
    let outcome = try outcome([shock], leverage: 10)
    #expect(outcome.liquidations.isEmpty)
    #expect(outcome.hedgePnl == 300)
  }

  /// Spot does not move at all: the mark falls from 33,000 to 30,000 because the premium runs off.
  @Test func `a premium that runs off liquidates a long`() throws {
    let outcome = try outcome([PathPoint(day: 40, shocks: [])], side: .long, mark: 33_000, leverage: 20)
    let price = (33_000 - 1650) / 0.996
    let death = try #require(outcome.liquidations.first)
    #expect(abs(death.price.value - price) < 1e-6)
    #expect(abs(death.day - 40 * (1 - (price / 30_000 - 1) / 0.1)) < 1e-6)
    #expect(outcome.settlements.isEmpty)
  }

  /// The mark is the same at both ends and higher between them: 30,000·(1.2 − 0.2x)·(1 + 0.2x).
  @Test func `a mark that rises only between two points is seen`() throws {
    var short = OnePosition(entry: 36_000, collateral: 344.8, tiers: OnePosition.flat(0.004))
    short.mark = 36_000
    var market = short.market
    market.spot["BTC"] = 30_000
    let snapshot = try Snapshot(portfolio: short.portfolio, market: market, venues: [short.venue])
    let shocks = [Shock(.asset("BTC"), .to(36_000)), Shock(.asset("BTC"), .basis(0))]
    let scenario = Scenario(id: "hump", name: "Hump", path: [PathPoint(day: 1, shocks: shocks)])
    let outcome = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
    let share = (1 - (1.0 / 3).squareRoot()) / 2
    #expect(try abs(#require(outcome.liquidations.first).day - share) < 1e-9)
    #expect(abs(outcome.liquidations[0].price.value - 36_200) < 1e-6)
  }

  @Test func `the profit of a settled future keeps its neighbour in a cross account alive`() throws {
    // Together they are flat until the future has settled with what it made; 1,000 USDT alone would not carry the short.
    let points = [(40.0, 36_000.0), (50, 36_500), (60, 40_000)].map {
      PathPoint(day: $0, shocks: [Shock(.asset("BTC"), .to(Price($1)))])
    }
    var portfolio = self.portfolio(side: .long, entry: 30_300, leverage: 1)
    let short = Position(symbol: GuideWorld.perpetual, side: .short, contracts: 1000, entryPrice: 30_000)
    var long = portfolio.accounts[0].positions[0]
    (long.leverage, long.collateral) = (nil, nil)
    portfolio.accounts[0].marginMode = .cross([Collateral(asset: "USDT", quantity: 1000)])
    portfolio.accounts[0].positions = [long, short]
    let scenario = Scenario(id: "one", name: "One", path: points)
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    let outcome = try evaluate(
      Snapshot(portfolio: portfolio, market: market(mark: 30_300), venues: [venue]), [set]
    ).outcomes[0]
    // 1,000 + 5,700 + 30,000 − p = 0.004·p
    #expect(outcome.liquidations.map(\.symbol) == [GuideWorld.perpetual])
    #expect(abs(outcome.liquidations[0].price.value - 36_700 / 1.004) < 1e-8)
    #expect(abs(outcome.liquidations[0].loss.value - 6700) < 1e-8)
    #expect(abs(outcome.hedgePnl.value + 1000) < 1e-8)
  }

  /// One straight way over both expiries: the later future's premium has run off by three quarters when the earlier goes.
  @Test func `an earlier expiry on the way leaves the way of a later one alone`() throws {
    let earlier = GuideWorld.symbol("BTC/USDT:USDT-261220")
    var venue = self.venue
    venue.contracts.append(
      Contract(
        symbol: earlier, type: .linear, contractSize: 0.001,
        expiry: Instant(milliseconds: GuideWorld.midnight.milliseconds + 30 * 86_400_000), funding: nil,
        margin: MarginSchedule(tiers: GuideWorld.tiers)))
    var market = market(mark: 33_000)
    market.quotes[Listing(venue: "weex", symbol: earlier)] = Quote(mark: 30_000)
    var portfolio = self.portfolio(side: .long, entry: 33_000, leverage: 20)
    portfolio.accounts[0].positions.append(
      Position(symbol: earlier, side: .short, contracts: 1, entryPrice: 30_000, leverage: 1))
    let set = ScenarioSet(
      id: "set", name: "Set",
      scenarios: [Scenario(id: "one", name: "One", path: [PathPoint(day: 60, shocks: [])])])
    let outcome = try evaluate(Snapshot(portfolio: portfolio, market: market, venues: [venue]), [set]).outcomes[0]
    let price = (33_000 - 1650) / 0.996
    let death = try #require(outcome.liquidations.first)
    #expect(abs(death.day - 40 * (1 - (price / 30_000 - 1) / 0.1)) < 1e-6)
    #expect(outcome.settlements.map(\.symbol) == [earlier])
  }

  private var venue: Venue {
    var venue = GuideWorld.venue()
    venue.contracts.append(
      Contract(
        symbol: future, type: .linear, contractSize: 0.001,
        expiry: Instant(milliseconds: GuideWorld.midnight.milliseconds + 40 * 86_400_000), funding: nil,
        margin: MarginSchedule(tiers: GuideWorld.tiers)))
    return venue
  }

  private func market(mark: Price) -> Market {
    var market = GuideWorld.market()
    market.quotes[Listing(venue: "weex", symbol: future)] = Quote(mark: mark)
    return market
  }

  private func portfolio(side: Side, entry: Price, leverage: Double) -> Portfolio {
    var portfolio = GuideWorld.portfolio(leverage: leverage, side: side)
    (portfolio.accounts[0].positions[0].symbol, portfolio.accounts[0].positions[0].entryPrice) = (future, entry)
    return portfolio
  }

  @Test func `a future that has settled in one scenario is open again in the next`() throws {
    let snapshot = try Snapshot(
      portfolio: portfolio(side: .short, entry: 30_300, leverage: 1), market: market(mark: 30_300), venues: [venue])
    let scenarios = [60.0, 10].map { Scenario(id: "one", name: "One", path: [PathPoint(day: $0, shocks: [])]) }
    let outcomes = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)]).outcomes
    #expect(outcomes[0].settlements.count == 1)
    #expect(try outcomes[1] == outcome(scenarios[1].path))
  }

  private func outcome(
    _ path: [PathPoint], side: Side = .short, mark: Price = 30_300, leverage: Double = 1, exit: Exit? = nil
  ) throws -> HedgeOutcome {
    let scenario = Scenario(id: "one", name: "One", path: path, exit: exit)
    let snapshot = try Snapshot(
      portfolio: portfolio(side: side, entry: mark, leverage: leverage), market: market(mark: mark), venues: [venue])
    return evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
  }
}
