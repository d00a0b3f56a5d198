/// What a short of an asset costs and asks for in one contract at one venue: a plan carried out for a holder who has nothing
/// but the coins.
///
/// Formula: fees `−2·f·V`, funding ``FundingCost``, liquidation ``LiquidationThreshold``, all at today's mark.
/// Source: those of the measures it is made of.
public struct ShortTerms: Sendable {
  public let hedge: PlannedHedge
  public let position: PositionMeasure
  public var venue: Venue { hedge.account.venue }
  public var contract: Contract { hedge.position.contract }
  /// The taker fees of opening and closing at today's mark, in the portfolio's currency; never positive.
  ///
  /// Example: 1 BTC at 30,000 and 0.08 %, twice: −48.
  public let fees: Money
  /// At today's mark and rate, simple, in the portfolio's currency; `nil` for a dated future, which has none.
  ///
  /// Example: 0.01 % each 8 hours on 30,000: 3,285.
  public let fundingPerYear: Money?
  /// The collateral in the portfolio's currency at today's prices.
  public let collateralValue: Money
}

extension Snapshot {
  /// A holder of so many coins who hedges all of them with one contract, at this leverage or the most the tier allows.
  func shorting(
    _ holding: Holding, at venue: Venue, with contract: Contract, leverage: Double
  ) throws(SnapshotFault) -> Snapshot {
    func attempt(_ leverage: Double) throws(SnapshotFault) -> Snapshot {
      let plan = HedgePlan(
        asset: holding.asset, hedgeRatio: 1, venue: venue.id, symbol: contract.symbol, backing: .leverage(leverage))
      let portfolio = Portfolio(
        id: self.portfolio.id, name: self.portfolio.name, currency: self.portfolio.currency, holdings: [holding],
        plans: [plan])
      return try Snapshot(portfolio: portfolio, market: market, venues: [venue])
    }
    do throws(SnapshotFault) {
      return try attempt(leverage)
    } catch {
      guard case .plan(_, .leverageAboveTier(_, let maximum)) = error else { throw error }
      return try attempt(maximum)
    }
  }

  /// The terms of the one plan that this snapshot has carried out.
  func terms(_ planned: Snapshot, _ book: Book) -> ShortTerms? {
    guard let hedge = plans.first, let position = planned.measures(book).positions.first else { return nil }
    let funding = planned.funding(book)
    return ShortTerms(
      hedge: hedge, position: position, fees: -(2 * entryFees),
      fundingPerYear: funding.byPosition.isEmpty ? nil : funding.perYear,
      collateralValue: hedge.collateral * price(hedge.plan.symbol.settle))
  }
}
