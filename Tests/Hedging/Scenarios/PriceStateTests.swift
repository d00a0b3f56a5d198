import Hedging
import Testing

/// Where shocks put prices.
@Suite struct PriceStateTests {
  private func prices(_ points: [[Shock]], currency: Asset = "USDT", cash: Set<Asset>? = nil) throws -> [Asset: Double]
  {
    var portfolio = Portfolio(id: "held", name: "Held", currency: currency)
    portfolio.holdings = ["BTC", "ETH", "USDT", "USD"].map { Holding(asset: $0, quantity: 1) }
    let market = Market(
      asOf: GuideWorld.midnight, cash: cash ?? ["USD", "USDT"], spot: ["BTC": 30_000, "ETH": 2000, "USDT": 1])
    let path = points.map { PathPoint(day: 1, shocks: $0) }
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [Scenario(id: "one", name: "One", path: path)])
    let evaluation = try evaluate(Snapshot(portfolio: portfolio, market: market, venues: []), [set])
    return Dictionary(
      uniqueKeysWithValues: zip(evaluation.exposures.map(\.asset), evaluation.outcomes[0].endPrices.map(\.value)))
  }

  @Test func `by is relative and to is a level`() throws {
    let prices = try prices([[Shock(.asset("BTC"), .by(-0.1)), Shock(.asset("ETH"), .to(2500))]])
    #expect(prices == ["BTC": 27_000, "ETH": 2500, "USD": 1])
  }

  @Test func `everything is what is not cash`() throws {
    #expect(try prices([[Shock(.everything, .by(-0.5))]]) == ["BTC": 15_000, "ETH": 1000, "USD": 1])
    #expect(
      try prices([[Shock(.everything, .by(-0.5))]], cash: ["USD", "USDT", "ETH"]) == [
        "BTC": 15_000, "ETH": 2000, "USD": 1,
      ])
  }

  @Test func `a named shock wins over everything, in whichever order they stand`() throws {
    let named = Shock(.asset("BTC"), .by(0.2))
    let all = Shock(.everything, .by(-0.5))
    #expect(try prices([[named, all]]) == ["BTC": 36_000, "ETH": 1000, "USD": 1])
    #expect(try prices([[all, named]]) == ["BTC": 36_000, "ETH": 1000, "USD": 1])
  }

  @Test func `each point is relative to the start, and what it does not name stays`() throws {
    let first = [Shock(.asset("BTC"), .by(0.4)), Shock(.asset("ETH"), .by(0.1))]
    let prices = try prices([first, [Shock(.asset("BTC"), .by(-0.3))]])
    #expect(prices["BTC"] == 21_000)
    #expect(try abs(#require(prices["ETH"]) - 2200) < 1e-9)
  }

  /// In a portfolio counted in USDT, a USDT of 0.94 shows as everything else rising.
  @Test func `a currency that falls lifts the rest`() throws {
    let fallen = try prices([[Shock(.asset("USDT"), .to(0.94))]])
    let whole: [Asset: Double] = ["BTC": 30_000, "ETH": 2000, "USD": 1]
    #expect(fallen == whole.mapValues { $0 / 0.94 })
  }

  @Test func `when USDT falls to 0.94 the short loses 6.4 percent of its notional`() throws {
    let depeg = Scenario(
      id: "depeg", name: "Depeg", path: [PathPoint(day: 0, shocks: [Shock(.asset("USDT"), .to(0.94))])])
    let outcome = try OnePosition(leverage: 2).evaluation(depeg).outcomes[0]
    #expect(abs(outcome.hedgePnl.value - (30_000 - 30_000 / 0.94)) < 1e-9)
    #expect((outcome.hedgePnl.value / 30).rounded() == -64)
  }

  @Test func `a basis moves the mark and not the spot price`() throws {
    var portfolio = OnePosition(leverage: 2).portfolio
    portfolio.holdings = [Holding(asset: "BTC", quantity: 1)]
    let one = OnePosition(leverage: 2)
    for subject in [Shock.Subject.asset("BTC"), .everything] {
      let basis = [PathPoint(day: 1, shocks: [Shock(subject, .basis(0.05))])]
      let then = basis + [PathPoint(day: 2, shocks: [Shock(.asset("BTC"), .to(33_000))])]
      let sets = [basis, then].map {
        ScenarioSet(id: "set", name: "Set", scenarios: [Scenario(id: "one", name: "One", path: $0)])
      }
      let outcomes = try evaluate(Snapshot(portfolio: portfolio, market: one.market, venues: [one.venue]), sets)
        .outcomes
      #expect(outcomes.map(\.spotPnl) == [0, 3000])
      #expect(abs(outcomes[0].hedgePnl.value + 1500) < 1e-9)
      // It stays: 33,000·1.05 is 4,650 above the entry.
      #expect(abs(outcomes[1].hedgePnl.value + 4650) < 1e-9)
    }
  }

  @Test func `the basis of today stays while prices move`() throws {
    let one = OnePosition(mark: 30_300, leverage: 2)
    var market = one.market
    market.spot["BTC"] = 30_000
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: 33_000)])
    let snapshot = try Snapshot(portfolio: one.portfolio, market: market, venues: [one.venue])
    #expect(try abs(#require(evaluate(snapshot, [set]).outcomes.first).hedgePnl.value - (30_300 - 33_330)) < 1e-9)
  }
}
