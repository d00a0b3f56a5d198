/// An account with its venue's rules and its positions' contracts and quotes.
public struct OpenAccount: Sendable {
  public let account: Account
  public let venue: Venue
  public let positions: [OpenPosition]

  init(_ account: Account, at venue: Venue, index: Int, market: Market) throws(SnapshotFault) {
    var positions: [OpenPosition] = []
    positions.reserveCapacity(account.positions.count)
    for (place, position) in account.positions.enumerated() {
      for earlier in account.positions[..<place]
      where earlier.symbol == position.symbol && earlier.side == position.side {
        throw .repeatedPosition(account: index, position: place, symbol: position.symbol)
      }
      positions.append(
        try OpenPosition(position, in: account, at: venue, market: market, account: index, position: place))
      let first = positions[0].contract.symbol.settle
      let settle = positions[place].contract.symbol.settle
      if case .cross = account.marginMode, settle != first {
        throw .mixedSettlement(account: index, position: place, first: first, other: settle)
      }
    }
    if case .cross(let collateral) = account.marginMode {
      for (place, part) in collateral.enumerated() where market.spot[part.asset] == nil {
        throw .noPriceOfCollateral(account: index, collateral: place, asset: part.asset)
      }
    }
    self.account = account
    self.venue = venue
    self.positions = positions
  }
}

/// A position with its contract and quote.
public struct OpenPosition: Sendable {
  public let position: Position
  public let contract: Contract
  public let quote: Quote
  /// Coins (linear) or quote units (inverse), positive.
  public let quantity: Quantity
  /// The margin of an isolated position, given or notional at entry ÷ leverage; 0 in a cross account, which has its own.
  public let collateral: Money

  init(
    _ position: Position, in owner: Account, at venue: Venue, market: Market, account: Int, position place: Int
  ) throws(SnapshotFault) {
    let symbol = position.symbol
    guard let contract = venue.contract(symbol) else {
      throw .unlisted(account: account, position: place, symbol: symbol)
    }
    guard symbol.settle == (contract.type == .linear ? symbol.quote : symbol.base) else {
      throw .unsupportedSettlement(account: account, position: place, symbol: symbol)
    }
    guard let quote = market.quotes[Listing(venue: venue.id, symbol: symbol)] else {
      throw .noQuote(account: account, position: place, symbol: symbol)
    }
    if contract.funding != nil, quote.fundingRate == nil {
      throw .noFundingRate(account: account, position: place, symbol: symbol)
    }
    for asset in [symbol.base, symbol.quote] where market.spot[asset] == nil {
      throw .noPriceOfContract(account: account, position: place, asset: asset)
    }
    let quantity = contract.quantity(ofContracts: position.contracts)
    switch (owner.marginMode, position.collateral, position.leverage) {
    case (.isolated, let given?, _): collateral = given
    case (.isolated, nil, let leverage?):
      collateral = contract.notional(of: quantity, at: position.entryPrice) / leverage
    case (.isolated, nil, nil): throw .noCollateral(account: account, position: place)
    case (.cross, nil, _): collateral = 0
    case (.cross, _?, _): throw .collateralOnCrossPosition(account: account, position: place)
    }
    self.position = position
    self.contract = contract
    self.quote = quote
    self.quantity = quantity
  }

  /// The value at the mark, in the settlement currency.
  public var notional: Money { contract.notional(of: quantity, at: quote.mark) }

  /// The value at the entry price, in the settlement currency.
  public var entryNotional: Money { contract.notional(of: quantity, at: position.entryPrice) }
}
