import Hedging
import Testing

/// Published figures of cross-margined accounts.
@Suite struct PublishedCrossTests {
  /// binance-usdm-cross-eth-with-btc, binance-usdm-cross-btc-with-eth: two longs on one wallet, each position's price
  /// with the other at its mark.
  /// Source: https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93
  @Test func `two positions at Binance share a wallet`() throws {
    let eth = Held("ETH", long: 3683.979, at: 1456.84, mark: 1335.18, rate: 0.1, amount: 135_365)
    let btc = Held("BTC", long: 109.488, at: 32_481.98, mark: 31_967.27, rate: 0.025, amount: 16_300)
    let positions = try Held.evaluation([eth, btc], wallet: 1_535_443.01).positions
    #expect(try abs(#require(positions[0].liquidation.price).value - 1153.26) <= 0.005)
    #expect(try abs(#require(positions[1].liquidation.price).value - 26_316.89) <= 0.005)
    #expect(abs(positions[0].unrealizedPnl.value + 448_192.88513999945) < 1e-6)
    #expect(abs(positions[1].unrealizedPnl.value + 56_354.56847999991) < 1e-6)
    #expect(abs(positions[0].maintenance.amount.value - 356_512.508122) < 1e-6)
    #expect(abs(positions[1].maintenance.amount.value - 71_200.811444) < 1e-6)
  }

  /// edgex-cross-long-liq, edgex-cross-long-bankrupt: a live account, whose entry price was not shown; the equity is the
  /// same whatever it was. The venue cuts to its tick of 0.1.
  /// Source: an edgeX account snapshot of 2024-12-20; the formula is WEEX Futures Pro's.
  @Test(arguments: [97_734.42660924047, 90_000, 100_000])
  func `a live account at edgeX dies and goes bankrupt where the venue says`(entry: Double) throws {
    let mark = 97_734.42660924047
    let wallet = 15.791238609240471 - 0.001 * (mark - entry)
    let long = Held("BTC", long: 0.001, at: entry, mark: mark, rate: 0.005)
    let evaluation = try Held.evaluation([long], wallet: wallet)
    let position = evaluation.positions[0]
    #expect(abs(evaluation.accounts[0].equity.value - 15.791238609240471) < 1e-12)
    #expect(abs(evaluation.accounts[0].maintenanceMargin.value - 0.4886721448790985) < 1e-7)
    #expect(try abs(#require(position.liquidation.price).value - 82_354.9) <= 0.1)
    #expect(try abs(#require(position.bankruptcyPrice).value - 81_943.1) <= 0.1)
  }

  /// kucoin-cross-amr: 1,000 USDT of margin for notionals of 620 and 3,800.
  /// Source: https://www.kucoin.com/fil/support/35084431335065
  @Test func `the margin of an account is shown over all its notional`() throws {
    let held = [
      Held("BTC", long: 1, at: 620, mark: 620, rate: 0.01), Held("ETH", long: 1, at: 3800, mark: 3800, rate: 0.01),
    ]
    let account = try Held.evaluation(held, wallet: 1000, ratio: .equityOverNotional).accounts[0]
    #expect(try abs(#require(account.marginRatio.value) - 0.2262) <= 5e-5)
  }
}

/// A long in a linear perpetual, in a cross account with others.
private struct Held {
  let base: Asset
  let position: Position
  let contract: Contract
  let quote: Quote

  init(_ base: Asset, long: Double, at entry: Double, mark: Double, rate: Rate, amount: Money = 0) {
    let symbol = GuideWorld.symbol("\(base)/USDT:USDT")
    self.base = base
    position = Position(symbol: symbol, side: .long, contracts: long, entryPrice: Price(entry), leverage: 10)
    contract = Contract(
      symbol: symbol, type: .linear, contractSize: 1, funding: nil,
      margin: MarginSchedule(tiers: OnePosition.flat(rate, amount: amount)))
    quote = Quote(mark: Price(mark))
  }

  static func evaluation(
    _ held: [Held], wallet: Double, ratio: VenueRules.MarginRatio = .maintenanceOverEquity
  ) throws -> Evaluation {
    var rules = OnePosition.bareRules
    rules.marginRatio = ratio
    let venue = Venue(
      id: "venue", name: "Venue", asOf: "2026-11-20", source: "test", rules: rules, fees: Fees(maker: 0, taker: 0),
      contracts: held.map(\.contract))
    var market = Market(asOf: GuideWorld.midnight, spot: ["USDT": 1])
    for one in held {
      market.spot[one.base] = one.quote.mark
      market.quotes[Listing(venue: "venue", symbol: one.contract.symbol)] = one.quote
    }
    let account = Account(
      id: "cross", venue: "venue", marginMode: .cross([Collateral(asset: "USDT", quantity: Quantity(wallet))]),
      positions: held.map(\.position))
    let portfolio = Portfolio(id: "cross", name: "Cross", currency: "USDT", accounts: [account])
    return try evaluate(Snapshot(portfolio: portfolio, market: market, venues: [venue]), [])
  }
}
