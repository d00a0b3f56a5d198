extension PlannedHedge {
  /// Whether the contract can hedge the asset at all.
  static func check(
    _ plan: HedgePlan, _ contract: Contract, currency: Asset, asOf now: Instant
  ) throws(PlanFault) {
    if let expiry = contract.expiry, expiry <= now { throw .expired(plan.symbol) }
    guard plan.symbol.base == plan.asset else { throw .notItsBase(asset: plan.asset, base: plan.symbol.base) }
    guard plan.asset != currency else { throw .assetIsCurrency(plan.asset) }
  }

  /// The size that brings the hedge of the asset to the plan's ratio, within what the venue takes; no size where open
  /// contracts are within a step of it. A plan that has been carried out is not a fault.
  static func size(
    _ plan: HedgePlan, _ contract: Contract, at mark: Price, _ exposure: (spot: Quantity, hedge: Quantity)
  ) throws(PlanFault) -> HedgeSize {
    let wanted = plan.hedgeRatio * exposure.spot + exposure.hedge
    guard exposure.spot > 0 else { throw .nothingToHedge(plan.asset) }
    /// The ratio at which so many more coins would be hedged.
    func ratio(_ coins: Quantity) -> Double { (coins - exposure.hedge) / exposure.spot }
    let size = HedgeSize(hedging: wanted, with: contract, at: mark)
    let smallest = max(contract.minContracts, contract.stepContracts)
    // A minimum that is no multiple of the step is reached with the next one.
    guard size.contracts >= smallest * (1 - 1e-12) else {
      if exposure.hedge < 0, size.contracts == 0 { return HedgeSize(nothingFor: wanted) }
      let minimum = contract.coins(ofContracts: smallest, at: mark)
      throw .belowMinimum(asset: plan.asset, coins: wanted, minimum: minimum, ratio: ratio(minimum))
    }
    let notional = contract.notional(of: contract.quantity(ofContracts: size.contracts), at: mark)
    let counted = contract.margin.unit == .notional ? notional.value : size.contracts
    let largest = contract.margin.tiers[contract.margin.tiers.count - 1].cap
    guard counted <= largest else {
      throw .beyondTiers(asset: plan.asset, coins: size.coins, ratio: ratio(size.coins * (largest / counted)))
    }
    return size
  }
}
