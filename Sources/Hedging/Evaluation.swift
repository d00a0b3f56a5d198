/// Everything that a report says about one portfolio, in the order in which the portfolio and the scenarios name things.
///
/// A class, as it is handed from place to place with all that it holds and never changes.
public final class Evaluation: Sendable {
  public let snapshot: Snapshot
  /// What the outcomes are of.
  public let sets: [ScenarioSet]
  /// Holdings and what the accounts are worth today, in the portfolio's currency.
  public let value: Money
  public let exposures: [Exposure]
  public let accounts: [AccountMeasure]
  public let positions: [PositionMeasure]
  public let funding: FundingCost
  public let ladders: [LeverageLadder]
  public let outcomes: [HedgeOutcome]
  public let limits: [LimitCheck]
  /// The worst of the limits; `ok` without any.
  public let status: Status
  /// The portfolio with its plans open; `nil` without plans.
  public let planned: PlannedEvaluation?
  /// One table for each open short.
  public let survival: [SurvivalMargin]
  /// One set for each asset that is owned, where the snapshot names venues to compare.
  public let alternatives: [AssetAlternatives]
  /// One for each of those assets that can be shorted in more than one way.
  public let venueComparisons: [VenueComparison]
  /// The snapshot as it was laid out for the outcomes, for those who walk again.
  let book: Book

  init(_ snapshot: Snapshot, _ sets: [ScenarioSet]) {
    let book = Book(snapshot)
    self.snapshot = snapshot
    self.sets = sets
    self.book = book
    let value = book.value
    let exposures = snapshot.exposures(book)
    let (accounts, positions) = snapshot.measures(book)
    let funding = snapshot.funding(book)
    let shown = exposures.compactMap { book.number(of: $0.asset) }
    let outcomes = sets.flatMap { set in
      snapshot.outcomes(of: set.scenarios, in: set.id, book: book, value: value, shown: shown)
    }
    let limits = LimitCheck.all(
      snapshot.portfolio.limits, exposures: exposures, accounts: accounts, positions: positions, funding: funding,
      outcomes: outcomes, mustSurvive: sets.flatMap { $0.scenarios.map(\.mustSurvive) }, cash: snapshot.market.cash)
    let alternatives = snapshot.alternatives(sets, exposures, outcomes)
    (self.value, self.exposures, self.accounts, self.positions) = (value, exposures, accounts, positions)
    (self.funding, self.outcomes, self.limits, self.alternatives) = (funding, outcomes, limits, alternatives)
    ladders = snapshot.ladders(book, positions)
    status = limits.map(\.status).max() ?? .ok
    planned = snapshot.plannedEvaluation(sets, value: value)
    survival = snapshot.survival
    venueComparisons = alternatives.compactMap(VenueComparison.init)
  }
}

extension Evaluation {
  /// The position that is nearest to its liquidation, by distance from the mark; `nil` if none can be liquidated. What is
  /// past its threshold already comes first, wherever that lies.
  public var nearestLiquidation: PositionMeasure? {
    func distance(_ position: PositionMeasure) -> Double {
      position.liquidation.isLiquidatable ? 0 : position.distanceToLiquidation?.magnitude ?? .infinity
    }
    return positions.filter { distance($0).isFinite }.min { distance($0) < distance($1) }
  }

  /// What an outcome is of, by its number in `outcomes`.
  public func scenario(_ outcome: Int) -> Scenario {
    var number = outcome
    for set in sets {
      if number < set.scenarios.count { return set.scenarios[number] }
      number -= set.scenarios.count
    }
    preconditionFailure("there is one scenario for each outcome")
  }

  /// The outcome with the least `netPnl`; the first of equals.
  public var worst: HedgeOutcome? { outcomes.min { $0.netPnl < $1.netPnl } }
}
