import Hedging
import Testing

extension MethodFormulas {
  static let scenarios: [String: Formula] = [
    "mark-and-basis": { given in
      let world = OnePosition(entry: Price(try given["M"]), collateral: 100_000)
      var market = world.market
      market.spot["BTC"] = Price(try given["S"])
      let end = try given["S₁"]
      let outcome = try outcome(of: world.portfolio, world, market, GuideWorld.move(to: Price(end)))
      let mark = try given["M"] - outcome.hedgePnl.value
      return ["b": mark / end - 1, "M₁": mark]
    },
    "basis-of-a-dated-future": { given in
      let (spot, days) = (try given["S"], try given["T"])
      let world = OnePosition(entry: Price(try given["M"]), collateral: 100_000)
      let symbol = GuideWorld.symbol("BTC/USDT:USDT-270101")
      var venue = world.venue
      venue.contracts[0].symbol = symbol
      venue.contracts[0].funding = nil
      venue.contracts[0].expiry = Instant(milliseconds: GuideWorld.midnight.milliseconds + Int64(days * 86_400_000))
      var portfolio = world.portfolio
      portfolio.accounts[0].positions[0].symbol = symbol
      let market = Market(
        asOf: GuideWorld.midnight, spot: ["BTC": Price(spot), "USDT": 1],
        quotes: [Listing(venue: "venue", symbol: symbol): Quote(mark: Price(try given["M"]))])
      let wait = Scenario(id: "wait", name: "Wait", path: [PathPoint(day: try given["t"], shocks: [])])
      let snapshot = try Snapshot(portfolio: portfolio, market: market, venues: [venue])
      let outcome = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [wait])]).outcomes[0]
      return ["gain": outcome.hedgePnl.value, "M₁": try given["M"] - outcome.hedgePnl.value]
    },
    "net-result": { given in
      var move = GuideWorld.move(to: Price(try given["S₁"]))
      move.exit = Exit(slippage: Rate(try given["l"]))
      let outcome = try hedged(given, move, fee: Rate(try given["f"]))
      return [
        "spot": outcome.spotPnl.value, "hedge": outcome.hedgePnl.value, "fees": outcome.fees.value,
        "net": outcome.netPnl.value,
      ]
    },
    "hedge-effectiveness": { given in
      let outcome = try hedged(given, GuideWorld.move(to: Price(try given["S₁"])))
      return [
        "net": outcome.netPnl.value, "unhedged": outcome.unhedgedPnl.value,
        "e": try #require(outcome.hedgeEffectiveness),
      ]
    },
    "failure-of-a-venue": { given in
      let world = OnePosition(
        quantity: try given["Q"], entry: Price(try given["E"]), mark: Price(try given["M"]),
        collateral: Money(try given["C"]))
      var failure = GuideWorld.move(to: Price(try given["M"]))
      failure.venueDefault = VenueDefault(venue: "venue", recovery: try given["r"])
      return ["loss": try outcome(of: world.portfolio, world, world.market, failure).hedgePnl.value]
    },
    "selling-and-buying-back": { given in
      let world = OnePosition(entry: Price(try given["S₀"]))
      var venue = world.venue
      venue.fees.spot = Rate(try given["f"])
      let coins = Portfolio(id: "coins", name: "Coins", currency: "USDT").holding(try given["N"])
      let snapshot = try Snapshot(portfolio: coins, market: world.market, venues: [venue], comparing: [venue])
      let set = ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: Price(try given["S₁"]))])
      let ways = evaluate(snapshot, [set]).alternatives.first?.alternatives ?? []
      let sold = try #require(ways.first { $0.kind == .sell })
      return ["net": sold.outcomes[0].netPnl.value]
    },
    "use-of-a-limit": { given in
      let world = OnePosition(collateral: Money(try given["A"]))
      var portfolio = world.portfolio
      portfolio.accounts[0].positions[0].contracts = try given["V"] / 30_000
      return ["use": try use(Limits(maxLeverage: try given["bound"]), portfolio, world)]
    },
    "use-of-a-band": { given in
      let world = OnePosition(quantity: try given["h"], collateral: 30_000)
      let limits = Limits(hedgeRatio: HedgeRatioBand(min: try given["min"], max: try given["max"]))
      return ["use": try use(limits, world.portfolio.holding(1), world)]
    },
  ]

  private static func hedged(
    _ given: MethodExample.Given, _ scenario: Scenario, fee: Rate = 0
  ) throws -> HedgeOutcome {
    let world = OnePosition(
      quantity: try given["Q"], entry: Price(try given["S₀"]), collateral: 100_000, fee: fee)
    return try outcome(of: world.portfolio.holding(try given["N"]), world, world.market, scenario)
  }

  private static func outcome(
    of portfolio: Portfolio, _ world: OnePosition, _ market: Market, _ scenario: Scenario
  ) throws -> HedgeOutcome {
    let snapshot = try Snapshot(portfolio: portfolio, market: market, venues: [world.venue])
    return evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
  }

  private static func use(_ limits: Limits, _ portfolio: Portfolio, _ world: OnePosition) throws -> Double {
    var portfolio = portfolio
    portfolio.limits = limits
    let checks = evaluate(
      try Snapshot(portfolio: portfolio, market: world.market, venues: [world.venue]), []
    ).limits
    return try #require(checks.first?.use)
  }
}
