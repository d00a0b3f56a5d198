extension Walk {
  /// What one leg's settlements come from, laid out so that paying one takes a few operations.
  struct Flow {
    let pool: Int
    let base: Int
    let quote: Int
    /// What one settlement brings, by the prices of its moment.
    let flow: FundingFlow
    /// `nil` for a dated future.
    let funding: Leg.Funding?
    /// The interval in milliseconds.
    let step: Int64
    /// The rate that the scenario assumes all the way; `nil` where it changes on the way.
    let rate: Rate?

    init(_ leg: Leg, pool: Int, scenario: Scenario) {
      self.pool = pool
      (base, quote) = (leg.base, leg.quote)
      (flow, funding) = (leg.fundingFlow, leg.funding)
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
      let due = flows[index]
      nextFunding[index] += due.step
      pools[due.pool].received.add(
        due.flow.paid(
          rate: due.rate ?? changingRate(due), base: state.spot[due.base], quote: state.spot[due.quote],
          ratio: state.ratios[index]))
    }
  }

  private func changingRate(_ due: Flow) -> Rate {
    guard let funding = due.funding else { return 0 }
    var assumed = funding.marketRate
    if case .schedule(let steps) = scenario.funding {
      let day = start.days(to: now)
      if let step = steps.last(where: { $0.day <= day }) { assumed = step.rate }
    } else if ratesTime == now, let rate = rates[due.base] {
      assumed = rate
    }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }
}
