extension Walk {
  /// What is settled about a leg's funding before the walk begins.
  struct FundingTerms {
    let pool: Int
    /// The leg's place in its pool.
    let leg: Int
    let base: Int
    let quote: Int
    /// Milliseconds from one settlement to the next.
    var step: Int64 = 0
    /// The rate of every settlement; `nil` where it changes on the way.
    var rate: Rate?
  }

  /// Pays the funding that settles exactly now.
  ///
  /// A settlement on the start is not counted, one on the end is. The rate is the scenario's; else the history's at this
  /// moment; else the market's.
  mutating func payFunding() {
    for index in nextFunding.indices where nextFunding[index] == now.milliseconds {
      let terms = terms[index]
      nextFunding[index] += terms.step
      pools[terms.pool].funding += margins[terms.pool].legs[terms.leg].fundingCashFlow(
        rate: terms.rate ?? rate(terms), state.spot, state.ratios[index])
    }
  }

  /// The terms of every leg, pool after pool, with the rate of those whose rate nothing on the way can change.
  static func terms(in scenario: Scenario, of pools: [MarginPool]) -> [FundingTerms] {
    var all: [FundingTerms] = []
    all.reserveCapacity(pools.reduce(0) { $0 + $1.legs.count })
    for pool in pools.indices {
      for leg in pools[pool].legs.indices {
        var terms = FundingTerms(
          pool: pool, leg: leg, base: pools[pool].legs[leg].base, quote: pools[pool].legs[leg].quote)
        if let funding = pools[pool].legs[leg].funding {
          terms.step = funding.schedule.milliseconds
          let assumed: Rate? =
            switch scenario.funding {
            case .market: scenario.history == nil ? funding.marketRate : nil
            case .perInterval(let rate): rate
            case .annual(let rate): funding.schedule.rate(annual: rate)
            case .schedule: nil
            }
          terms.rate = assumed?.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
        }
        all.append(terms)
      }
    }
    return all
  }

  /// The rate at this moment, where it changes on the way.
  private func rate(_ terms: FundingTerms) -> Rate {
    let leg = margins[terms.pool].legs[terms.leg]
    guard let funding = leg.funding else { return .zero }
    var assumed = funding.marketRate
    if case .schedule(let steps) = scenario.funding {
      let day = start.days(to: now)
      assumed = steps.last { $0.day <= day }?.rate ?? assumed
    } else if ratesTime == now, let told = rates[leg.base] {
      assumed = told
    }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }
}
