/// Evaluates a portfolio against scenario sets. Total: whatever a ``Snapshot`` holds can be evaluated.
public func evaluate(_ snapshot: Snapshot, _ sets: [ScenarioSet]) -> Evaluation {
  let book = Book(snapshot)
  let exposures = snapshot.exposures(book)
  let (accounts, positions) = snapshot.measures(book)
  let funding = snapshot.funding(book)
  let value = book.value
  let shown = exposures.compactMap { book.number(of: $0.asset) }
  let outcomes = sets.flatMap { set in
    set.scenarios.map {
      snapshot.outcome(of: $0, in: set.id, book: book, value: value, shown: shown)
    }
  }
  let limits = LimitCheck.all(
    snapshot.portfolio.limits, exposures: exposures, accounts: accounts, positions: positions, funding: funding,
    outcomes: outcomes, mustSurvive: sets.flatMap { $0.scenarios.map(\.mustSurvive) }, cash: snapshot.market.cash)
  let alternatives = snapshot.alternatives(sets, exposures, outcomes)
  return Evaluation(
    snapshot: snapshot, sets: sets, value: value, exposures: exposures, accounts: accounts, positions: positions,
    funding: funding, ladders: snapshot.ladders(book, positions), outcomes: outcomes, limits: limits,
    status: limits.map(\.status).max() ?? .ok, planned: snapshot.plannedEvaluation(sets, value: value),
    survival: snapshot.survival, alternatives: alternatives,
    venueComparisons: alternatives.compactMap(VenueComparison.init), book: book)
}

extension Book {
  /// Holdings, collateral without haircuts and unrealised PnL, at today's prices in the portfolio's currency.
  fileprivate var value: Money {
    var value = 0.0
    for holding in holdings { value += holding.quantity * price(holding.asset, spot) }
    for pool in pools {
      for part in pool.collateral { value += part.quantity * price(part.asset, spot) }
      for leg in pool.legs { value += leg.pnl(atMark: leg.mark(spot, leg.ratio)) * price(pool.settle, spot) }
    }
    return Money(value)
  }
}

extension Snapshot {
  /// One ladder for each position, in the order of `measures`.
  fileprivate func ladders(_ book: Book, _ measures: [PositionMeasure]) -> [LeverageLadder] {
    var position = 0
    return book.pools.flatMap { pool in
      pool.legs.enumerated().map { offset, leg in
        defer { position += 1 }
        return accounts[pool.account].ladder(
          of: pool.firstPosition + offset, leg: leg, book: book, leverage: measures[position].leverage)
      }
    }
  }
}
