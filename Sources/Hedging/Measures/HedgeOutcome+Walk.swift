extension HedgeOutcome {
  /// Walks the scenario and adds up.
  init(_ scenario: Scenario, in set: String, snapshot: Snapshot, book: Book, value: Money, shown: [Int]) {
    var walk = Walk(scenario, from: snapshot.market.asOf, book: book)
    walk.run()
    let end = walk.state.spot
    func price(_ asset: Int) -> Double { book.price(asset, end) }
    func today(_ asset: Int) -> Double { book.price(asset, book.spot) }

    var (spotPnl, hedgePnl, funding, collateralPnl) = (0.0, 0.0, 0.0, 0.0)
    for holding in book.holdings { spotPnl += holding.quantity * (price(holding.asset) - today(holding.asset)) }
    for (index, pool) in book.pools.enumerated() {
      let state = walk.pools[index]
      funding += state.funding * price(pool.settle)
      for part in pool.collateral { collateralPnl += part.quantity * (price(part.asset) - today(part.asset)) }
      hedgePnl += pool.pnl(book, index: index, after: walk)
    }
    self.set = set
    self.id = scenario.id
    self.name = scenario.name
    self.horizonDays = scenario.horizonDays
    self.spotPnl = Money(spotPnl)
    self.hedgePnl = Money(hedgePnl)
    self.funding = Money(funding)
    self.fees = 0
    self.collateralPnl = Money(collateralPnl)
    self.endValue = value + Money(spotPnl + hedgePnl + funding + collateralPnl)
    self.liquidations = Self.liquidations(of: walk, snapshot: snapshot)
    self.endPrices = shown.map { Price(price($0)) }
  }

  private static func liquidations(of walk: Walk, snapshot: Snapshot) -> [Liquidation] {
    var found: [Liquidation] = []
    for (index, pool) in walk.book.pools.enumerated() {
      guard let death = walk.pools[index].end else { continue }
      let (book, spot) = (walk.book, death.prices.spot)
      let ratios = book.ratios(of: index, in: death.prices.ratios)
      let lost = pool.lost(walk.pools[index].funding, death, book)
      let notionals = zip(pool.legs, ratios).map { $0.notional(spot, $1) }
      let total = notionals.reduce(0, +)
      let account = snapshot.accounts[pool.account]
      for (offset, (leg, ratio)) in zip(pool.legs, ratios).enumerated() {
        let position = account.positions[pool.firstPosition + offset].position
        found.append(
          Liquidation(
            account: account.account.id, symbol: position.symbol, side: position.side, day: death.day,
            price: Price(leg.mark(spot, ratio)), loss: Money(lost * (notionals[offset] / total))))
      }
    }
    return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}

extension MarginPool {
  /// The pool's `hedgePnl` in the portfolio's currency: `A(H) − A(0) − collateralPnl − funding`.
  ///
  /// Alive, that is the change of the unrealised PnL. Dead and forfeited, `A(H)` is 0, so it is minus all that was in
  /// the account: the collateral at the end's prices, the PnL of the start and the funding received.
  fileprivate func pnl(_ book: Book, index: Int, after walk: Walk) -> Double {
    let (first, last) = (book.price(settle, book.spot), book.price(settle, walk.state.spot))
    let before = zip(legs, book.ratios(of: index, in: book.ratios)).reduce(0) {
      $0 + $1.0.pnl(atMark: $1.0.mark(book.spot, $1.1))
    }
    guard let death = walk.pools[index].end else {
      let after = zip(legs, book.ratios(of: index, in: walk.state.ratios)).reduce(0) {
        $0 + $1.0.pnl(atMark: $1.0.mark(walk.state.spot, $1.1))
      }
      return after * last - before * first
    }
    if returnsResidual { return death.settlement * last - before * first }
    let collateral = collateral.reduce(0) { $0 + $1.quantity * book.price($1.asset, walk.state.spot) }
    return -(collateral + walk.pools[index].funding * last) - before * first
  }

  /// What was lost at the liquidation, in the portfolio's currency at that moment's prices.
  fileprivate func lost(_ funding: Double, _ death: Walk.Death, _ book: Book) -> Double {
    let price = book.price(settle, death.prices.spot)
    if returnsResidual { return -death.settlement * price }
    return collateral.reduce(funding * price) { $0 + $1.quantity * book.price($1.asset, death.prices.spot) }
  }
}
