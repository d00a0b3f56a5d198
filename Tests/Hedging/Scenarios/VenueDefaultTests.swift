import Hedging
import Testing

@Suite struct VenueDefaultTests {
  @Test(arguments: [(30_000.0, 0.0), (27_000, -3000), (70_000, 40_000)])
  func `what does not come back is lost, and the coins stand unhedged`(level: Double, spot: Double) throws {
    let outcome = try outcome(VenueDefault(venue: "weex", recovery: 0.2), to: Price(level))
    #expect(outcome.hedgePnl == -24_000)
    #expect(outcome.spotPnl == Money(spot))
    #expect(outcome.netPnl == Money(spot - 24_000))
    #expect(outcome.endValue == Money(36_000 + spot))
    #expect(outcome.liquidations.isEmpty)
    #expect(outcome.funding == 0)
  }

  @Test func `accounts at another venue live on`() throws {
    let alive = try outcome(VenueDefault(venue: "other", recovery: 0), to: 33_000)
    // 90 payments of 0.01 % on 31,500 in the mean.
    #expect(abs(alive.funding.value + 283.65) < 1e-9)
    #expect(alive.hedgePnl == -3000)
  }

  /// 1 BTC of collateral and a short that has lost 0.1 BTC: 0.9 BTC at 30,000, of which a third comes back in currency.
  @Test func `coins in the account are a claim at the start's price`() throws {
    let coins = OnePosition(
      type: .inverse, quantity: 30_000, entry: 30_000 / 1.1, mark: 30_000, collateral: 1, fundingRate: 0.001)
    var scenario = GuideWorld.move(to: 60_000, days: 10)
    scenario.venueDefault = VenueDefault(venue: "venue", recovery: 1.0 / 3)
    let outcome = try coins.evaluation(scenario).outcomes[0]
    #expect(outcome.collateralPnl == 30_000)
    #expect(abs(outcome.netPnl.value + 18_000) < 1e-9)
    #expect(abs(outcome.endValue.value - 9000) < 1e-9)
  }

  private func outcome(_ failure: VenueDefault, to level: Price) throws -> HedgeOutcome {
    var scenario = GuideWorld.move(to: level, days: 30)
    scenario.venueDefault = failure
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    return try evaluate(GuideWorld.snapshot(fundingRate: -0.0001), [set]).outcomes[0]
  }
}
