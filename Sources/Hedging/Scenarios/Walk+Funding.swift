extension Walk {
  /// What one leg's settlements come from, laid out so that paying one takes a few operations.
  struct Flow {
    let leg: Leg
    let pool: Int
    /// The interval in milliseconds.
    let step: Int64
    /// The rate that the scenario assumes all the way; `nil` where it changes on the way.
    let rate: Rate?

    init(_ leg: Leg, pool: Int, scenario: Scenario) {
      self.leg = leg
      self.pool = pool
      step = leg.funding?.schedule.milliseconds ?? 0
      rate = leg.funding.flatMap { funding in
        let assumed: Rate
        switch scenario.funding {
        case .market where scenario.history == nil: assumed = funding.marketRate
        case .perInterval(let rate): assumed = rate
        case .annual(let rate): assumed = funding.schedule.rate(annual: rate)
        case .market, .schedule: return nil
        }
        return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
      }
    }
  }

  /// Pays the funding that settles exactly now.
  ///
  /// A settlement on the start is not counted, one on the end is. The rate is the scenario's; else the history's at this
  /// moment; else the market's.
  mutating func payFunding() {
    for index in nextFunding.indices where nextFunding[index] == now.milliseconds {
      nextFunding[index] += flows[index].step
      let rate = flows[index].rate ?? changingRate(flows[index].leg)
      pools[flows[index].pool].received.add(
        flows[index].leg.fundingCashFlow(
          rate: rate, state.spot, state.ratios[index]))
    }
  }

  private func changingRate(_ leg: Leg) -> Rate {
    guard let funding = leg.funding else { return 0 }
    var assumed = funding.marketRate
    if case .schedule(let steps) = scenario.funding {
      let day = start.days(to: now)
      if let step = steps.last(where: { $0.day <= day }) { assumed = step.rate }
    } else if ratesTime == now, let rate = rates[leg.base] {
      assumed = rate
    }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }
}
