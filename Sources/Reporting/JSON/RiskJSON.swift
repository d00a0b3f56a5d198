import Estimating
import Hedging

/// The model figures, each with the model's name and what it was made from. `null` without a volatility or a history.
extension JSONWriter {
  mutating func risk(_ risk: PortfolioRisk?) {
    guard let risk else { return null("risk") }
    object("risk") { json in
      json.number("horizonDays", risk.horizonDays)
      json.array("positions", risk.positions) { $0.positionRisk($1) }
      json.array("crossHedges", risk.crossHedges) { $0.crossHedge($1) }
    }
  }

  private mutating func positionRisk(_ risk: PositionRisk) {
    text("account", risk.position.account)
    text("symbol", risk.position.symbol.text)
    text("side", risk.position.side.rawValue)
    if let volatility = risk.volatility {
      object("logNormal") { json in
        json.text("model", "log-normal walk without drift")
        json.number("deviations", risk.logNormal?.deviations)
        json.number("touchProbability", risk.logNormalProbability)
        json.number("volatility", volatility.value)
        if case .history(let sample) = risk.origin { json.sample(sample) } else { json.null("sample") }
      }
    } else {
      null("logNormal")
    }
    if let bootstrap = risk.bootstrap {
      object("bootstrap") { json in
        json.text("model", "circular block bootstrap, mean return taken out")
        json.number("touchProbability", risk.bootstrapProbability)
        json.number("standardError", risk.bootstrapProbability.map(BlockBootstrap.standardError))
        json.number("paths", Double(BlockBootstrap.paths))
        json.number("seed", Double(bootstrap.seed))
        json.number("blocks", Double(bootstrap.blocks))
        json.number("blockRows", Double(bootstrap.blockRows))
        json.number("blockDays", bootstrap.blockDays)
        json.number("volatility", bootstrap.volatility.value)
        json.number("meanReturnTakenOut", bootstrap.meanReturn)
        json.sample(bootstrap.sample)
      }
    } else {
      null("bootstrap")
    }
    if let windows = risk.fundingWindows {
      object("funding") { json in
        json.text("model", "rolling windows of past funding")
        json.array("quantiles", Array(zip(FundingWindows.shares, zip(risk.fundingRates, risk.funding)))) {
          $0.number("share", $1.0)
          $0.number("rate", $1.1.0.value)
          $0.number("amount", $1.1.1.value)
        }
        json.text("settle", risk.position.settle.code)
        json.number("windows", Double(windows.windows))
        json.sample(windows.sample)
      }
    } else {
      null("funding")
    }
  }

  private mutating func crossHedge(_ hedge: CrossHedge) {
    text("model", "minimum variance by regression of log returns")
    text("asset", hedge.asset.code)
    text("hedgeAsset", hedge.beta.hedge.code)
    text("venue", hedge.listing.venue)
    text("symbol", hedge.listing.symbol.text)
    text("side", (hedge.quantity.value < 0 ? Side.long : .short).rawValue)
    number("quantity", hedge.quantity.magnitude.value)
    number("value", hedge.value.value)
    number("notional", hedge.notional.magnitude.value)
    number("beta", hedge.beta.beta)
    number("rSquared", hedge.beta.rSquared)
    number("residualRisk", hedge.beta.residualRisk)
    number("volatility", hedge.beta.volatility.value)
    number("residualVolatility", hedge.beta.residualVolatility.value)
    number("deviation", hedge.deviation.value)
    number("residualDeviation", hedge.residualDeviation.value)
    sample(hedge.beta.sample)
  }

  private mutating func sample(_ sample: Sample) {
    object("sample") {
      $0.text("file", sample.file)
      $0.text("from", sample.from.rfc3339)
      $0.text("to", sample.to.rfc3339)
      $0.number("rows", Double(sample.rows))
    }
  }
}
