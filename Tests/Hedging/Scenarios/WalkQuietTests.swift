import Hedging
import Testing

@Suite struct WalkQuietTests {
  /// A schedule of one rate says the same as the rate, but the walk looks at every settlement of it.
  @Test func `funding added up on a quiet stretch is what the settlements pay one by one`() throws {
    var world = RandomWorld(seed: 41)
    var (quiet, dead) = (0, 0)
    for _ in 0..<300 {
      let snapshot = try world.snapshot()
      let rate = Rate(world.number(-0.001...0.001))
      let path = [
        PathPoint(day: world.number(0...2), shocks: [Shock(.everything, .by(world.number(-0.4...0.5)))]),
        PathPoint(
          day: world.number(2...5), shocks: [Shock(.asset("USDT"), .to(0.98)), Shock(.asset("ETH"), .basis(0.01))]),
      ]
      func outcome(_ funding: FundingAssumption) -> HedgeOutcome {
        let scenario = Scenario(id: "one", name: "One", path: path, funding: funding)
        return evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
      }
      let (one, each) = (outcome(.perInterval(rate)), outcome(.schedule([.init(day: 0, rate: rate)])))
      #expect(one.liquidations.map(\.symbol) == each.liquidations.map(\.symbol))
      for (a, b) in zip(one.liquidations, each.liquidations) {
        #expect(abs(a.day - b.day) < 1e-12)
        #expect(abs(a.price / b.price - 1) < 1e-12)
      }
      let size = max(1, one.funding.magnitude.value)
      #expect(abs((one.funding - each.funding).value) <= 1e-11 * size)
      #expect(abs((one.endValue - each.endValue).value) <= 1e-12 * (abs(one.endValue.value) + 1e6))
      if one.liquidations.isEmpty { quiet += 1 } else { dead += 1 }
    }
    #expect(quiet > 50 && dead > 50)
  }
}
