import Hedging

/// Tells where in the file a plan cannot be carried out.
extension PortfolioLookup {
  /// Tries the plans, each on top of those that can be carried out, so that every one at fault is told: one by one those at
  /// fault are left out, and never more than are told.
  func refuseEachPlan(of portfolio: Portfolio) {
    var part = portfolio
    var places = Array(portfolio.plans.indices)
    while !reading.isFull {
      do throws(SnapshotFault) {
        _ = try Snapshot(portfolio: part, market: world.market, venues: world.venues)
        return
      } catch {
        // Only a portfolio that is otherwise whole says anything about its plans.
        guard case .plan(let index, let fault) = error else { return }
        refuse(fault, ofPlan: places[index], part.plans.remove(at: index))
        places.remove(at: index)
      }
    }
  }

  private func refuse(_ fault: PlanFault, ofPlan index: Int, _ plan: HedgePlan) {
    let value = reading.document.root["plans"]?[index]
    func field(_ name: String) -> JSONValue? { value?[name] ?? value }
    func tell(_ name: String, _ problem: PlanProblem) {
      reading.refuse(field(name) ?? reading.document.root, .plan(problem))
    }
    switch fault {
    case .unknownVenue(let venue):
      refuse(field("venue"), Reference(.venue, venue), known: world.venues.map(\.id))
    case .contract(let fault): refuse(fault, of: plan, at: field("symbol"))
    case .expired(let symbol): refuse(field("symbol"), .expired(symbol.text))
    case .notItsBase(let asset, let base):
      tell("symbol", .notItsBase(asset: asset.code, base: base.code))
    case .assetIsCurrency(let asset): tell("asset", .assetIsCurrency(asset.code))
    case .nothingToHedge(let asset): tell("asset", .nothingToHedge(asset.code))
    case .belowMinimum(let asset, let coins, let minimum, let ratio):
      tell(
        "hedgeRatio", .belowMinimum(asset: asset.code, coins: coins.value, minimum: minimum.value, ratio: ratio))
    case .beyondTiers(let asset, let coins, let ratio):
      tell("hedgeRatio", .beyondTiers(asset: asset.code, coins: coins.value, ratio: ratio))
    case .leverageAboveTier(let leverage, let maximum):
      refuse(field("leverage"), .leverageAboveTier(leverage: leverage, maximum: maximum))
    case .surviveBelowTier(_, let maximum, let least):
      tell("survive", .surviveBelowTier(maximum: maximum, least: least))
    case .coinsMissing(let asset, let needed, let held):
      tell(
        value?["survive"] == nil ? "leverage" : "survive",
        .coinsMissing(asset: asset.code, needed: needed.value, held: held.value))
    }
  }

  /// The faults that a position in the contract would have as well.
  private func refuse(_ fault: SnapshotFault, of plan: HedgePlan, at symbol: JSONValue?) {
    let text = plan.symbol.text
    switch fault {
    case .unlisted: refuse(symbol, unlisted: plan.symbol, at: plan.venue)
    case .noQuote: refuse(symbol, unquoted: plan.symbol, at: plan.venue)
    case .noFundingRate: refuse(symbol, .noFundingRate(text))
    case .noPriceOfContract(_, _, let asset), .noPriceOfCollateral(_, _, let asset):
      refuse(symbol, asset)
    // What is left speaks of positions as they are written, and a plan writes none.
    default: refuse(symbol, .unsupportedSettlement(text))
    }
  }
}
