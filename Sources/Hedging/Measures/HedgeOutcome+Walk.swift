extension Snapshot {
  /// Walks each scenario and adds up.
  func outcomes(
    of scenarios: [Scenario], in set: String, book: Book, value: Money, shown: [Int]
  ) -> [HedgeOutcome] {
    guard let first = scenarios.first else { return [] }
    var walk = Walk(first, from: market.asOf, book: book)
    return scenarios.indices.map { index in
      if index > 0 { walk.restart(scenarios[index], from: market.asOf) }
      walk.run(accounts)
      return outcome(of: walk, in: set, value: value, shown: shown)
    }
  }

  /// Adds up what a walk has led to.
  func outcome(of walk: Walk, in set: String, value: Money, shown: [Int]) -> HedgeOutcome {
    let (scenario, book) = (walk.scenario, walk.book)
    let end = walk.state.spot
    func price(_ asset: Int) -> Double { book.price(asset, end) }
    func today(_ asset: Int) -> Double { book.price(asset, book.spot) }

    var (spotPnl, hedgePnl, funding, fees, collateralPnl) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for holding in book.holdings { spotPnl += holding.quantity * (price(holding.asset) - today(holding.asset)) }
    for index in book.pools.indices {
      let settle = price(book.pools[index].settle)
      funding += walk.pools[index].funding * settle
      for part in book.pools[index].collateral {
        collateralPnl += part.quantity * (price(part.asset) - today(part.asset))
      }
      hedgePnl += book.pools[index].pnl(book, index: index, after: walk)
      if let exit = scenario.exit { fees -= walk.cost(of: exit, for: index) * settle }
    }
    return HedgeOutcome(
      set: set, id: scenario.id, name: scenario.name, horizonDays: scenario.horizonDays, spotPnl: Money(spotPnl),
      hedgePnl: Money(hedgePnl), funding: Money(funding), fees: Money(fees), collateralPnl: Money(collateralPnl),
      endValue: value + Money(spotPnl + hedgePnl + funding + fees + collateralPnl),
      liquidations: liquidations(of: walk, book),
      topUps: walk.topUps.map { topUp in
        AddedCollateral(
          account: accounts[book.pools[topUp.pool].account].account.id, day: topUp.day, amount: Money(topUp.amount))
      },
      settlements: walk.settlements.map { settlement in
        let pool = book.pools[settlement.pool]
        let account = accounts[pool.account]
        return Settlement(
          account: account.account.id,
          symbol: account.positions[pool.firstPosition + settlement.leg].contract.symbol, day: settlement.day,
          price: Price(settlement.mark))
      }, venueDefault: scenario.venueDefault, endPrices: shown.map { Price(price($0)) },
      endCurrencyPrice: Price(end[book.currency]))
  }

  private func liquidations(of walk: Walk, _ book: Book) -> [Liquidation] {
    var found: [Liquidation] = []
    for index in walk.pools.indices {
      guard case .liquidated(let death) = walk.pools[index].end else { continue }
      let (first, spot) = (book.firstRatio[index], death.prices.spot)
      let lost = book.pools[index].lost(walk.pools[index].cash, death, book)
      let account = accounts[book.pools[index].account]
      func notional(_ leg: Int) -> Double {
        walk.margins[index].legs[leg].notional(spot, death.prices.ratios[first + leg])
      }
      let legs = book.pools[index].legs.indices
      let total = legs.reduce(0) { $0 + notional($1) }
      for leg in legs where notional(leg) > 0 {
        let position = account.positions[book.pools[index].firstPosition + leg].position
        let mark = book.pools[index].legs[leg].mark(spot, death.prices.ratios[first + leg])
        found.append(
          Liquidation(
            account: account.account.id, symbol: position.symbol, side: position.side, day: death.day,
            price: Price(mark), loss: Money(lost * (notional(leg) / total))))
      }
    }
    guard found.count > 1 else { return found }
    found.sort { $0.day < $1.day }
    return found
  }
}

extension Walk {
  /// What closing costs at the end's marks, in the pool's settlement currency.
  fileprivate func cost(of exit: Exit, for pool: Int) -> Double {
    guard pools[pool].lives else { return 0 }
    return zip(margins[pool].legs, book.ratios(of: pool, in: state.ratios)).reduce(0) { sum, part in
      let (leg, ratio) = part
      let notional = leg.notional(state.spot, ratio) / state.spot[leg.settle]
      return sum + exit.closeFraction * (leg.takerFee + exit.slippage.value) * notional
    }
  }
}

extension MarginPool {
  /// The pool's `hedgePnl` in the portfolio's currency: `A(H) − A(0) − collateralPnl − funding − top-ups`.
  ///
  /// Alive, that is the change of the PnL, realised or not, and what price changes did to collateral added on the way.
  /// Dead and forfeited, or with nothing left to return, `A(H)` is 0, so it is minus all that was in the account: the
  /// collateral at the end's prices, the PnL of the start, the funding received and what was added. Where the venue
  /// failed, `A(H)` is `recovery · A(0)`.
  fileprivate func pnl(_ book: Book, index: Int, after walk: Walk) -> Double {
    let (first, last) = (book.price(settle, book.spot), book.price(settle, walk.state.spot))
    let (state, ratio) = (walk.pools[index], book.firstRatio[index])
    var before = 0.0
    for place in legs.indices {
      before += legs[place].pnl(atMark: legs[place].mark(book.spot, book.ratios[ratio + place]))
    }
    /// The collateral of the start, without haircuts.
    func collateral(at spot: [Double]) -> Double {
      self.collateral.reduce(0) { $0 + $1.quantity * book.price($1.asset, spot) }
    }
    /// What became of collateral added on the way, beyond what it cost.
    let added = state.added * last - state.addedValue
    switch state.end {
    case nil:
      let open = walk.margins[index].legs
      var after = state.realized
      for place in open.indices where open[place].quantity > 0 {
        after += open[place].pnl(atMark: open[place].mark(walk.state.spot, walk.state.ratios[ratio + place]))
      }
      return after * last - before * first + added
    case .liquidated(let death):
      if returnsResidual, let settlement = death.settlement {
        return (state.realized + settlement) * last - before * first + added
      }
      return -(collateral(at: walk.state.spot) + state.funding * last) - before * first - state.addedValue
    case .defaulted:
      let recovery = walk.scenario.venueDefault?.recovery ?? 0
      let worth = collateral(at: book.spot) + before * first
      return recovery * worth - collateral(at: walk.state.spot) - before * first
    }
  }

  /// What was lost at the liquidation, in the portfolio's currency at that moment's prices.
  fileprivate func lost(_ cash: Double, _ death: Walk.Death, _ book: Book) -> Double {
    let price = book.price(settle, death.prices.spot)
    if returnsResidual, let settlement = death.settlement { return -settlement * price }
    return collateral.reduce(cash * price) { $0 + $1.quantity * book.price($1.asset, death.prices.spot) }
  }
}
