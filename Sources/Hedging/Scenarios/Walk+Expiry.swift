/// Dated futures on the way.
///
/// The basis runs straight in time from where it is to 0 at expiry. A `basis` shock, or a mark of a history, replaces it at
/// its point: until there the basis runs straight to the shocked one, and from there straight to 0 again. One at or after
/// the expiry finds the future gone and leaves its way alone.
///
/// Example: a mark 1 % over spot, 40 days from expiry, is 0.75 % over spot ten days later.
extension Walk {
  /// Today's prices at a later moment if nothing moves but the bases of dated futures.
  func converged(at end: Instant) -> PriceState {
    var next = state
    for index in expiries.indices where expiries[index] != Self.never {
      let left = Double(expiries[index] - now.milliseconds)
      let after = Double(expiries[index] - end.milliseconds)
      next.ratios[index] = after > 0 ? 1 + (state.ratios[index] - 1) * (after / left) : 1
    }
    return next
  }

  /// Settles the futures whose time has come at the spot price: the PnL stays in the account, the position is gone.
  mutating func settleExpired() {
    guard expiries.contains(where: { $0 <= now.milliseconds }) else { return }
    for pool in margins.indices {
      let first = book.firstRatio[pool]
      for offset in margins[pool].legs.indices where expiries[first + offset] <= now.milliseconds {
        let leg = margins[pool].legs[offset]
        expiries[first + offset] = Self.never
        guard pools[pool].lives else { continue }
        margins[pool].legs[offset] = leg.settled
        let price = state.spot[leg.base] / state.spot[leg.quote]
        pools[pool].realized += leg.pnl(atMark: price)
        settlements.append((pool, offset, start.days(to: now), price))
      }
    }
  }
}
