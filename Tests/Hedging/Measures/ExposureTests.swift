import Hedging
import Testing

@Suite struct ExposureTests {
  @Test func `the guide's hedge leaves nothing`() throws {
    let exposures = try evaluate(GuideWorld.snapshot(), []).exposures
    #expect(exposures.map(\.asset) == ["BTC"])
    #expect(exposures[0].spotQuantity == 1 && exposures[0].hedgeQuantity == -1 && exposures[0].netQuantity == 0)
    #expect(exposures[0].hedgeRatio == 1)
    #expect(exposures[0].spotValue == 30_000 && exposures[0].hedgeNotional == 30_000)
  }

  /// `s·Q/E`, whatever the mark is; the coins behind the contract are spot.
  @Test(arguments: [20_000.0, 30_000, 45_000])
  func `a bitcoin and 30,000 dollars short from 30,000 are nothing`(mark: Double) throws {
    let short = OnePosition(type: .inverse, quantity: 30_000, mark: Price(mark), collateral: 1)
    let exposure = try short.evaluation().exposures[0]
    #expect(exposure.spotQuantity == 1 && exposure.hedgeQuantity == -1 && exposure.netQuantity == 0)
    #expect(abs(exposure.hedgeNotional.value - 30_000) < 1e-9)
  }

  @Test func `without spot there is no ratio, and a long adds`() throws {
    let exposure = try OnePosition(side: .long, leverage: 2).evaluation().exposures[0]
    #expect(exposure.spotQuantity == 0 && exposure.netQuantity == 1)
    #expect(exposure.hedgeRatio == nil)
  }

  @Test func `collateral counts whole, its haircut is for margin only`() throws {
    var portfolio = GuideWorld.portfolio()
    let parts = [Collateral(asset: "BTC", quantity: 0.5, haircut: 0.2), Collateral(asset: "USDT", quantity: 9)]
    portfolio.accounts = [Account(id: "cross", venue: "weex", marginMode: .cross(parts), positions: [])]
    portfolio.currency = "USD"
    let exposures = try evaluate(
      Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()]), []
    ).exposures
    #expect(exposures.map(\.asset) == ["BTC", "USDT"])
    #expect(exposures.map(\.spotQuantity) == [1.5, 9])
  }

  /// The derivative by the price, taken the long way over a portfolio whose marks stand on the spot prices.
  @Test func `the net quantity is what a dollar more on the price brings`() throws {
    for type in ContractType.allCases {
      for side in Side.allCases {
        let one = OnePosition(type: type, side: side, quantity: type == .linear ? 3 : 9000, mark: 31_000, leverage: 0.1)
        let evaluation = try one.evaluation(GuideWorld.move(to: 31_001))
        #expect(abs(evaluation.outcomes[0].netPnl.value - evaluation.exposures[0].netQuantity.value) < 1e-9)
      }
    }
  }
}
