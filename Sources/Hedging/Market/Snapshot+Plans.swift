extension Snapshot {
  /// Carries out the plans on paper, one after the other, each on top of those before it.
  func carriedOut(with venues: [Venue]) throws(SnapshotFault) -> [PlannedHedge] {
    guard !portfolio.plans.isEmpty else { return [] }
    var exposures: [Asset: (spot: Quantity, hedge: Quantity)] = [:]
    for exposure in self.exposures(Book(self)) {
      exposures[exposure.asset] = (exposure.spotQuantity, exposure.hedgeQuantity)
    }
    var hedges: [PlannedHedge] = []
    for (index, plan) in portfolio.plans.enumerated() {
      let exposure = exposures[plan.asset] ?? (0, 0)
      do throws(PlanFault) {
        let hedge = try PlannedHedge(
          plan, id: accountID(ofPlan: index), exposure: exposure,
          held: holdings(after: hedges).quantity(of: plan.asset),
          currency: portfolio.currency, market: market, venues: venues)
        exposures[plan.asset] = (exposure.spot, exposure.hedge - hedge.size.coins)
        hedges.append(hedge)
      } catch {
        throw .plan(index, error)
      }
    }
    return hedges
  }

  /// The portfolio as if the plans were open, `nil` without plans.
  ///
  /// Collateral and entry fee come out of the holdings of the settlement currency as far as there are any. What is missing is
  /// brought in from outside: a transfer, which is no gain.
  var planned: Snapshot? {
    guard !plans.isEmpty else { return nil }
    let needed = plans.filter(\.isNeeded).map(\.account)
    var portfolio = portfolio
    portfolio.holdings = holdings(after: plans)
    portfolio.accounts += needed.map(\.account)
    portfolio.plans = []
    return Snapshot(portfolio: portfolio, market: market, accounts: accounts + needed)
  }

  private func holdings(after hedges: [PlannedHedge]) -> [Holding] {
    var holdings = portfolio.holdings
    for hedge in hedges {
      var needed = (hedge.collateral + hedge.entryFee).value
      for index in holdings.indices where holdings[index].asset == hedge.plan.symbol.settle {
        let taken = min(needed, holdings[index].quantity.value)
        holdings[index].quantity -= Quantity(taken)
        needed -= taken
      }
    }
    return holdings
  }

  /// `plan-1` for the first, unless an account is called so.
  private func accountID(ofPlan index: Int) -> String {
    var id = "plan-\(index + 1)"
    while portfolio.accounts.contains(where: { $0.id == id }) { id = "planned-" + id }
    return id
  }
}

extension [Holding] {
  fileprivate func quantity(of asset: Asset) -> Quantity {
    reduce(0) { $1.asset == asset ? $0 + $1.quantity : $0 }
  }
}

extension OpenAccount {
  /// What today's prices say of the account's first position with nothing else in the world.
  func alone(in market: Market) -> PositionMeasure? {
    let portfolio = Portfolio(id: account.id, name: account.id, currency: market.unit, accounts: [account])
    let snapshot = Snapshot(portfolio: portfolio, market: market, accounts: [self])
    return snapshot.measures(Book(snapshot)).positions.first
  }
}
