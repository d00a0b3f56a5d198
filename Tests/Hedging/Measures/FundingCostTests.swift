import Hedging
import Testing

@Suite struct FundingCostTests {
  @Test func `a short of one bitcoin receives 3 a settlement, 9 a day and 3,285 a year`() throws {
    let funding = try OnePosition(leverage: 1, fee: 0.0008, fundingRate: 0.0001).evaluation().funding
    #expect(funding.byPosition.map(\.perInterval) == [3])
    #expect(funding.byPosition.map(\.perDay) == [9])
    #expect(funding.perDay == 9)
    #expect(funding.perYear == 3285)
    #expect(try abs(#require(funding.annualRate).value - 0.1095) < 1e-15)
    // 24 to open and 24 to close.
    #expect(try abs(#require(funding.breakEvenDays) - 48.0 / 9) < 1e-12)
  }

  @Test func `where funding is paid, no day pays the fees`() throws {
    let funding = try OnePosition(side: .long, leverage: 1, fee: 0.0008, fundingRate: 0.0001).evaluation().funding
    #expect(funding.perDay == -9)
    #expect(funding.breakEvenDays == nil)
    #expect(try abs(#require(funding.annualRate).value + 0.1095) < 1e-15)
  }

  @Test(arguments: [(0.01, 0.003), (-0.01, -0.002), (0.001, 0.001)])
  func `the rate is held within the contract's bounds`(rate: Double, held: Double) throws {
    let one = OnePosition(leverage: 1, fundingRate: Rate(rate), fundingCap: 0.003, fundingFloor: -0.002)
    #expect(try one.evaluation().funding.byPosition[0].rate == Rate(held))
    let days = GuideWorld.move(to: 30_000, days: 1)
    #expect(try abs(one.evaluation(days).outcomes[0].funding.value - 90_000 * held) < 1e-9)
    let assumed = GuideWorld.move(to: 30_000, days: 1, funding: .perInterval(Rate(rate)))
    #expect(try one.evaluation(assumed).outcomes[0].funding == one.evaluation(days).outcomes[0].funding)
  }

  @Test func `a yearly rate is spread over the year's hours, simple`() throws {
    for hours in [1.0, 4, 8] {
      let one = OnePosition(leverage: 1, fundingIntervalHours: hours)
      let outcome = try one.evaluation(GuideWorld.move(to: 30_000, days: 10, funding: .annual(0.1095))).outcomes[0]
      #expect(abs(outcome.funding.value - 90) < 1e-9)
    }
  }

  @Test func `the venue's rule says whether mark or index is paid on`() throws {
    var one = OnePosition(mark: 30_300, leverage: 1, fundingRate: 0.001, index: 30_000)
    #expect(try abs(one.evaluation().funding.byPosition[0].perInterval.value - 30.3) < 1e-12)
    one.rules.fundingReference = .index
    #expect(try abs(one.evaluation().funding.byPosition[0].perInterval.value - 30) < 1e-12)
    // The index keeps its share of the spot price, 30,300 here, when that moves.
    let outcome = try one.evaluation(GuideWorld.move(to: 33_330, days: 1.0 / 3)).outcomes[0]
    #expect(abs(outcome.funding.value - 33) < 1e-9)
  }

  @Test func `inverse funding is coins, worth their price at the end`() throws {
    let one = OnePosition(type: .inverse, quantity: 30_000, leverage: 1, fundingRate: 0.001)
    #expect(try abs(one.evaluation().funding.byPosition[0].perInterval.value - 0.001) < 1e-15)
    let path = [
      PathPoint(day: 1.0 / 3, shocks: []), PathPoint(day: 1.0 / 3, shocks: [Shock(.asset("BTC"), .to(15_000))]),
    ]
    let outcome = try one.evaluation(Scenario(id: "halved", name: "Halved", path: path)).outcomes[0]
    #expect(abs(outcome.funding.value - 15) < 1e-9)
  }

  @Test func `without contracts there is nothing to pay`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts = []
    let funding = try evaluate(
      Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: []), []
    ).funding
    #expect(funding.perDay == 0 && funding.annualRate == nil && funding.breakEvenDays == nil)
    #expect(funding.byPosition.isEmpty)
  }
}
