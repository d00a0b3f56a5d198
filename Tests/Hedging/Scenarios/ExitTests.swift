import Hedging
import Testing

@Suite struct ExitTests {
  @Test func `closing costs fee and slippage on the notional at the end`() throws {
    let outcome = try outcome(Exit(closeFraction: 1, slippage: 0.0005), to: 27_000)
    #expect(abs(outcome.fees.value + 35.1) < 1e-12)
    #expect(outcome.hedgePnl == 3000)
    #expect(outcome.netPnl == outcome.fees)
    #expect(abs(outcome.endValue.value - 59_964.9) < 1e-9)
  }

  @Test func `closing a part costs that part, and closing nothing costs nothing`() throws {
    let whole = try outcome(Exit(slippage: 0.0005), to: 27_000).fees
    #expect(try outcome(Exit(closeFraction: 0.25, slippage: 0.0005), to: 27_000).fees == whole / 4)
    #expect(try outcome(Exit(closeFraction: 0), to: 27_000).fees == 0)
    #expect(try outcome(nil, to: 27_000).fees == 0)
  }

  @Test func `what was liquidated is not closed a second time`() throws {
    let outcome = try outcome(Exit(slippage: 0.01), to: 70_000)
    #expect(outcome.liquidations.count == 1)
    #expect(outcome.fees == 0)
  }

  @Test func `an inverse contract is closed for coins at the end's price`() throws {
    let coins = OnePosition(type: .inverse, quantity: 30_000, entry: 30_000, collateral: 1, fee: 0.001)
    var scenario = GuideWorld.move(to: 20_000)
    scenario.exit = Exit(slippage: 0.002)
    // 30,000 USD are 1.5 coins at 20,000; 0.3 % of them are 0.0045 coins, 90 USD.
    #expect(try abs(coins.evaluation(scenario).outcomes[0].fees.value + 90) < 1e-10)
  }

  private func outcome(_ exit: Exit?, to level: Price) throws -> HedgeOutcome {
    var scenario = GuideWorld.move(to: level)
    scenario.exit = exit
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    return try evaluate(GuideWorld.snapshot(), [set]).outcomes[0]
  }
}
