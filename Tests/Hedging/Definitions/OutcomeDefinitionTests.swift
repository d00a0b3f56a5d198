import Hedging
import Testing

/// What an outcome is, asked of portfolios at random.
@Suite struct OutcomeDefinitionTests {
  @Test func `the parts make the net result, and the net result makes the end value`() throws {
    var world = RandomWorld(seed: 11)
    var (alive, dead) = (0, 0)
    for _ in 0..<1400 {
      let (up, down) = (world.number(-0.5...0.8), world.number(-0.5...0.8))
      let shocks = [Shock(.everything, .by(up)), Shock(.asset("ETH"), .by(down)), Shock(.asset("USDT"), .to(0.97))]
      let path = [PathPoint(day: world.number(0...3), shocks: shocks)]
      let evaluation = try evaluate(
        world.snapshot(), [one(path, funding: .perInterval(Rate(world.number(-0.001...0.001))))])
      let outcome = evaluation.outcomes[0]
      let parts = outcome.spotPnl + outcome.hedgePnl + outcome.funding + outcome.fees + outcome.collateralPnl
      #expect(outcome.netPnl == parts)
      #expect(outcome.unhedgedPnl == outcome.spotPnl + outcome.collateralPnl)
      #expect(outcome.endValue == evaluation.value + outcome.netPnl)
      guard outcome.liquidations.isEmpty else {
        dead += 1
        continue
      }
      var end = LongHand(evaluation)
      end.spot["BTC"] = end.spot["BTC"].map { $0 * (1 + up) }
      end.spot["ETH"] = end.spot["ETH"].map { $0 * (1 + down) }
      end.spot["USDT"] = 0.97
      let size = abs(end.value) + abs(evaluation.value.value) + 1e6
      #expect(abs(end.value + outcome.funding.value - outcome.endValue.value) <= 1e-12 * size)
      alive += 1
    }
    #expect(alive > 100 && dead > 100)
  }

  @Test func `a market that does not move changes nothing at all`() throws {
    var world = RandomWorld(seed: 12)
    for _ in 0..<600 {
      let path = [PathPoint(day: 0, shocks: [Shock(.everything, .by(0))]), PathPoint(day: 2, shocks: [])]
      let evaluation = try evaluate(world.snapshot(), [one(path, funding: .perInterval(0))])
      let outcome = evaluation.outcomes[0]
      #expect(outcome.liquidations.isEmpty || evaluation.accounts.contains(where: \.isLiquidatable))
      guard outcome.liquidations.isEmpty else { continue }
      #expect(
        [outcome.spotPnl, outcome.hedgePnl, outcome.funding, outcome.collateralPnl, outcome.netPnl] == [0, 0, 0, 0, 0])
      #expect(outcome.endValue == evaluation.value)
      #expect(outcome.hedgeEffectiveness == nil)
    }
  }

  @Test func `the order of scenarios does not matter`() throws {
    var world = RandomWorld(seed: 13)
    for _ in 0..<300 {
      let snapshot = try world.snapshot()
      let stories = [-0.6, 0.3, 1.2].map { move in
        Scenario(id: "\(move)", name: "", path: [PathPoint(day: 1, shocks: [Shock(.everything, .by(move))])])
      }
      let told = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: stories)]).outcomes
      let back = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: stories.reversed())]).outcomes
      #expect(told == back.reversed())
    }
  }

  /// With a basis on the move too: headroom is then a curve, and is searched instead of solved.
  @Test func `another point on a straight stretch changes nothing`() throws {
    var world = RandomWorld(seed: 14)
    var dead = 0
    for _ in 0..<500 {
      let snapshot = try world.snapshot()
      let today = snapshot.market.spot
      let moves = (btc: world.number(-0.4...0.6), eth: world.number(-0.4...0.6), usdt: world.number(-0.05...0.05))
      let (basis, share) = (world.flip() ? world.number(-0.05...0.05) : 0.01, world.number(0.01...0.99))
      func point(_ share: Double) -> PathPoint {
        let levels = [("BTC", moves.btc), ("ETH", moves.eth), ("USDT", moves.usdt)] as [(Asset, Double)]
        let spot = levels.map { asset, move in
          Shock(.asset(asset), .to((today[asset] ?? .zero) * (1 + move * share)))
        }
        return PathPoint(
          day: 3 * share, shocks: spot + [Shock(.everything, .basis(Rate(0.01 + (basis - 0.01) * share)))])
      }
      let straight = evaluate(snapshot, [one([point(0), point(1)])]).outcomes[0]
      let stepped = evaluate(snapshot, [one([point(0), point(share), point(1)])]).outcomes[0]
      #expect(near(straight, stepped, 1e-9))
      #expect(straight.liquidations.count == stepped.liquidations.count)
      for (a, b) in zip(straight.liquidations, stepped.liquidations) {
        #expect(a.symbol == b.symbol && a.account == b.account)
        #expect(abs(a.day - b.day) <= 1e-7)
        #expect(abs(a.price / b.price - 1) <= 1e-9)
        dead += 1
      }
    }
    #expect(dead > 30)
  }

  @Test func `a shock and its inverse lead back`() throws {
    var world = RandomWorld(seed: 15)
    var back = 0
    for _ in 0..<600 {
      let snapshot = try world.snapshot()
      let move = world.number(-0.2...0.25)
      let there = evaluate(snapshot, [one([PathPoint(day: 0, shocks: [Shock(.everything, .by(move))])])]).outcomes[0]
      guard there.liquidations.isEmpty else { continue }
      var market = snapshot.market
      for coin in ["BTC", "ETH"] as [Asset] { market.spot[coin] = market.spot[coin].map { $0 * (1 + move) } }
      for (listing, quote) in market.quotes {
        market.quotes[listing] = Quote(
          mark: quote.mark * (1 + move), index: quote.index * (1 + move), fundingRate: quote.fundingRate)
      }
      let moved = try Snapshot(portfolio: snapshot.portfolio, market: market, venues: snapshot.accounts.map(\.venue))
      let inverse = Shock(.everything, .by(1 / (1 + move) - 1))
      let home = evaluate(moved, [one([PathPoint(day: 0, shocks: [inverse])])])
      #expect(abs(home.value.value - there.endValue.value) <= 1e-9 * (abs(there.endValue.value) + 1e6))
      #expect(home.outcomes[0].liquidations.isEmpty)
      #expect(abs((home.outcomes[0].netPnl + there.netPnl).value) <= 1e-9 * (abs(there.endValue.value) + 1e6))
      back += 1
    }
    #expect(back > 50)
  }

  private func one(_ path: [PathPoint], funding: FundingAssumption = .market) -> ScenarioSet {
    ScenarioSet(id: "set", name: "Set", scenarios: [Scenario(id: "one", name: "One", path: path, funding: funding)])
  }

  private func near(_ a: HedgeOutcome, _ b: HedgeOutcome, _ tolerance: Double) -> Bool {
    let figures = [\HedgeOutcome.spotPnl, \.hedgePnl, \.funding, \.fees, \.collateralPnl, \.netPnl, \.endValue]
    let size = figures.map { abs(a[keyPath: $0].value) }.reduce(1, max)
    return figures.allSatisfy { abs((a[keyPath: $0] - b[keyPath: $0]).value) <= tolerance * size }
  }
}
