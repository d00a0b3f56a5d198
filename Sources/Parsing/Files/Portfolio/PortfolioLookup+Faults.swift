import Hedging

/// Tells where in the file a snapshot found something missing.
extension PortfolioLookup {
  /// Notes a fault of one part of a portfolio: its holding or account at `index`.
  func refuse(_ fault: SnapshotFault, of portfolio: Portfolio, at index: Int) {
    let root = reading.document.root
    let account = root["accounts"]?[index]
    func position(_ place: Int, _ field: String) -> JSONValue? {
      let position = account?["positions"]?[place]
      return position?[field] ?? position
    }
    switch fault {
    case .noPriceOfCurrency(let asset):
      refuse(root["currency"], asset)
    case .noPriceOfHolding(_, let asset):
      refuse(root["holdings"]?[index]?["asset"], asset)
    case .noPriceOfCollateral(_, let place, let asset):
      refuse(account?["collateral"]?[place]?["asset"], asset)
    case .noPriceOfContract(_, let place, let asset):
      refuse(position(place, "symbol"), asset)
    case .unknownVenue(_, let venue):
      refuse(account?["venue"], Reference(.venue, venue), known: world.venues.map(\.id))
    case .unlisted(_, let place, let symbol):
      refuse(position(place, "symbol"), unlisted: symbol, at: portfolio.accounts[index].venue)
    case .noQuote(_, let place, let symbol):
      refuse(position(place, "symbol"), unquoted: symbol, at: portfolio.accounts[index].venue)
    case .noFundingRate(_, let place, let symbol):
      refuse(position(place, "symbol"), .noFundingRate(symbol.text))
    case .unsupportedSettlement(_, let place, let symbol):
      refuse(position(place, "symbol"), .unsupportedSettlement(symbol.text))
    case .repeatedPosition(_, let place, let symbol):
      let positions = portfolio.accounts[index].positions
      let side = positions[place].side
      guard let first = positions.firstIndex(where: { $0.symbol == symbol && $0.side == side }),
        let value = position(first, "symbol")
      else { return }
      refuse(
        position(place, "symbol"), .repeated(symbol.text, side: side.rawValue, first: value.place))
    case .noCollateral(_, let place):
      refuse(account?["positions"]?[place], .collateralUnknown)
    case .collateralOnCrossPosition(_, let place):
      refuse(position(place, "collateral"), .collateralOnCrossPosition)
    case .mixedSettlement(_, let place, let first, let other):
      refuse(position(place, "symbol"), .mixedSettlement(first: first.code, other: other.code))
    // Told by themselves, with what would be possible.
    case .plan: break
    }
  }

  func refuse(_ value: JSONValue?, _ asset: Asset) {
    reading.refuse(value ?? reading.document.root, assets.unknown(asset))
  }

  func refuse(_ value: JSONValue?, unlisted symbol: Symbol, at venue: String) {
    let known = world.venue(venue)?.contracts.map(\.symbol.text) ?? []
    refuse(value, Reference(.contract, symbol.text, in: venue), known: known)
  }

  func refuse(_ value: JSONValue?, unquoted symbol: Symbol, at venue: String) {
    let known = world.market.quotes.keys.filter { $0.venue == venue }.map(\.symbol.text).sorted()
    refuse(value, Reference(.quote, symbol.text, in: venue), known: known)
  }

  func refuse(_ value: JSONValue?, _ problem: PositionProblem) {
    reading.refuse(value ?? reading.document.root, .position(problem))
  }

  private func warn(_ value: JSONValue?, _ problem: PositionProblem) {
    reading.warn(value ?? reading.document.root, .position(problem))
  }
}

/// What can be well written, found and priced, and still not be so.
extension PortfolioLookup {
  func check(_ account: OpenAccount, _ index: Int) {
    let market = world.market
    for (place, open) in account.positions.enumerated() where !reading.isFull {
      let position = open.position
      func value(_ field: String) -> JSONValue? {
        let position = reading.document.root["accounts"]?[index]?["positions"]?[place]
        return position?[field] ?? position
      }
      if let expiry = open.contract.expiry, expiry <= market.asOf {
        refuse(value("symbol"), .expired(open.contract.symbol.text))
      }
      if let openedAt = position.openedAt, openedAt > market.asOf {
        refuse(value("openedAt"), .openedInFuture)
      }
      let maximum = open.contract.margin.maxLeverage(
        notional: open.entryNotional, contracts: position.contracts)
      if let leverage = position.leverage, leverage > maximum {
        if let exchanged = open.exchangedEntry {
          refuse(value("entryPrice"), exchanged)
        } else {
          refuse(value("leverage"), .leverageAboveTier(leverage: leverage, maximum: maximum))
        }
      }
      if !open.contract.canHold(position.contracts) {
        refuse(
          value("contracts"), .betweenSteps(contracts: position.contracts, step: open.contract.stepContracts))
      }
      let margin = open.contract.margin
      let size = margin.unit == .notional ? open.notional.value : position.contracts
      if let last = margin.tiers.last, size > last.cap {
        warn(
          value("contracts"),
          .beyondTiers(
            size: size, cap: last.cap, unit: margin.unit == .notional ? open.contract.symbol.settle.code : "contracts"))
      }
    }
  }
}

extension OpenPosition {
  /// An entry price more than five times away from the mark beside a collateral within twice of it. Prices do not move so
  /// far in a position's life, and a collateral is close to a price by chance only.
  fileprivate var exchangedEntry: PositionProblem? {
    let (mark, entry) = (quote.mark.value, position.entryPrice.value)
    guard let collateral = position.collateral?.value, !(mark / 5...mark * 5).contains(entry),
      (mark / 2...mark * 2).contains(collateral)
    else { return nil }
    return .exchanged(entryPrice: entry, collateral: collateral, mark: mark)
  }
}
