/// Evaluates a portfolio against scenario sets. Total: whatever a ``Snapshot`` holds can be evaluated.
public func evaluate(_ snapshot: Snapshot, _ sets: [ScenarioSet]) -> Evaluation { Evaluation(snapshot, sets) }

extension Book {
  /// Holdings, collateral without haircuts and unrealised PnL, at today's prices in the portfolio's currency.
  var value: Money {
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
  func ladders(_ book: Book, _ measures: [PositionMeasure]) -> [LeverageLadder] {
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
