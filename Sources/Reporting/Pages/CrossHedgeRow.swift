import Estimating
import Hedging
import Markup

/// The minimum variance hedge of an asset without a contract.
struct CrossHedgeRow: Sendable {
  let hedge: CrossHedge
  let dates: DatePattern

  static let vocabulary = Vocabulary<CrossHedgeRow>(
    sampleFields({ $0.dates }, { $0.hedge.beta.sample }) + [
      .text("asset", "The asset") { $0.hedge.asset.code },
      .text("hedge", "The asset it is hedged with") { $0.hedge.beta.hedge.code },
      .text("symbol", "The contract") { $0.hedge.listing.symbol.text },
      .text("venue", "The venue's id") { $0.hedge.listing.venue },
      .word("side", "short or long", of: .side) { ($0.hedge.quantity.value < 0 ? Side.long : .short).rawValue },
      .amount("quantity", "Coins (linear) or quote units (inverse) of the contract") {
        $0.hedge.quantity.magnitude.value
      },
      .text("sizeUnit", "What the quantity counts") { $0.hedge.listing.symbol.sizeUnit($0.hedge.type) },
      .amount("value", "What of the asset is unhedged, in the portfolio's currency") { $0.hedge.value.value },
      .number("beta", "The regression's slope (a model figure)") { $0.hedge.beta.beta },
      .fraction("rSquared", "The share of the variance it explains (a model figure)") { $0.hedge.beta.rSquared },
      .fraction("residualRisk", "The share of the variance that stays (a model figure)") { $0.hedge.beta.residualRisk },
      .fraction("volatility", "The asset's own, a year (a model figure)") { $0.hedge.beta.volatility.value },
      .fraction("residualVolatility", "What is left of it, a year (a model figure)") {
        $0.hedge.beta.residualVolatility.value
      },
      .amount("deviation", "One standard deviation of the value over the horizon, unhedged") {
        $0.hedge.deviation.value
      },
      .amount("residualDeviation", "The same with the hedge") { $0.hedge.residualDeviation.value },
    ])
}
