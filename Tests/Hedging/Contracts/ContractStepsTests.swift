import Hedging
import Testing

@Suite struct ContractStepsTests {
  @Test(arguments: [
    (0.3, 0.1, true), (0.0005, 0.001, false), (0.001, 0.001, true), (1000, 1, true), (1000.5, 1, false),
    (101, 2, false),
    (123_456.789, 0.001, true), (123_456.7895, 0.001, false), (3e15, 0.1, true), (1e-9, 1, false),
  ])
  func `a position is a whole number of steps`(contracts: Double, step: Double, isHeld: Bool) throws {
    let contract = Contract(
      symbol: try #require(Symbol("BTC/USDT:USDT")), type: .linear, contractSize: 1, stepContracts: step,
      funding: nil,
      margin: MarginSchedule(tiers: [
        MarginTier(floor: 0, cap: 1e9, maintenanceRate: 0.004, maintenanceAmount: 0, maxLeverage: 10)
      ]))
    #expect(contract.canHold(contracts) == isHeld)
  }
}
