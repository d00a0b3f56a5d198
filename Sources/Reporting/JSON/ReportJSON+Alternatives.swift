import Hedging

/// The members that hold alternatives and venues against one another. Money is in the portfolio's currency; the collateral
/// in the settlement currency as well.
extension JSONWriter {
  mutating func alternatives(_ asset: AssetAlternatives, _ outcomes: [HedgeOutcome]) {
    text("asset", asset.asset.code)
    number("quantity", asset.quantity.value)
    number("leverage", asset.leverage)
    array("alternatives", asset.alternatives) {
      $0.text("kind", $1.kind.rawValue)
      $0.short($1.short)
      $0.array("scenarios", Array(zip(outcomes, $1.outcomes))) {
        $0.text("set", $1.0.set)
        $0.text("id", $1.0.id)
        $0.number("netPnl", $1.1.netPnl.value)
        $0.number("fees", $1.1.fees.value)
        $0.number("funding", $1.1.funding.value)
        $0.flag("died", $1.1.liquidation != nil)
        $0.number("day", $1.1.liquidation?.day)
        $0.number("price", $1.1.liquidation?.price.value)
      }
    }
    array("leftOut", asset.leftOut) {
      $0.text("venue", $1.venue.id)
      $0.text("symbol", $1.symbol.text)
      $0.text("reason", $1.reason.rawValue)
    }
  }

  mutating func comparison(_ comparison: VenueComparison) {
    text("asset", comparison.asset.code)
    number("quantity", comparison.quantity.value)
    number("leverage", comparison.leverage)
    array("venues", comparison.rows) { writer, terms in
      writer.short(terms)
      writer.object("tradingFees") {
        $0.number("maker", terms.venue.fees.maker.value)
        $0.number("taker", terms.venue.fees.taker.value)
        $0.number("spot", terms.venue.fees.spot?.value)
      }
      writer.flag("example", terms.venue.isExample)
      writer.object("rules") { writer in
        for rule in VenueComparison.Rule.allCases { writer.text(rule.name, terms.value(of: rule)) }
      }
    }
    object("differs") { writer in
      for rule in VenueComparison.Rule.allCases { writer.flag(rule.name, comparison.differing.contains(rule)) }
    }
  }

  private mutating func short(_ terms: ShortTerms?) {
    text("venue", terms?.venue.id)
    text("symbol", terms?.contract.symbol.text)
    number("contracts", terms?.hedge.size.contracts)
    number("residualQuantity", terms?.hedge.size.residual.value)
    number("leverage", terms?.position.leverage)
    number("collateral", terms?.hedge.collateral.value)
    text("settle", terms?.contract.symbol.settle.code)
    number("collateralValue", terms?.collateralValue.value)
    number("fees", terms?.fees.value)
    number("fundingPerYear", terms?.fundingPerYear?.value)
    number("liquidationPrice", terms?.position.liquidation.price?.value)
    number("distanceToLiquidation", terms?.position.distanceToLiquidation)
  }
}

extension VenueComparison.Rule {
  /// The member's name: JSON names are fixed texts.
  fileprivate var name: StaticString {
    switch self {
    case .maintenanceBasis: "maintenanceBasis"
    case .closeFee: "closeFee"
    case .fundingReference: "fundingReference"
    case .twoWay: "twoWay"
    case .residual: "residual"
    case .marginRatio: "marginRatio"
    case .fundingInterval: "fundingInterval"
    case .tierUnit: "tierUnit"
    case .settlement: "settlement"
    }
  }
}
