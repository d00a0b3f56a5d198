import Hedging
import Testing

@Suite struct HedgeSizeTests {
  private func contract(_ type: ContractType, size: Double, step: Double = 1) -> Contract {
    Contract(
      symbol: type == .linear ? GuideWorld.perpetual : PlanWorld.inverse, type: type, contractSize: size,
      stepContracts: step, funding: nil, margin: MarginSchedule(tiers: GuideWorld.tiers))
  }

  @Test func `coins are rounded down to whole steps and what is left is told`() {
    let linear = HedgeSize(hedging: 0.7504, with: contract(.linear, size: 0.001), at: 30_000)
    #expect(linear.contracts == 750)
    #expect((linear.residual.value - 0.0004).magnitude < 1e-15)
    let inverse = HedgeSize(hedging: 0.7504, with: contract(.inverse, size: 100), at: 30_000)
    #expect(inverse.contracts == 225)
    #expect(inverse.coins == 0.75)
    #expect((inverse.residual.value - 0.0004).magnitude < 1e-15)
  }

  @Test func `three tenths at a step of a tenth are three steps`() {
    #expect(0.3 / 0.1 == 2.9999999999999996)
    let size = HedgeSize(hedging: 0.3, with: contract(.linear, size: 1, step: 0.1), at: 30_000)
    #expect(size.contracts == 0.3)
    #expect(size.residual == 0)
  }

  @Test(arguments: [(0.29999999989, 0.2), (0.29999999995, 0.3), (0.39999, 0.3), (0.05, 0.0)])
  func `the tolerance is a billionth of a step`(coins: Double, contracts: Double) {
    let size = HedgeSize(hedging: Quantity(coins), with: contract(.linear, size: 1, step: 0.1), at: 30_000)
    #expect(size.contracts == contracts)
  }

  @Test func `coins of contracts`() {
    #expect(contract(.inverse, size: 100).coins(ofContracts: 225, at: 30_000) == 0.75)
    #expect(contract(.linear, size: 0.001).coins(ofContracts: 225, at: 30_000) == 0.225)
  }

  @Test func `no hedge is ever larger than asked for, nor a step smaller`() {
    var random = RandomWorld(seed: 5)
    for _ in 0..<1000 {
      let coins = random.number(0.001...50)
      let (step, price) = (random.number(0.001...3), random.number(1...90_000))
      let contract = contract(random.flip() ? .linear : .inverse, size: random.number(0.001...2), step: step)
      let size = HedgeSize(hedging: Quantity(coins), with: contract, at: Price(price))
      let one = contract.coins(ofContracts: step, at: Price(price)).value
      #expect(size.coins.value <= coins + 2e-9 * one)
      #expect(coins - size.coins.value < one * (1 + 1e-9))
      #expect((size.coins.value + size.residual.value - coins).magnitude <= 2e-9 * one + 1e-12 * coins)
    }
  }
}
