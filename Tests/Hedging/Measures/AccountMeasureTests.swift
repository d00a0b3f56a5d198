import Hedging
import Testing

@Suite struct AccountMeasureTests {
  @Test func `a five times short dies when everything rises by a fifth and never when it falls`() throws {
    let account = try evaluate(GuideWorld.snapshot(leverage: 5), []).accounts[0]
    let up = try #require(account.liquidationShock.up)
    #expect(abs(up - (36_000 / 1.004 / 30_000 - 1)) < 1e-15)
    #expect((up * 10_000).rounded() == 1952)
    #expect(account.liquidationShock.down == nil)
    #expect(!account.isLiquidatable)
  }

  @Test(arguments: VenueRules.CloseFee.allCases)
  func `the maintenance margin of an account holds no fee`(closeFee: VenueRules.CloseFee) throws {
    var one = OnePosition(mark: 31_000, collateral: 15_000, tiers: OnePosition.flat(0.004), fee: 0.0008)
    one.rules.closeFee = closeFee
    let account = try one.evaluation().accounts[0]
    #expect(account.maintenanceMargin == 124)
    #expect(account.equity == 14_000)
    #expect(account.marginRatio.value == 124.0 / 14_000)
    #expect(account.settle == "USDT")
  }

  @Test func `a long that could lose all it has is not liquidated by a fall to nothing`() throws {
    let full = OnePosition(side: .long, leverage: 1, tiers: OnePosition.flat(0.004))
    let account = try full.evaluation().accounts[0]
    #expect(account.liquidationShock.up == nil)
    #expect(account.liquidationShock.down == nil)
    #expect(try full.liquidationPrice() == nil)
  }

  @Test func `isolated positions in two currencies are summed in the portfolio's`() throws {
    var portfolio = GuideWorld.portfolio()
    let coin = OnePosition(type: .inverse, quantity: 30_000, entry: 30_000, leverage: 1)
    var venue = GuideWorld.venue()
    venue.contracts.append(coin.contract)
    portfolio.accounts[0].positions += coin.portfolio.accounts[0].positions
    var market = GuideWorld.market()
    market.quotes[Listing(venue: "weex", symbol: coin.symbol)] = Quote(mark: 30_000, fundingRate: 0)
    let account = try evaluate(Snapshot(portfolio: portfolio, market: market, venues: [venue]), []).accounts[0]
    #expect(account.settle == nil)
    #expect(account.equity == 60_000)
    #expect(account.maintenanceMargin == 120)
    #expect(account.isIsolated)
  }

  @Test func `the position of an account that dies first sets its shock`() throws {
    var portfolio = GuideWorld.portfolio(leverage: 5)
    var long = portfolio.accounts[0].positions[0]
    (long.side, long.leverage) = (.long, 10)
    portfolio.accounts[0].positions.append(long)
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    let account = evaluate(snapshot, []).accounts[0]
    #expect(try abs(#require(account.liquidationShock.up) - (1.2 / 1.004 - 1)) < 1e-15)
    #expect(try abs(#require(account.liquidationShock.down) - (0.9 / 0.996 - 1)) < 1e-15)
  }

  @Test func `an account without positions shows its collateral and nothing else`() throws {
    var portfolio = GuideWorld.portfolio()
    let parts = [Collateral(asset: "USDT", quantity: 500), Collateral(asset: "BTC", quantity: 0.5, haircut: 0.1)]
    portfolio.accounts = [Account(id: "empty", venue: "weex", marginMode: .cross(parts), positions: [])]
    let evaluation = try evaluate(
      Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()]), [])
    let account = evaluation.accounts[0]
    #expect(account.equity == 14_000)
    #expect(account.maintenanceMargin == 0)
    #expect(account.marginRatio.value == 0)
    #expect(account.liquidationShock.up == nil && account.liquidationShock.down == nil)
    #expect(evaluation.value == 45_500)
  }
}
