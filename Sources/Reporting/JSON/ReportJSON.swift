public import Estimating
public import Hedging

/// The report's JSON twin: every figure in full precision. "None" is `null`, never 0.
///
/// Money is in the portfolio's currency except in `positions`, `accounts`, `byPosition`, `plans`, `ladders` and `survival`,
/// where the settlement currency is named.
public enum ReportJSON {
  static let schemaVersion = 1.0

  /// - Parameter change: what is different from an earlier build; without one the member `change` is left out.
  public static func bytes(
    of evaluation: Evaluation, risk: PortfolioRisk? = nil, change: ClientChange? = nil, generator: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    let portfolio = evaluation.snapshot.portfolio
    writer.object { report in
      report.number("schemaVersion", schemaVersion)
      report.text("generator", generator)
      report.object("portfolio") {
        $0.text("id", portfolio.id)
        $0.text("name", portfolio.name)
        $0.text("currency", portfolio.currency.code)
      }
      report.text("asOf", evaluation.snapshot.market.asOf.rfc3339)
      report.array("exposure", evaluation.exposures) { $0.exposure($1) }
      report.array("positions", evaluation.positions) { $0.position($1) }
      report.array("accounts", evaluation.accounts) { $0.account($1) }
      report.object("funding") { $0.funding(evaluation.funding) }
      report.array("plans", Array(zip(evaluation.snapshot.plans, evaluation.planned?.positions ?? []))) {
        $0.plan($1.0, $1.1)
      }
      report.array("ladders", evaluation.ladders) { $0.ladder($1) }
      let planned = evaluation.planned?.outcomes
      report.array("scenarios", Array(evaluation.outcomes.indices)) {
        $0.outcome(evaluation.outcomes[$1], planned?[$1])
      }
      report.array("limits", evaluation.limits) { $0.limit($1) }
      report.text("status", evaluation.status.rawValue)
      report.array("survival", evaluation.survival) { $0.survival($1) }
      report.array("alternatives", evaluation.alternatives) { $0.alternatives($1, evaluation.outcomes) }
      report.array("venueComparison", evaluation.venueComparisons) { $0.comparison($1) }
      report.risk(risk)
      if let change { report.object("change") { $0.change(change) } }
    }
    return writer.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func exposure(_ exposure: Exposure) {
    text("asset", exposure.asset.code)
    number("spotQuantity", exposure.spotQuantity.value)
    number("hedgeQuantity", exposure.hedgeQuantity.value)
    number("netQuantity", exposure.netQuantity.value)
    number("hedgeRatio", exposure.hedgeRatio)
    number("spotValue", exposure.spotValue.value)
    number("hedgeNotional", exposure.hedgeNotional.value)
  }

  fileprivate mutating func position(_ position: PositionMeasure) {
    text("account", position.account)
    text("venue", position.venue)
    text("symbol", position.symbol.text)
    text("type", position.type.rawValue)
    text("side", position.side.rawValue)
    number("contracts", position.contracts)
    number("quantity", position.quantity.value)
    number("entryPrice", position.entryPrice.value)
    number("markPrice", position.markPrice.value)
    number("notional", position.notional.value)
    number("leverage", position.leverage)
    number("collateral", position.isIsolated ? position.collateral.value : nil)
    number("unrealizedPnl", position.unrealizedPnl.value)
    number("initialMargin", position.initialMargin.value)
    number("maintenanceMargin", position.maintenance.amount.value)
    number("marginRatio", position.marginRatio.value)
    number("tier", Double(position.maintenance.tier))
    number("bankruptcyPrice", position.bankruptcyPrice?.value)
    number("liquidationPrice", position.liquidation.price?.value)
    number("distanceToLiquidation", position.distanceToLiquidation)
    flag("liquidatable", position.liquidation.isLiquidatable)
    text("settle", position.settle.code)
  }

  fileprivate mutating func account(_ account: AccountMeasure) {
    text("id", account.id)
    text("venue", account.venue)
    text("marginMode", account.isIsolated ? "isolated" : "cross")
    number("equity", account.equity.value)
    number("maintenanceMargin", account.maintenanceMargin.value)
    number("marginRatio", account.marginRatio.value)
    object("liquidationShock") {
      $0.number("up", account.liquidationShock.up)
      $0.number("down", account.liquidationShock.down)
    }
    text("settle", account.settle?.code)
  }

  fileprivate mutating func funding(_ funding: FundingCost) {
    number("perDay", funding.perDay.value)
    number("perYear", funding.perYear.value)
    number("annualRate", funding.annualRate?.value)
    number("breakEvenDays", funding.breakEvenDays)
    array("byPosition", funding.byPosition) {
      $0.text("account", $1.account)
      $0.text("symbol", $1.symbol.text)
      $0.number("rate", $1.rate.value)
      $0.number("perInterval", $1.perInterval.value)
      $0.number("perDay", $1.perDay.value)
      $0.text("settle", $1.symbol.settle.code)
    }
  }

  fileprivate mutating func ladder(_ ladder: LeverageLadder) {
    text("venue", ladder.venue)
    text("symbol", ladder.symbol.text)
    text("side", ladder.side.rawValue)
    number("quantity", ladder.quantity.value)
    number("entryPrice", ladder.entryPrice.value)
    text("settle", ladder.settle.code)
    array("rows", ladder.rows) {
      $0.number("leverage", $1.leverage)
      $0.number("collateral", $1.collateral.value)
      $0.number("liquidationPrice", $1.liquidationPrice?.value)
      $0.number("distanceToLiquidation", $1.distanceToLiquidation)
    }
  }

  fileprivate mutating func outcome(_ outcome: HedgeOutcome, _ planned: HedgeOutcome?) {
    text("set", outcome.set)
    text("id", outcome.id)
    text("name", outcome.name)
    number("horizonDays", outcome.horizonDays)
    number("spotPnl", outcome.spotPnl.value)
    number("hedgePnl", outcome.hedgePnl.value)
    number("funding", outcome.funding.value)
    number("fees", outcome.fees.value)
    number("collateralPnl", outcome.collateralPnl.value)
    number("netPnl", outcome.netPnl.value)
    number("unhedgedPnl", outcome.unhedgedPnl.value)
    number("endValue", outcome.endValue.value)
    number("endCurrencyPrice", outcome.endCurrencyPrice.value)
    number("hedgeEffectiveness", outcome.hedgeEffectiveness)
    self.planned(planned)
    array("liquidations", outcome.liquidations) { $0.liquidation($1) }
    array("topUps", outcome.topUps) { $0.topUp($1) }
    array("settlements", outcome.settlements) {
      $0.text("account", $1.account)
      $0.text("symbol", $1.symbol.text)
      $0.number("day", $1.day)
      $0.number("price", $1.price.value)
    }
  }

  fileprivate mutating func limit(_ limit: LimitCheck) {
    text("limit", limit.kind.rawValue)
    text("subject", limit.subject)
    number("value", limit.value)
    number("bound", limit.bound)
    number("use", limit.use)
    text("status", limit.status.rawValue)
  }
}
