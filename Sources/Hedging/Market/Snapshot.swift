/// A portfolio with every contract, rule, price and quote that it needs. It cannot exist while one is missing,
/// so nothing that is computed from it can fail.
public struct Snapshot: Sendable {
  public let portfolio: Portfolio
  public let market: Market
  public let accounts: [OpenAccount]
  /// The portfolio's plans, sized and priced; see ``planned``.
  public private(set) var plans: [PlannedHedge] = []
  /// The venues that alternatives are looked for at.
  public let compared: [Venue]

  /// - Parameter compared: where alternatives to the hedge are looked for; nowhere if left out.
  /// - Throws: ``SnapshotFault``, the first thing that is missing or contradicts itself.
  public init(portfolio: Portfolio, market: Market, venues: [Venue], comparing compared: [Venue] = [])
    throws(SnapshotFault)
  {
    guard market.spot[portfolio.currency] != nil else { throw .noPriceOfCurrency(portfolio.currency) }
    for (index, holding) in portfolio.holdings.enumerated() where market.spot[holding.asset] == nil {
      throw .noPriceOfHolding(holding: index, asset: holding.asset)
    }
    var accounts: [OpenAccount] = []
    accounts.reserveCapacity(portfolio.accounts.count)
    for (index, account) in portfolio.accounts.enumerated() {
      guard let venue = venues.first(where: { $0.id == account.venue }) else {
        throw .unknownVenue(account: index, venue: account.venue)
      }
      accounts.append(try OpenAccount(account, at: venue, index: index, market: market))
    }
    self.portfolio = portfolio
    self.market = market
    self.accounts = accounts
    self.compared = compared
    plans = try carriedOut(with: venues)
  }

  /// A snapshot of parts that stood in one already.
  init(portfolio: Portfolio, market: Market, accounts: [OpenAccount]) {
    self.portfolio = portfolio
    self.market = market
    self.accounts = accounts
    compared = []
  }

  /// The price of `asset` in the portfolio's currency. Only for assets of the snapshot, which all have one.
  func price(_ asset: Asset) -> Double { market.price(of: asset, in: portfolio.currency)?.value ?? .nan }
}
