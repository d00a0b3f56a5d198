extension Snapshot {
  /// Carries out the plans on paper, one after the other, each on top of those before it.
  func carriedOut(with venues: [Venue]) throws(SnapshotFault) -> [PlannedHedge] {
    guard !portfolio.plans.isEmpty else { return [] }
    var exposures: [Asset: (spot: Quantity, hedge: Quantity)] = [:]
    for exposure in self.exposures(Book(self)) {
      exposures[exposure.asset] = (exposure.spotQuantity, exposure.hedgeQuantity)
    }
    let ids = Set(portfolio.accounts.map(\.id))
    var (hedges, holdings): ([PlannedHedge], [Holding]) = ([], portfolio.holdings)
    for (index, plan) in portfolio.plans.enumerated() {
      let exposure = exposures[plan.asset] ?? (0, 0)
      do throws(PlanFault) {
        let hedge = try PlannedHedge(
          plan, id: Self.accountID(ofPlan: index, besides: ids), exposure: exposure,
          held: holdings.quantity(of: plan.asset),
          currency: portfolio.currency, market: market, venues: venues)
        exposures[plan.asset] = (exposure.spot, exposure.hedge - hedge.size.coins)
        holdings.pay(hedge)
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
    for plan in plans { portfolio.holdings.pay(plan) }
    portfolio.accounts += needed.map(\.account)
    portfolio.plans = []
    return Snapshot(portfolio: portfolio, market: market, accounts: accounts + needed)
  }

  /// `plan-1` for the first, unless an account is called so.
  private static func accountID(ofPlan index: Int, besides ids: Set<String>) -> String {
    var id = "plan-\(index + 1)"
    while ids.contains(id) { id = "planned-" + id }
    return id
  }
}

extension [Holding] {
  fileprivate func quantity(of asset: Asset) -> Quantity {
    reduce(0) { $1.asset == asset ? $0 + $1.quantity : $0 }
  }

  /// Takes a hedge's collateral and fee out of what there is of the settlement currency.
  fileprivate mutating func pay(_ hedge: PlannedHedge) {
    var needed = (hedge.collateral + hedge.entryFee).value
    for index in indices where self[index].asset == hedge.plan.symbol.settle {
      let taken = Swift.min(needed, self[index].quantity.value)
      self[index].quantity -= Quantity(taken)
      needed -= taken
    }
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
