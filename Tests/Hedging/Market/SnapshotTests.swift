import Hedging
import Testing

/// One missing or contradictory thing a test; everything else is the guide's example.
@Suite struct SnapshotTests {
  private var portfolio = GuideWorld.portfolio()
  private var market = GuideWorld.market()
  private var venues = [GuideWorld.venue()]

  private var fault: SnapshotFault? {
    do {
      _ = try Snapshot(portfolio: portfolio, market: market, venues: venues)
      return nil
    } catch { return error }
  }

  @Test func `the guide's example lacks nothing`() { #expect(fault == nil) }

  @Test mutating func `a portfolio in a currency without a price is refused`() {
    portfolio.currency = "EUR"
    #expect(fault == .noPriceOfCurrency("EUR"))
  }

  @Test mutating func `a holding without a price is refused with its place`() {
    portfolio.holdings.append(Holding(asset: "XMR", quantity: 1))
    #expect(fault == .noPriceOfHolding(holding: 1, asset: "XMR"))
  }

  @Test mutating func `collateral without a price is refused with its place`() {
    let backing = [Collateral(asset: "USDT", quantity: 1), Collateral(asset: "XMR", quantity: 1)]
    portfolio.accounts[0].marginMode = .cross(backing)
    #expect(fault == .noPriceOfCollateral(account: 0, collateral: 1, asset: "XMR"))
  }

  @Test mutating func `an account at an unknown venue is refused`() {
    portfolio.accounts.append(Account(id: "second", venue: "mtgox", marginMode: .isolated, positions: []))
    #expect(fault == .unknownVenue(account: 1, venue: "mtgox"))
  }

  @Test mutating func `a contract that the venue does not list is refused`() {
    portfolio.accounts[0].positions[0].symbol = GuideWorld.symbol("ETH/USDT:USDT")
    #expect(fault == .unlisted(account: 0, position: 0, symbol: GuideWorld.symbol("ETH/USDT:USDT")))
  }

  @Test mutating func `a contract that the market does not quote is refused`() {
    market.quotes = [:]
    #expect(fault == .noQuote(account: 0, position: 0, symbol: GuideWorld.perpetual))
  }

  @Test mutating func `a perpetual without a funding rate is refused`() {
    market.quotes[Listing(venue: "weex", symbol: GuideWorld.perpetual)] = Quote(mark: 30_000)
    #expect(fault == .noFundingRate(account: 0, position: 0, symbol: GuideWorld.perpetual))
  }

  @Test mutating func `a contract that pays no funding needs no rate`() {
    venues[0].contracts[0].funding = nil
    market.quotes[Listing(venue: "weex", symbol: GuideWorld.perpetual)] = Quote(mark: 30_000)
    #expect(fault == nil)
  }

  @Test(arguments: ["BTC", "USDT"] as [Asset])
  mutating func `a contract whose base or quote has no price is refused`(missing: Asset) {
    portfolio.currency = "USD"
    portfolio.holdings = []
    market.spot[missing] = nil
    #expect(fault == .noPriceOfContract(account: 0, position: 0, asset: missing))
  }

  @Test mutating func `an isolated position with neither collateral nor leverage is refused`() {
    portfolio.accounts[0].positions[0].leverage = nil
    #expect(fault == .noCollateral(account: 0, position: 0))
  }

  @Test mutating func `collateral on a position of a cross account is refused`() {
    portfolio.accounts[0].marginMode = .cross([])
    portfolio.accounts[0].positions[0].collateral = 30_000
    #expect(fault == .collateralOnCrossPosition(account: 0, position: 0))
  }

  @Test mutating func `a cross account that settles in two currencies is refused`() {
    addSecond(GuideWorld.symbol("BTC/USD:BTC"), .inverse)
    portfolio.accounts[0].marginMode = .cross([Collateral(asset: "USDT", quantity: 30_000)])
    #expect(fault == .mixedSettlement(account: 0, position: 1, first: "USDT", other: "BTC"))
    portfolio.accounts[0].marginMode = .isolated
    #expect(fault == nil)
  }

  @Test mutating func `the same contract on the same side twice in an account is refused`() {
    let first = portfolio.accounts[0].positions[0]
    portfolio.accounts[0].positions.append(first)
    #expect(fault == .repeatedPosition(account: 0, position: 1, symbol: GuideWorld.perpetual))
    portfolio.accounts[0].positions[1].side = .long
    #expect(fault == nil)
    portfolio.accounts.append(Account(id: "other", venue: "weex", marginMode: .isolated, positions: [first]))
    #expect(fault == nil)
  }

  @Test(
    arguments: [
      ("BTC/USD:USDT", .linear), ("BTC/USDT:BTC", .linear), ("BTC/USD:USD", .inverse), ("ETH/USD:BTC", .inverse),
    ] as [(String, ContractType)])
  mutating func `a contract that settles in a third currency is refused`(text: String, type: ContractType) {
    market.spot["ETH"] = 2000
    addSecond(GuideWorld.symbol(text), type)
    #expect(fault == .unsupportedSettlement(account: 0, position: 1, symbol: GuideWorld.symbol(text)))
  }

  /// Lists, quotes and opens one more contract.
  private mutating func addSecond(_ symbol: Symbol, _ type: ContractType) {
    var contract = venues[0].contracts[0]
    (contract.symbol, contract.type) = (symbol, type)
    venues[0].contracts.append(contract)
    market.quotes[Listing(venue: "weex", symbol: symbol)] = Quote(mark: 30_000, fundingRate: 0)
    var position = portfolio.accounts[0].positions[0]
    position.symbol = symbol
    portfolio.accounts[0].positions.append(position)
  }
}
