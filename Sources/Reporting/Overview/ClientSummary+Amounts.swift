import Hedging

extension ClientSummary.NearestLiquidation {
  init(_ nearest: NearestSummary, in evaluation: Evaluation) {
    let position = nearest.position
    let price = evaluation.snapshot.market.spot[position.settle] ?? 0
    self.init(
      asset: position.symbol.base, symbol: position.symbol.text, side: position.side, venueName: nearest.venueName,
      price: position.liquidation.price, distance: nearest.distance, deviations: nearest.deviations,
      notional: Money(position.notional.value * price.value),
      isLiquidatable: position.liquidation.isLiquidatable)
  }
}

extension ClientSummary.AssetAmount {
  /// The report's exposures without cash, and the portfolio's own currency, which the report counts in and does not list: a
  /// miner's bitcoin are bitcoin of the book.
  static func all(_ evaluation: Evaluation) -> [ClientSummary.AssetAmount] {
    let market = evaluation.snapshot.market
    var amounts = evaluation.exposures.filter { !market.cash.contains($0.asset) && $0.asset != market.unit }.map {
      Self($0.asset, spot: $0.spotQuantity, hedge: $0.hedgeQuantity, market)
    }
    let currency = evaluation.snapshot.portfolio.currency
    if !market.cash.contains(currency), currency != market.unit {
      amounts.append(own(currency, in: evaluation.snapshot))
    }
    return amounts.filter { $0.spot.value != 0 || $0.hedge.value != 0 }
  }

  private init(_ asset: Asset, spot: Quantity, hedge: Quantity, _ market: Market) {
    let price = market.spot[asset] ?? 0
    self.init(asset: asset, spot: spot, hedge: hedge, spotValue: spot * price, hedgeValue: hedge * price)
  }

  private static func own(_ currency: Asset, in snapshot: Snapshot) -> ClientSummary.AssetAmount {
    var (spot, hedge) = (0.0, 0.0)
    for holding in snapshot.portfolio.holdings where holding.asset == currency { spot += holding.quantity.value }
    for account in snapshot.accounts {
      if case .cross(let collateral) = account.account.marginMode {
        for part in collateral where part.asset == currency { spot += part.quantity.value }
      }
      for open in account.positions {
        let symbol = open.contract.symbol
        if symbol.settle == currency { spot += open.collateral.value }
        guard symbol.base == currency else { continue }
        let coins =
          open.contract.type == .linear ? open.quantity.value : (open.quantity / open.position.entryPrice).value
        hedge += open.position.side.sign * coins
      }
    }
    return Self(currency, spot: Quantity(spot), hedge: Quantity(hedge), snapshot.market)
  }
}

extension ClientSummary.VenueAmount {
  /// One for each venue with an account, in the order of their ids.
  static func all(_ evaluation: Evaluation) -> [ClientSummary.VenueAmount] {
    let snapshot = evaluation.snapshot
    func price(_ asset: Asset) -> Double { snapshot.market.spot[asset]?.value ?? 0 }
    return Set(evaluation.accounts.map(\.venue)).sorted().map { venue in
      let accounts = evaluation.accounts.filter { $0.venue == venue }
      var (short, long, equity, funding) = (0.0, 0.0, 0.0, 0.0)
      for position in evaluation.positions where position.venue == venue {
        let notional = position.notional.value * price(position.settle)
        if position.side == .short { short += notional } else { long += notional }
      }
      for account in accounts { equity += account.equity.value * price(account.settle ?? snapshot.portfolio.currency) }
      for position in evaluation.funding.byPosition where accounts.contains(where: { $0.id == position.account }) {
        funding += position.perDay.value * price(position.symbol.settle)
      }
      return Self(
        venue: venue, name: accounts[0].venueName, shortNotional: Money(short), longNotional: Money(long),
        equity: Money(equity), fundingPerDay: Money(funding))
    }
  }
}
