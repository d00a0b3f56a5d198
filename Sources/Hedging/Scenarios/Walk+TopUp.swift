extension Walk {
  /// Adds collateral to one pool if its distance to liquidation is below the scenario's. See ``TopUp``.
  mutating func topUp(_ pool: Int, _ plan: TopUp) {
    guard allowance > 0, shortfall(of: pool, within: plan.whenDistanceBelow) > 0 else { return }
    let needed = shortfall(of: pool, within: plan.restoreTo)
    guard needed > 0 else { return }
    let price = book.price(margins[pool].settle, state.spot)
    let amount = min(needed * price, allowance)
    allowance -= amount
    pools[pool].added += amount / price
    pools[pool].addedValue += amount
    topUps.append((pool, start.days(to: now), amount))
  }

  /// How much of its settlement currency a pool lacks to live through every move up to a distance; below zero if it lacks
  /// nothing. An isolated position's losing side counts, and both sides of a cross account.
  private mutating func shortfall(of pool: Int, within distance: Double) -> Double {
    let margin = margins[pool]
    let ratios = book.ratios(of: pool, in: state.ratios)
    let cash = pools[pool].cash
    var lacking = -margin.headroom(state.spot, ratios, cash: cash) / state.spot[margin.settle]
    for side in margin.isCross ? [1.0, -1] : [-(margin.legs.first?.sign ?? 0)] {
      for index in scratch.spot.indices {
        let moves = margin.isCross ? !book.isCash[index] : margin.legs.contains { $0.base == index }
        scratch.spot[index] = moves ? state.spot[index] * (1 + side * distance) : state.spot[index]
      }
      if margin.jumps {
        let direction = zip(state.spot, scratch.spot).map { $1 - $0 }
        let most = margin.shortfall(from: state.spot, along: direction, ratios: ratios, cash: cash)
        lacking = max(lacking, most)
      } else {
        // Headroom is concave: with a positive start, the end has the least.
        let headroom = margin.headroom(scratch.spot, ratios, cash: cash)
        lacking = max(lacking, -headroom / scratch.spot[margin.settle])
      }
    }
    return lacking
  }
}
