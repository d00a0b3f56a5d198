extension Walk {
  /// Pays the funding that settles exactly now.
  ///
  /// A settlement on the start is not counted, one on the end is. The rate is the scenario's; else the history's at this
  /// moment; else the market's.
  mutating func payFunding() {
    for pool in margins.indices {
      let first = book.firstRatio[pool]
      var paid = 0.0
      for offset in margins[pool].legs.indices where nextFunding[first + offset] == now.milliseconds {
        guard let funding = margins[pool].legs[offset].funding else { continue }
        nextFunding[first + offset] += funding.schedule.milliseconds
        guard pools[pool].lives else { continue }
        paid += margins[pool].legs[offset].fundingCashFlow(
          rate: rate(funding, on: margins[pool].legs[offset].base), state.spot, state.ratios[first + offset],
          onIndex: funding.onIndex)
      }
      pools[pool].funding += paid
    }
  }

  private func rate(_ funding: Leg.Funding, on asset: Int) -> Rate {
    let assumed: Rate
    switch scenario.funding {
    case .market: assumed = (ratesTime == now ? rates[asset] : nil) ?? funding.marketRate
    case .perInterval(let rate): assumed = rate
    case .annual(let rate): assumed = funding.schedule.rate(annual: rate)
    case .schedule(let steps):
      let day = start.days(to: now)
      assumed = steps.last { $0.day <= day }?.rate ?? funding.marketRate
    }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }
}
