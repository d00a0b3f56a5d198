import Foundation
import Hedging
import Testing

/// The whole core against the same definitions in exact rational numbers: `Fixtures/reference/definitions.py`.
@Suite struct ReferenceTests {
  /// In parts of a figure's scale.
  private static let tolerance = 1e-12
  private let worlds: [ReferenceWorld]

  init() throws { worlds = try ReferenceWorld.all() }

  @Test func `a thousand portfolios are as exact numbers have them`() throws {
    #expect(worlds.count == 1000)
    var (thresholds, none, dying, alive) = (0, 0, 0, 0)
    for (line, world) in worlds.enumerated() {
      let scenarios = world.scenarios.enumerated().map { $1.scenario(id: "\($0)") }
      let evaluation = try evaluate(world.snapshot(), [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)])
      let told = evaluation.positions.map(\.liquidation.price)
      thresholds += told.count { $0 != nil }
      none += told.count { $0 == nil }
      dying += evaluation.outcomes.count { !$0.liquidations.isEmpty }
      alive += evaluation.outcomes.count { $0.liquidations.isEmpty }
      for difference in differences(evaluation, world) {
        Issue.record("line \(line + 1): \(difference)")
      }
    }
    #expect(thresholds > 1000 && none > 100 && dying > 300 && alive > 300)
  }

  /// Every figure that is further off than the tolerance, in words.
  private func differences(_ evaluation: Evaluation, _ world: ReferenceWorld) -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ value: Double?, _ figure: ReferenceFigures.Figure?) {
      let error: Double
      switch (value, figure) {
      case (nil, nil): return
      case (let value?, let figure?): error = figure.error(of: value)
      default: error = .infinity
      }
      if !(error <= Self.tolerance) {
        found.append(
          "\(name) is \(value.map { "\($0)" } ?? "none"), not \(figure.map { "\($0.value)" } ?? "none"), off by \(error)"
        )
      }
    }
    let expected = world.expected
    for (index, (measure, figures)) in zip(evaluation.positions, expected.positions).enumerated() {
      compare("position \(index): PnL", measure.unrealizedPnl.value, figures.pnl)
      compare("position \(index): maintenance", measure.maintenance.amount.value, figures.maintenance)
      compare("position \(index): liquidation", measure.liquidation.price?.value, figures.liquidation)
      compare("position \(index): bankruptcy", measure.bankruptcyPrice?.value, figures.bankruptcy)
      if measure.liquidation.isLiquidatable != figures.isLiquidatable {
        found.append("position \(index): liquidatable")
      }
    }
    var pools = expected.pools[...]
    for (index, account) in evaluation.accounts.enumerated() {
      let count = world.accounts[index].positions.count
      if account.isIsolated && count != 1 { pools = pools.dropFirst(count) }
      guard account.isIsolated ? count == 1 : count > 0, let figures = pools.popFirst() else { continue }
      compare("account \(index): equity", account.equity.value, figures.equity)
      compare("account \(index): maintenance", account.maintenanceMargin.value, figures.maintenance)
      guard !account.isLiquidatable else { continue }
      compare("account \(index): up", account.liquidationShock.up, figures.up)
      compare("account \(index): down", account.liquidationShock.down, figures.down)
    }
    if !pools.isEmpty { found.append("pools are left over") }
    for exposure in evaluation.exposures {
      let figures = expected.exposure[exposure.asset.code]
      compare("\(exposure.asset): spot", exposure.spotQuantity.value, figures?[0])
      compare("\(exposure.asset): hedge", exposure.hedgeQuantity.value, figures?[1])
    }
    for (outcome, figures) in zip(evaluation.outcomes, expected.outcomes) {
      let parts = [
        outcome.spotPnl, outcome.hedgePnl, outcome.funding, outcome.collateralPnl, outcome.netPnl, outcome.endValue,
      ]
      let names = ["spotPnl", "hedgePnl", "funding", "collateralPnl", "netPnl", "endValue"]
      for (place, part) in parts.enumerated() {
        compare("scenario \(outcome.id): \(names[place])", part.value, figures.figures[place])
      }
      let deaths = figures.deaths.flatMap { death in death.marks.map { (day: death.day, mark: $0) } }
        .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      if deaths.count != outcome.liquidations.count { found.append("scenario \(outcome.id): deaths") }
      for (liquidation, death) in zip(outcome.liquidations, deaths) {
        let (day, mark) = (abs(liquidation.day - death.day), abs(liquidation.price.value / death.mark - 1))
        if !(day <= 1e-12 * max(1, death.day)) {
          found.append("scenario \(outcome.id): day \(liquidation.day), not \(death.day)")
        }
        if !(mark <= 1e-12) { found.append("scenario \(outcome.id): mark off by \(mark)") }
      }
    }
    return found
  }
}
