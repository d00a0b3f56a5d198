import Hedging

/// The members about plans and about margin that is missing. Money of a plan and of `survival` is in the settlement currency.
extension JSONWriter {
  mutating func plan(_ hedge: PlannedHedge, _ position: PositionMeasure?) {
    text("asset", hedge.plan.asset.code)
    text("venue", hedge.plan.venue)
    text("symbol", hedge.plan.symbol.text)
    number("contracts", hedge.size.contracts)
    number("quantity", hedge.position.quantity.value)
    number("residualQuantity", hedge.size.residual.value)
    number("notional", hedge.position.notional.value)
    number("collateral", hedge.collateral.value)
    number("entryFee", -hedge.entryFee.value)
    number("liquidationPrice", position?.liquidation.price?.value)
    number("distanceToLiquidation", position?.distanceToLiquidation)
    number("entryPrice", hedge.position.position.entryPrice.value)
    number("leverage", position?.leverage)
    text("marginMode", hedge.plan.isCross ? "cross" : "isolated")
    number("hedgeRatio", hedge.plan.hedgeRatio)
    text("account", hedge.account.account.id)
    text("settle", hedge.plan.symbol.settle.code)
  }

  /// The same figures as the outcome it stands in, with the plans open; `null` without plans.
  mutating func planned(_ outcome: HedgeOutcome?) {
    guard let outcome else { return null("planned") }
    object("planned") {
      $0.number("spotPnl", outcome.spotPnl.value)
      $0.number("hedgePnl", outcome.hedgePnl.value)
      $0.number("funding", outcome.funding.value)
      $0.number("fees", outcome.fees.value)
      $0.number("collateralPnl", outcome.collateralPnl.value)
      $0.number("netPnl", outcome.netPnl.value)
      $0.number("unhedgedPnl", outcome.unhedgedPnl.value)
      $0.number("endValue", outcome.endValue.value)
      $0.number("hedgeEffectiveness", outcome.hedgeEffectiveness)
      $0.array("liquidations", outcome.liquidations) { $0.liquidation($1) }
      $0.array("topUps", outcome.topUps) { $0.topUp($1) }
    }
  }

  mutating func liquidation(_ death: Liquidation) {
    text("account", death.account)
    text("symbol", death.symbol.text)
    number("day", death.day)
    number("price", death.price.value)
    number("loss", death.loss.value)
  }

  mutating func topUp(_ added: AddedCollateral) {
    text("account", added.account)
    number("day", added.day)
    number("amount", added.amount.value)
  }

  mutating func survival(_ margin: SurvivalMargin) {
    text("account", margin.account)
    text("venue", margin.venue)
    text("symbol", margin.symbol.text)
    number("collateral", margin.collateral?.value)
    text("settle", margin.settle.code)
    array("rows", margin.rows) {
      $0.number("rise", $1.rise)
      $0.number("price", $1.price.value)
      $0.number("collateral", $1.collateral.value)
      $0.number("missing", $1.missing?.value)
    }
  }
}
