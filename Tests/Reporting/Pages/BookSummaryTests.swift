import Hedging
import Testing

@testable import Reporting

/// The sentences and figures about more than one asset.
@Suite struct BookSummaryTests {
  @Test func `the lead speaks of the whole book and names what is hedged least`() throws {
    let text = try report([Holding(asset: "BTC", quantity: 2), Holding(asset: "ETH", quantity: 15)])
    // 1 of 2 BTC at 30,000 and none of 15 ETH at 2,000: 30,000 of 90,000.
    #expect(text.contains("33.3% of the 90,000 USDT in BTC and ETH is hedged; ETH is not hedged at all."))
    #expect(text.contains("- Hedge ratio **33.3%** *none of the ETH*"))
    #expect(text.contains("- Net exposure, USDT **+60,000** *+1 BTC, +15 ETH*"))
  }

  @Test func `where all is hedged in part, the least share is told`() throws {
    let text = try report([Holding(asset: "BTC", quantity: 2), Holding(asset: "ETH", quantity: 15)], ether: 12)
    #expect(
      text.contains(
        "60.0% of the 90,000 USDT in BTC and ETH is hedged; the least hedged is BTC with 50.0%."))
    #expect(text.contains("*least: BTC 50.0%*"))
  }

  @Test func `a hedge of one to one leaves nothing open`() throws {
    let text = try report([Holding(asset: "BTC", quantity: 1)])
    #expect(text.contains("100.0% of the BTC is hedged."))
    #expect(text.contains("- Net exposure, USDT **0** *nothing is left open*"))
  }

  @Test func `more than three open assets are counted`() throws {
    let holdings = ["BTC", "ETH", "SOL", "XRP", "DOT"].map { Holding(asset: Asset($0), quantity: 10) }
    #expect(try report(holdings).contains("*+9 BTC, +10 ETH, +10 SOL and 2 more*"))
  }

  @Test func `a limit is told with side, contract and venue`() throws {
    let limits = Limits(
      minLiquidationDistance: 0.3, hedgeRatio: HedgeRatioBand(min: 0.4, max: 1.1), maxAnnualFundingCost: 0.1)
    let text = try report([Holding(asset: "BTC", quantity: 2)], limits: limits)
    #expect(text.contains("| **Distance to liquidation, at least** *BTC/USDT:USDT short at WEEX* |"))
    #expect(text.contains("| **Hedge ratio, within its band** *BTC* |"))
    #expect(text.contains("| **Funding cost a year, at most** *all contracts together* |"))
  }

  private func report(_ holdings: [Holding], ether: Double = 0, limits: Limits = Limits()) throws -> String {
    var (venue, market, portfolio) = (GuideWorld.venue(), GuideWorld.market(), GuideWorld.portfolio())
    for (asset, price) in [("ETH", 2_000), ("SOL", 100), ("XRP", 1), ("DOT", 5)] as [(Asset, Price)] {
      market.spot[asset] = price
    }
    portfolio.holdings = holdings
    portfolio.limits = limits
    if ether > 0 {
      let symbol = GuideWorld.symbol("ETH/USDT:USDT")
      var (contract, position) = (venue.contracts[0], portfolio.accounts[0].positions[0])
      (contract.symbol, position.symbol) = (symbol, symbol)
      (position.contracts, position.entryPrice) = (ether / contract.contractSize, 2_000)
      position.collateral = nil
      venue.contracts.append(contract)
      market.quotes[Listing(venue: "weex", symbol: symbol)] = Quote(mark: 2_000, fundingRate: 0)
      portfolio.accounts[0].positions.append(position)
    }
    let snapshot = try Snapshot(portfolio: portfolio, market: market, venues: [venue])
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    return squeezed(composer.compose(evaluate(snapshot, []), depth: 2).markdown)
  }
}
