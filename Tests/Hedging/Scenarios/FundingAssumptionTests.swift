import Hedging
import Testing

@Suite struct FundingAssumptionTests {
  /// Two settlements at the market's 0.01 %, three at 0.1 %, four at −0.1 %.
  @Test func `a schedule holds from its day on, the moment included, and the market's rate before it`() throws {
    let steps = [FundingAssumption.Step(day: 1, rate: 0.001), .init(day: 2, rate: -0.001)]
    #expect(try abs(funding(.schedule(steps)).value - (2 * 3 + 3 * 30 - 4 * 30)) < 1e-9)
  }

  @Test func `of two steps on one day the later counts`() throws {
    let steps = [FundingAssumption.Step(day: 0, rate: 0.5), .init(day: 0, rate: 0.001)]
    #expect(try abs(funding(.schedule(steps)).value - 270) < 1e-9)
  }

  @Test func `a schedule is held within the contract's bounds`() throws {
    var one = OnePosition(leverage: 1, fundingCap: 0.002, fundingFloor: -0.001)
    one.fundingRate = 0
    let scenario = GuideWorld.move(
      to: 30_000, days: 2,
      funding: .schedule([.init(day: 0, rate: 0.01), .init(day: 1.1, rate: -0.01)]))
    #expect(try abs(one.evaluation(scenario).outcomes[0].funding.value - (3 * 60 - 3 * 30)) < 1e-9)
  }

  private func funding(_ assumption: FundingAssumption) throws -> Money {
    let scenario = GuideWorld.move(to: 30_000, days: 3, funding: assumption)
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [scenario])
    return try evaluate(GuideWorld.snapshot(fundingRate: 0.0001), [set]).outcomes[0].funding
  }
}
