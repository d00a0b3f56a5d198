import Hedging
import Testing

/// A portfolio k times as large, at a venue whose tiers are k times as wide, is the same portfolio in other units.
@Suite struct ScaleDefinitionTests {
  /// Doubling is exact in binary, so nothing but the money may change by a single bit.
  @Test func `four times the size is four times the money at the same thresholds, to the last digit`() throws {
    var world = RandomWorld(seed: 21)
    for _ in 0..<600 {
      let snapshot = try world.snapshot()
      let sets = [story(world.number(-0.6...1))]
      let (small, large) = (evaluate(snapshot, sets), try evaluate(scaled(snapshot, by: 4), sets))
      #expect(large.positions.map(\.liquidation) == small.positions.map(\.liquidation))
      #expect(large.positions.map(\.bankruptcyPrice) == small.positions.map(\.bankruptcyPrice))
      #expect(large.positions.map(\.leverage) == small.positions.map(\.leverage))
      #expect(large.accounts.map(\.liquidationShock.up) == small.accounts.map(\.liquidationShock.up))
      #expect(large.accounts.map(\.liquidationShock.down) == small.accounts.map(\.liquidationShock.down))
      #expect(large.accounts.map(\.marginRatio.value) == small.accounts.map(\.marginRatio.value))
      #expect(large.exposures.map(\.hedgeRatio) == small.exposures.map(\.hedgeRatio))
      #expect(large.value == small.value * 4)
      #expect(large.funding.perDay == small.funding.perDay * 4)
      #expect(large.funding.annualRate == small.funding.annualRate)
      #expect(large.funding.breakEvenDays == small.funding.breakEvenDays)
      #expect(large.outcomes.map(\.netPnl) == small.outcomes.map { $0.netPnl * 4 })
      #expect(
        large.outcomes.flatMap(\.liquidations).map(\.price) == small.outcomes.flatMap(\.liquidations).map(\.price))
      #expect(large.outcomes.flatMap(\.liquidations).map(\.day) == small.outcomes.flatMap(\.liquidations).map(\.day))
    }
  }

  @Test func `three times the size is three times the money`() throws {
    var world = RandomWorld(seed: 22)
    for _ in 0..<400 {
      let snapshot = try world.snapshot()
      let sets = [story(world.number(-0.6...1))]
      let (small, large) = (evaluate(snapshot, sets), try evaluate(scaled(snapshot, by: 3), sets))
      for (a, b) in zip(small.positions, large.positions) {
        #expect((a.liquidation.price == nil) == (b.liquidation.price == nil))
        guard let (x, y) = a.liquidation.price.flatMap({ x in b.liquidation.price.map { (x, $0) } }) else { continue }
        #expect(abs(y / x - 1) <= 1e-9)
      }
      let size = abs(small.value.value) + 1e6
      #expect(abs((large.value - small.value * 3).value) <= 1e-9 * size)
      for (a, b) in zip(small.outcomes, large.outcomes) {
        #expect(abs((b.netPnl - a.netPnl * 3).value) <= 1e-9 * size)
      }
    }
  }

  private func story(_ move: Double) -> ScenarioSet {
    let path = [PathPoint(day: 2, shocks: [Shock(.everything, .by(move))])]
    return ScenarioSet(id: "set", name: "Set", scenarios: [Scenario(id: "one", name: "One", path: path)])
  }

  private func scaled(_ snapshot: Snapshot, by k: Double) throws -> Snapshot {
    var portfolio = snapshot.portfolio
    for index in portfolio.holdings.indices {
      portfolio.holdings[index].quantity = portfolio.holdings[index].quantity * k
    }
    for index in portfolio.accounts.indices {
      for place in portfolio.accounts[index].positions.indices {
        portfolio.accounts[index].positions[place].contracts *= k
      }
      guard case .cross(let parts) = portfolio.accounts[index].marginMode else { continue }
      portfolio.accounts[index].marginMode = .cross(
        parts.map { Collateral(asset: $0.asset, quantity: $0.quantity * k, haircut: $0.haircut) })
    }
    let venues = snapshot.accounts.map { account in
      var venue = account.venue
      for index in venue.contracts.indices {
        let margin = venue.contracts[index].margin
        venue.contracts[index].margin = MarginSchedule(
          unit: margin.unit,
          tiers: margin.tiers.map {
            MarginTier(
              floor: $0.floor * k, cap: $0.cap * k, maintenanceRate: $0.maintenanceRate,
              maintenanceAmount: $0.maintenanceAmount * k, maxLeverage: $0.maxLeverage)
          })
      }
      return venue
    }
    return try Snapshot(portfolio: portfolio, market: snapshot.market, venues: venues)
  }
}
