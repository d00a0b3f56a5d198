import Hedging
import Markup

/// A row of the table of plans.
struct PlanRow: Sendable {
  let hedge: PlannedHedge
  /// `nil` when nothing needs to be opened.
  let position: PositionMeasure?
  /// The share of the asset that is hedged once all plans are open.
  let ratio: Double?

  static func all(_ evaluation: Evaluation) -> [PlanRow] {
    guard let planned = evaluation.planned else { return [] }
    return zip(evaluation.snapshot.plans, planned.positions).map { hedge, position in
      PlanRow(
        hedge: hedge, position: position,
        ratio: planned.exposures.first { $0.asset == hedge.plan.asset }?.hedgeRatio)
    }
  }

  static let vocabulary = Vocabulary<PlanRow>([
    .text("symbol", "The contract", example: "BTC/USDT:USDT") { $0.hedge.plan.symbol.text },
    .text("asset", "What is hedged", example: "BTC") { $0.hedge.plan.asset.code },
    .text("venue", "The venue's name", example: "WEEX") { $0.hedge.account.venue.name },
    .word("mode", "isolated or cross", of: .mode) { $0.hedge.plan.isCross ? "cross" : "isolated" },
    .text("account", "What the account is called in the planned scenarios") { $0.hedge.account.account.id },
    .text("settle", "The currency of margin and fee") { $0.hedge.plan.symbol.settle.code },
    .text("sizeUnit", "What the size counts") {
      $0.hedge.plan.symbol.sizeUnit($0.hedge.position.contract.type)
    },
    .flag("isNeeded", "Whether anything is to be opened; open contracts may hedge as much already") {
      $0.hedge.isNeeded
    },
    .number("contracts", "How many contracts, whole steps") { $0.hedge.size.contracts },
    .amount("quantity", "Coins (linear) or quote units (inverse)") { $0.hedge.position.quantity.value },
    .amount("residual", "The coins that the step leaves unhedged") { $0.hedge.size.residual.value },
    .flag("hasResidual", "Whether there are any") { $0.hedge.size.residual.value != 0 },
    .fraction("wanted", "The hedge ratio that was asked for") { $0.hedge.plan.hedgeRatio },
    .optionalFraction("ratio", "The hedge ratio of the asset with all plans open") { $0.ratio },
    .amount("entry", "Today's mark") { $0.hedge.position.position.entryPrice.value },
    .amount("notional", "The value at the mark") { $0.hedge.position.notional.value },
    .optionalNumber("leverage", "As asked for, or notional by margin; none where nothing is to be opened") {
      $0.position?.leverage
    },
    .optionalFraction("survive", "The rise the margin is made for, if it is") {
      if case .survive(let rise) = $0.hedge.plan.backing { rise } else { nil }
    },
    .amount("collateral", "The margin") { $0.hedge.collateral.value },
    .amount("entryFee", "What opening costs, negative") { -$0.hedge.entryFee.value },
    .optionalAmount("liquidationPrice", "The mark that liquidates it") { row in
      row.position?.liquidation.price.map { row.hedge.position.contract.shown($0) }
    },
    .optionalFraction("distance", "The way there, as a fraction of the mark") { $0.position?.distanceToLiquidation },
  ])
}

/// A row that holds a scenario's present outcome against the planned one.
struct PlannedScenarioRow: Sendable {
  let present: HedgeOutcome
  let planned: HedgeOutcome
  let deaths: [DeathRow]

  static func all(_ evaluation: Evaluation) -> [PlannedScenarioRow] {
    guard let planned = evaluation.planned else { return [] }
    let steps = PriceSteps(evaluation.snapshot)
    return zip(evaluation.outcomes, planned.outcomes).map {
      PlannedScenarioRow(present: $0, planned: $1, deaths: DeathRow.all($1, evaluation.snapshot, steps))
    }
  }

  static let vocabulary = Vocabulary<PlannedScenarioRow>([
    .text("name", "The scenario's name") { $0.present.name },
    .amount("present", "The net result as the portfolio is") { $0.present.netPnl.value },
    .amount("unhedgedPnl", "The coins and the margin by themselves, with the plans open") {
      $0.planned.unhedgedPnl.value
    },
    .amount("hedgePnl", "The contracts, with the plans open") { $0.planned.hedgePnl.value },
    .amount("funding", "Funding, with the plans open") { $0.planned.funding.value },
    .amount("fees", "Fees, with the plans open") { $0.planned.fees.value },
    .amount("planned", "The net result with the plans open") { $0.planned.netPnl.value },
    .amount("difference", "Planned less present") { ($0.planned.netPnl - $0.present.netPnl).value },
    .list("liquidations", "What is liquidated on the way with the plans open", of: DeathRow.vocabulary) { $0.deaths },
  ])
}
