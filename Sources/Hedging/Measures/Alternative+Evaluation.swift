extension Snapshot {
  /// The alternatives for the assets of the greatest value that are not cash, in the order of the exposures.
  func alternatives(_ sets: [ScenarioSet], _ exposures: [Exposure], _ book: Book) -> [AssetAlternatives] {
    guard !compared.isEmpty else { return [] }
    let owned = exposures.indices.filter {
      exposures[$0].spotQuantity > 0 && !market.cash.contains(exposures[$0].asset)
    }
    let greatest = owned.sorted {
      let (a, b) = (exposures[$0].spotValue, exposures[$1].spotValue)
      return a == b ? $0 < $1 : a > b
    }.prefix(AssetAlternatives.mostAssets)
    return greatest.sorted().map { alternatives(for: exposures[$0], sets, book) }
  }

  private func alternatives(for exposure: Exposure, _ sets: [ScenarioSet], _ book: Book) -> AssetAlternatives {
    let scenarios = sets.flatMap(\.scenarios)
    let holding = Holding(asset: exposure.asset, quantity: exposure.spotQuantity)
    let ends = scenarios.map { endPrice(of: exposure.asset, in: $0, book) }
    var found = [
      Alternative(kind: .nothing, short: nil, outcomes: ends.map { kept(exposure, until: $0) })
    ]
    if let fee = compared.compactMap(\.fees.spot).min() {
      found.append(
        Alternative(kind: .sell, short: nil, outcomes: ends.map { sold(exposure, boughtBackAt: $0, fee: fee) }))
    }
    let leverage = comparedLeverage(of: exposure.asset)
    var leftOut: [AssetAlternatives.LeftOut] = []
    for venue in compared {
      for contract in venue.contracts where contract.symbol.base == exposure.asset {
        do throws(SnapshotFault) {
          let snapshot = try shorting(holding, at: venue, with: contract, leverage: leverage)
          if let short = snapshot.alternative(scenarios) { found.append(short) }
        } catch {
          guard let reason = AssetAlternatives.LeftOut.Reason(error) else { continue }
          leftOut.append(AssetAlternatives.LeftOut(venue: venue, symbol: contract.symbol, reason: reason))
        }
      }
    }
    return AssetAlternatives(
      asset: exposure.asset, quantity: exposure.spotQuantity, leverage: leverage, alternatives: found,
      leftOut: leftOut)
  }

  private func comparedLeverage(of asset: Asset) -> Double {
    for hedge in portfolio.plans where hedge.asset == asset {
      if case .leverage(let leverage) = hedge.backing { return leverage }
    }
    let open = accounts.flatMap(\.positions).first {
      $0.contract.symbol.base == asset && $0.position.side == .short && $0.position.leverage != nil
    }
    return open?.position.leverage ?? AssetAlternatives.usualLeverage
  }

  private func endPrice(of asset: Asset, in scenario: Scenario, _ book: Book) -> Price {
    guard let number = book.number(of: asset) else { return 0 }
    return Price(book.price(number, book.end(of: scenario).spot))
  }

  private func kept(_ exposure: Exposure, until end: Price) -> Alternative.Outcome {
    Alternative.Outcome(
      netPnl: exposure.spotQuantity * (end - exposure.price), fees: 0, funding: 0, liquidation: nil)
  }

  /// Sold now and bought back at the end: `−f·N·(S(0) + S(H))`, whatever the price did.
  ///
  /// Example: 1 BTC sold at 30,000 and bought at 27,000 for 0.1 % each: −57.
  /// Left out: taxes on the sale, and interest on the money in between.
  private func sold(_ exposure: Exposure, boughtBackAt end: Price, fee: Rate) -> Alternative.Outcome {
    let fees = -(exposure.spotQuantity * (exposure.price + end) * fee)
    return Alternative.Outcome(netPnl: fees, fees: fees, funding: 0, liquidation: nil)
  }

  /// The one plan of this snapshot over the scenarios, closed at the end at the taker fee.
  private func alternative(_ scenarios: [Scenario]) -> Alternative? {
    guard let planned else { return nil }
    let book = Book(planned)
    guard let terms = terms(planned, book) else { return nil }
    let outcomes = scenarios.map { scenario in
      let open = HedgeOutcome(scenario, in: "", snapshot: planned, book: book, value: 0, shown: [])
      let exit = open.liquidations.isEmpty ? book.closingFee(terms.venue.fees.taker, after: scenario) : 0
      let closed = open.charged(entryFees + exit)
      return Alternative.Outcome(
        netPnl: closed.netPnl, fees: closed.fees, funding: closed.funding, liquidation: closed.liquidations.first)
    }
    return Alternative(kind: Alternative.Kind(terms.contract), short: terms, outcomes: outcomes)
  }
}

extension AssetAlternatives.LeftOut.Reason {
  fileprivate init?(_ fault: SnapshotFault) {
    switch fault {
    case .plan(_, .belowMinimum): self = .belowMinimum
    case .plan(_, .beyondTiers): self = .beyondTiers
    default: return nil
    }
  }
}

extension Alternative.Kind {
  init(_ contract: Contract) {
    self = contract.expiry != nil ? .datedFuture : contract.type == .linear ? .linearShort : .inverseShort
  }
}

extension Book {
  /// Prices at the end of a scenario.
  fileprivate func end(of scenario: Scenario) -> PriceState {
    scenario.path.reduce(today) { state(at: $1, after: $0) }
  }

  /// What closing all legs at the end costs, in the portfolio's currency then.
  fileprivate func closingFee(_ rate: Rate, after scenario: Scenario) -> Money {
    let end = end(of: scenario)
    var notional = 0.0
    for (index, pool) in pools.enumerated() {
      for (leg, ratio) in zip(pool.legs, ratios(of: index, in: end.ratios)) {
        notional += leg.notional(end.spot, ratio) / end.spot[currency]
      }
    }
    return Money(notional) * rate
  }
}
