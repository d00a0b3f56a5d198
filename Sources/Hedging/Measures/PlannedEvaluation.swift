/// The portfolio as if its plans were open at today's mark: what stands beside the present one.
///
/// `fees` of an outcome holds the entry fees, at today's prices. Collateral that is brought in from outside is a transfer, so
/// `endValue` is today's value of the portfolio as it is plus `netPnl`, as for the present outcome.
///
/// Formula: ``HedgeOutcome`` of the planned portfolio, its `fees` less the taker fees of the plans.
/// Example: 1 BTC at 30,000 and a plan to short it with a taker fee of 0.08 %, to 27,000: −3,000 + 3,000 − 24 = −24.
/// Source: ours.
public struct PlannedEvaluation: Sendable {
  /// One for each plan, in their order; `nil` for a plan that needs nothing opened.
  public let positions: [PositionMeasure?]
  /// All positions, the open ones first.
  public let exposures: [Exposure]
  /// One for each outcome of the present portfolio.
  public let outcomes: [HedgeOutcome]
}

extension Snapshot {
  /// - Parameter value: what the portfolio is worth as it is.
  func plannedEvaluation(_ sets: [ScenarioSet], value: Money) -> PlannedEvaluation? {
    guard let planned else { return nil }
    let book = Book(planned)
    let exposures = planned.exposures(book)
    let shown = exposures.compactMap { book.number(of: $0.asset) }
    let fees = entryFees
    let outcomes = sets.flatMap { set in
      planned.outcomes(of: set.scenarios, in: set.id, book: book, value: value, shown: shown).map { $0.charged(fees) }
    }
    var opened = planned.measures(book).positions.suffix(plans.count { $0.isNeeded })
    return PlannedEvaluation(
      positions: plans.map { $0.isNeeded ? opened.popFirst() : nil }, exposures: exposures, outcomes: outcomes)
  }

  /// What opening all plans costs, in the portfolio's currency at today's prices.
  var entryFees: Money {
    plans.reduce(0) { $0 + $1.entryFee * price($1.plan.symbol.settle) }
  }
}

extension HedgeOutcome {
  /// The same outcome after a fee that is not yet in it.
  func charged(_ fee: Money) -> HedgeOutcome {
    var outcome = self
    outcome.fees -= fee
    outcome.endValue -= fee
    return outcome
  }
}
