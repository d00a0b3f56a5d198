/// A portfolio with every contract, rule, price and quote that it needs. It cannot exist while one is missing,
/// so nothing that is computed from it can fail.
public struct Snapshot: Sendable {
  public let portfolio: Portfolio
  public let market: Market
  public let accounts: [OpenAccount]

  /// - Throws: ``SnapshotFault``, the first thing that is missing or contradicts itself.
  public init(portfolio: Portfolio, market: Market, venues: [Venue]) throws(SnapshotFault) {
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
  }

  /// The price of `asset` in the portfolio's currency. Only for assets of the snapshot, which all have one.
  func price(_ asset: Asset) -> Double { market.price(of: asset, in: portfolio.currency)?.value ?? .nan }
}
