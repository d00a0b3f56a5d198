public import Hedging

/// What models say about one portfolio over the horizon: its positions, and hedges for assets that have no contract.
public struct PortfolioRisk: Sendable {
  public let horizonDays: Double
  /// One for each position, in the order of the evaluation.
  public let positions: [PositionRisk]
  /// In the order of the exposures.
  public let crossHedges: [CrossHedge]

  /// `nil` if no model has anything to say: no volatility and no history of anything that is held.
  public init?(_ evaluation: Evaluation, estimates: Estimates) {
    let snapshot = evaluation.snapshot
    let open = snapshot.accounts.flatMap { account in account.positions.map { ($0, account.venue.rules) } }
    horizonDays = estimates.horizonDays
    positions = zip(evaluation.positions, open).map { measure, open in
      PositionRisk(measure, open.0, rules: open.1, market: snapshot.market, estimates: estimates)
    }
    crossHedges = evaluation.exposures.compactMap { CrossHedge($0, in: snapshot, estimates: estimates) }
    let isKnown = positions.contains { $0.volatility != nil || $0.bootstrap != nil || $0.fundingWindows != nil }
    guard isKnown || !crossHedges.isEmpty else { return nil }
  }
}
