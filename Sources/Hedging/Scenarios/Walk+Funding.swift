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
    /// The next settlement and the interval, in milliseconds; ``never`` where there is none.
    var next = Walk.never
    let step: Int64
    /// The rate that the scenario assumes all the way; `nil` where it changes on the way.
    let rate: Rate?

    init(_ leg: Leg, pool: Int, scenario: Scenario, from start: Instant) {
      self.pool = pool
      (base, quote) = (leg.base, leg.quote)
      (flow, funding) = (leg.fundingFlow, leg.funding)
      step = leg.funding?.schedule.milliseconds ?? 0
      if let schedule = leg.funding?.schedule { next = schedule.settlement(after: start).milliseconds }
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
    for index in flows.indices where flows[index].next == now.milliseconds {
      let due = flows[index]
      flows[index].next += due.step
      pools[due.pool].received.add(
        due.flow.paid(
          rate: due.rate ?? changingRate(index), base: state.spot[due.base], quote: state.spot[due.quote],
          ratio: state.ratios[index]))
    }
  }

  private func changingRate(_ index: Int) -> Rate {
    guard let funding = flows[index].funding else { return 0 }
    var assumed = funding.marketRate
    if case .schedule(let steps) = scenario.funding {
      let day = start.days(to: now)
      if let step = steps.last(where: { $0.day <= day }) { assumed = step.rate }
    } else if ratesTime == now, let rate = rates[flows[index].base] {
      assumed = rate
    }
    return assumed.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
  }
}
