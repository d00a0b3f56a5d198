extension Snapshot {
  /// The alternatives for the assets of the greatest value that are not cash, in the order of the exposures.
  func alternatives(
    _ sets: [ScenarioSet], _ exposures: [Exposure], _ outcomes: [HedgeOutcome]
  ) -> [AssetAlternatives] {
    guard !compared.isEmpty else { return [] }
    let owned = exposures.indices.filter {
      exposures[$0].spotQuantity > 0 && !market.cash.contains(exposures[$0].asset)
    }
    let greatest = owned.sorted {
      let (a, b) = (exposures[$0].spotValue, exposures[$1].spotValue)
      return a == b ? $0 < $1 : a > b
    }.prefix(AssetAlternatives.mostAssets)
    let scenarios = sets.flatMap(\.scenarios).map(\.closedAtEnd)
    return greatest.sorted().map { index in
      alternatives(for: exposures[index], scenarios, ends: outcomes.map { $0.endPrices[index] })
    }
  }

  private func alternatives(
    for exposure: Exposure, _ scenarios: [Scenario], ends: [Price]
  ) -> AssetAlternatives {
    let holding = Holding(asset: exposure.asset, quantity: exposure.spotQuantity)
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
    let fees = entryFees
    let outcomes = planned.outcomes(of: scenarios, in: "", book: book, value: 0, shown: []).map { outcome in
      let closed = outcome.charged(fees)
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

extension Scenario {
  /// The same scenario with all that is open closed at its end, at the slippage it gives if it has an exit of its own.
  fileprivate var closedAtEnd: Scenario {
    var scenario = self
    scenario.exit = Exit(closeFraction: 1, slippage: exit?.slippage ?? 0)
    return scenario
  }
}
