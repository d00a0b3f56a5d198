import Hedging

/// Looks for slips in a portfolio that its form cannot tell. Places are looked up only where there is one.
extension PortfolioLookup {
  func doubt(_ snapshot: Snapshot) {
    let portfolio = snapshot.portfolio
    var lots: [Lot: Int] = [:]
    for (index, holding) in portfolio.holdings.enumerated() {
      // Lots with their own cost are no repetition.
      let lot = Lot(asset: holding.asset, custody: holding.custody, cost: holding.costBasis?.value ?? 0)
      if reading.takesWarnings, let first = lots[lot], let place = root["holdings"]?[first]?["asset"]?.place {
        warn(root["holdings"]?[index]?["asset"], .repeatedHolding(holding.asset.code, first: place))
      }
      lots[lot] = lots[lot] ?? index
      doubt(holding, at: index, of: portfolio)
    }
    for (index, account) in snapshot.accounts.enumerated() {
      for (place, open) in account.positions.enumerated() {
        doubt(open, at: place, ofAccount: index, isIsolated: account.account.marginMode == .isolated)
        doubt(open, at: place, ofAccount: index, of: portfolio)
      }
      if case .cross(let collateral) = account.account.marginMode { doubt(collateral, ofAccount: index) }
    }
    for (index, plan) in portfolio.plans.enumerated() {
      var value: JSONValue? { root["plans"]?[index] }
      if plan.hedgeRatio > Plausible.hedgeRatio { warn(value?["hedgeRatio"], .hedgeRatio(plan.hedgeRatio)) }
      if case .survive(let rise) = plan.backing, rise >= Plausible.rise { warn(value?["survive"], .survive(rise)) }
    }
  }

  private var root: JSONValue { reading.document.root }

  private func warn(_ value: @autoclosure () -> JSONValue?, _ doubt: PortfolioDoubt) {
    if reading.takesWarnings { reading.warn(value() ?? root, .doubt(.portfolio(doubt))) }
  }

  private func doubt(_ holding: Holding, at index: Int, of portfolio: Portfolio) {
    var value: JSONValue? { root["holdings"]?[index] }
    doubt(holding.quantity, of: holding.asset, at: value?["quantity"])
    guard let cost = holding.costBasis?.value,
      let price = world.market.price(of: holding.asset, in: portfolio.currency)?.value
    else { return }
    let quantity = holding.quantity.value
    if cost > price * Plausible.entryFactor, !Plausible.areApart(cost / quantity, price, by: Plausible.entryFactor / 2)
    {
      warn(value?["costBasis"], .cost(cost, price: price, quantity: quantity))
    }
  }

  private func doubt(_ quantity: Quantity, of asset: Asset, at value: @autoclosure () -> JSONValue?) {
    let dollars = Plausible.dollars.first { world.market.spot[$0] != nil }
    guard let dollars, let price = world.market.price(of: asset, in: dollars)?.value,
      quantity.value * price >= Plausible.fortune
    else { return }
    warn(value(), .fortune(quantity.value, asset: asset.code, worth: quantity.value * price, dollar: dollars.code))
  }

  private func doubt(_ open: OpenPosition, at place: Int, ofAccount index: Int, isIsolated: Bool) {
    var value: JSONValue? { root["accounts"]?[index]?["positions"]?[place] }
    let position = open.position
    let (entry, mark) = (position.entryPrice.value, open.quote.mark.value)
    if let openedAt = position.openedAt, openedAt < Plausible.firstPerpetual {
      warn(value?["openedAt"], .openedEarly)
    }
    if Plausible.areApart(entry, mark, by: Plausible.entryFactor), !isOdd(open) {
      if let collateral = position.collateral?.value,
        !Plausible.areApart(collateral, mark, by: Plausible.priceFactor)
      {
        return warn(value?["entryPrice"], .entryIsCollateral(entry: entry, collateral: collateral, mark: mark))
      }
      warn(value?["entryPrice"], .entry(entry, mark: mark))
    }
    if isIsolated, let collateral = position.collateral?.value,
      collateral >= open.notional.value * Plausible.collateralFactor
    {
      let symbol = open.contract.symbol
      return warn(
        value?["collateral"],
        .collateral(
          collateral, notional: open.notional.value, asset: symbol.settle.code, isCoins: symbol.settle == symbol.base))
    }
    if isIsolated, let stated = position.leverage, let collateral = position.collateral {
      let follows = open.entryNotional.value / collateral.value
      if Plausible.areApart(stated, follows, by: Plausible.leverageFactor) {
        warn(value?["leverage"], .leverage(stated: stated, follows: follows))
      }
    }
  }

  /// Whether the mark itself is odd, which is told of the market.
  private func isOdd(_ open: OpenPosition) -> Bool {
    let symbol = open.contract.symbol
    guard let spot = world.market.price(of: symbol.base, in: symbol.quote) else { return false }
    return Plausible.areApart(open.quote.mark.value, spot.value, by: Plausible.priceFactor)
  }

  private func doubt(_ collateral: [Collateral], ofAccount index: Int) {
    var parts: [Lot: Int] = [:]
    for (place, part) in collateral.enumerated() {
      var value: JSONValue? { root["accounts"]?[index]?["collateral"]?[place] }
      doubt(part.quantity, of: part.asset, at: value?["quantity"])
      if Plausible.haircut.contains(part.haircut.value) { warn(value?["haircut"], .haircut(part.haircut.value)) }
      // Parts of one asset with haircuts of their own are a venue's steps.
      let lot = Lot(asset: part.asset, custody: nil, cost: part.haircut.value)
      let first = parts[lot]
      parts[lot] = first ?? place
      if reading.takesWarnings, let first,
        let earlier = root["accounts"]?[index]?["collateral"]?[first]?["asset"]?.place
      {
        warn(value?["asset"], .repeatedCollateral(part.asset.code, first: earlier))
      }
    }
  }

  /// Contracts that are as many as the coins, where one of them is not one coin; and a long as large as what is owned.
  private func doubt(_ open: OpenPosition, at place: Int, ofAccount index: Int, of portfolio: Portfolio) {
    let contract = open.contract
    guard contract.type == .linear else { return }
    let holdings = portfolio.holdings.lazy.filter { $0.asset == contract.symbol.base }
    let owned = holdings.reduce(0) { $0 + $1.quantity.value }
    guard owned > 0 else { return }
    var value: JSONValue? { root["accounts"]?[index]?["positions"]?[place] }
    let contracts = open.position.contracts
    if contract.contractSize != 1, contracts == owned {
      warn(
        value?["contracts"],
        .contractsAreCoins(contracts, size: contract.contractSize, asset: contract.symbol.base.code))
    } else if open.position.side == .long, !Plausible.areApart(contracts * contract.contractSize, owned, by: 1.05) {
      warn(value?["side"], .longOfHolding(contract.symbol.base.code, owned: owned))
    }
  }
}

/// What two holdings or two parts of a collateral have in common that are one, written twice.
private struct Lot: Hashable {
  let asset: Asset
  let custody: String?
  let cost: Double
}
