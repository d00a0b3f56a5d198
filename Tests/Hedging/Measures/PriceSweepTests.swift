import Hedging
import Testing

@Suite struct PriceSweepTests {
  @Test func `the guide's short at five times is flat until it dies`() throws {
    let evaluation = evaluate(try GuideWorld.snapshot(leverage: 5), [])
    let sweep = try #require(evaluation.sweep(of: "BTC"))
    #expect(sweep.points.map(\.isBroken) == [false, false, false, true, true])
    #expect(sweep.points.map(\.unhedged.value).first == -15_000)
    for point in sweep.points where !point.isBroken { #expect(abs(point.hedged.value) < 1e-9) }
    #expect(abs(sweep.points[2].price.value - 35_856.573705179283) < 1e-3)
    // At the threshold 143.43 of equity are forfeited; from there the coin rises alone.
    #expect(abs(sweep.points[3].hedged.value - (35_856.573705179283 - 30_000 - 6000)) < 1e-3)
    #expect(abs(sweep.points[4].hedged.value - (15_000 - 6000)) < 1e-9)
  }

  @Test func `every point is what a scenario to that price says`() throws {
    let snapshot = try GuideWorld.snapshot(leverage: 3)
    let sweep = try #require(evaluate(snapshot, []).sweep(of: "BTC"))
    for point in sweep.points {
      let set = ScenarioSet(id: "s", name: "S", scenarios: [GuideWorld.move(to: point.price)])
      let outcome = try #require(evaluate(snapshot, [set]).outcomes.first)
      #expect(abs(outcome.netPnl.value - point.hedged.value) < 1e-6)
      #expect(outcome.liquidations.isEmpty != point.isBroken)
    }
  }

  @Test func `an asset without a price has no sweep`() throws {
    #expect(evaluate(try GuideWorld.snapshot(), []).sweep(of: "DOGE") == nil)
  }
}
