/// A plan carried out on paper: a short opened at today's mark, alone in an account of its own.
///
/// Its size is `hedgeRatio · spot` of the asset, collateral in coins included, less what open contracts and the plans before
/// it hedge already. The taker fee is paid beside the collateral and not out of it.
public struct PlannedHedge: Sendable {
  public let plan: HedgePlan
  public let size: HedgeSize
  /// In the settlement currency.
  public let collateral: Money
  /// The taker fee of opening it at the mark, in the settlement currency.
  public let entryFee: Money
  /// The account as it would stand once the plan is carried out.
  public let account: OpenAccount
  public var position: OpenPosition { account.positions[0] }
  /// Whether anything is to be opened: not if open contracts hedge as much already.
  public var isNeeded: Bool { size.contracts > 0 }
}

extension PlannedHedge {
  /// - Parameters:
  ///   - exposure: what there is of the asset, with the plans before this one.
  ///   - held: the coins outside the accounts that are not yet margin of an earlier plan.
  init(
    _ plan: HedgePlan, id: String, exposure: (spot: Quantity, hedge: Quantity), held: Quantity, currency: Asset,
    market: Market, venues: [Venue]
  ) throws(PlanFault) {
    guard let venue = venues.first(where: { $0.id == plan.venue }) else { throw .unknownVenue(plan.venue) }
    let trial = try Self.open(plan, id, at: venue, market, contracts: 1, collateral: 1).positions[0]
    let (contract, mark) = (trial.contract, trial.quote.mark)
    try Self.check(plan, contract, currency: currency, asOf: market.asOf)
    let size = try Self.size(plan, contract, at: mark, exposure)
    let notional = contract.notional(of: contract.quantity(ofContracts: size.contracts), at: mark)
    let collateral: Money =
      switch plan.backing {
      case _ where size.contracts == 0: 0
      case .leverage(let leverage): notional / leverage
      case .survive(let rise):
        // A hair more than what dies there: to survive a rise of 50 % is to be alive at 50 %.
        contract.collateral(
          ofShort: size.contracts, from: mark, livingUntil: mark * (1 + rise), rules: venue.rules,
          taker: venue.fees.taker)
          + contract.notional(of: contract.quantity(ofContracts: size.contracts), at: mark * (1 + rise)) * 2e-13
      }
    let account = try Self.open(
      plan, id, at: venue, market, contracts: size.contracts, collateral: collateral)
    let maximum = contract.margin.maxLeverage(notional: notional, contracts: size.contracts)
    switch plan.backing {
    case _ where size.contracts == 0: break
    case .leverage(let leverage) where leverage > maximum:
      throw .leverageAboveTier(leverage: leverage, maximum: maximum)
    case .survive(let rise) where notional / collateral > maximum:
      let least = try Self.open(
        plan, id, at: venue, market, contracts: size.contracts, collateral: notional / maximum)
      throw .surviveBelowTier(
        survive: rise, maximum: maximum, least: least.alone(in: market)?.distanceToLiquidation ?? 0)
    default: break
    }
    if contract.type == .inverse, collateral.value > held.value * (1 + 1e-9) {
      throw .coinsMissing(asset: plan.asset, needed: Quantity(collateral.value), held: held)
    }
    self.init(
      plan: plan, size: size, collateral: collateral, entryFee: notional * venue.fees.taker, account: account)
  }

  /// The account with a short opened at the mark.
  private static func open(
    _ plan: HedgePlan, _ id: String, at venue: Venue, _ market: Market, contracts: Double, collateral: Money
  ) throws(PlanFault) -> OpenAccount {
    // Without a quote there is no entry, and the account refuses itself.
    let mark = market.quotes[Listing(venue: venue.id, symbol: plan.symbol)]?.mark ?? 1
    var position = Position(symbol: plan.symbol, side: .short, contracts: contracts, entryPrice: mark)
    var mode = MarginMode.isolated
    if plan.isCross {
      mode = .cross([Collateral(asset: plan.symbol.settle, quantity: Quantity(collateral.value))])
    } else {
      position.collateral = collateral
    }
    if case .leverage(let leverage) = plan.backing { position.leverage = leverage }
    do throws(SnapshotFault) {
      return try OpenAccount(
        Account(id: id, venue: venue.id, marginMode: mode, positions: [position]), at: venue, index: 0, market: market)
    } catch {
      throw .contract(error)
    }
  }
}
