import Hedging
import Testing

@Suite struct ContractTests {
  @Test func `a bitcoin is worth 30,000 USDT, and 30,000 dollars are a bitcoin`() {
    #expect(OnePosition().contract.notional(of: 1, at: 30_000) == 30_000)
    #expect(OnePosition(type: .inverse).contract.notional(of: 30_000, at: 30_000) == 1)
  }

  @Test func `the smallest order is a step unless the venue says otherwise`() {
    let margin = MarginSchedule(tiers: GuideWorld.tiers)
    let plain = Contract(
      symbol: GuideWorld.perpetual, type: .linear, contractSize: 1, stepContracts: 5, funding: nil, margin: margin)
    let larger = Contract(
      symbol: GuideWorld.perpetual, type: .linear, contractSize: 1, stepContracts: 5, minContracts: 10, funding: nil,
      margin: margin)
    #expect(plain.minContracts == 5)
    #expect(larger.minContracts == 10)
  }
}
