import Estimating
import Hedging
import Markup

/// What models say about one position.
struct RiskRow: Sendable {
  let risk: PositionRisk
  let venueName: String
  let steps: PriceSteps

  private struct Quantile: Sendable {
    let rate: Rate
    let amount: Money
    let settle: Asset
  }

  static let vocabulary = Vocabulary<RiskRow>([
    .text("symbol", "The contract") { $0.risk.position.symbol.text },
    .text("account", "The account's id") { $0.risk.position.account },
    .text("venue", "The venue's name") { $0.venueName },
    .word("side", "short or long", of: .side) { $0.risk.position.side.rawValue },
    .number("leverage", "As stated, or notional by margin") { $0.risk.position.leverage },
    .optionalAmount("liquidationPrice", "The mark that liquidates it") { row in
      let position = row.risk.position
      return position.liquidation.price.map { row.steps.price($0, of: position.symbol, in: position.account) }
    },
    .optionalNumber("deviations", "The distance in standard deviations of the horizon (a model figure)") {
      $0.risk.logNormal?.deviations
    },
    .optionalFraction("logNormal", "The chance to touch it, by a log-normal walk without drift (a model figure)") {
      $0.risk.logNormalProbability
    },
    .optionalFraction("bootstrap", "The chance to touch it, by a block bootstrap (a model figure)") {
      $0.risk.bootstrapProbability
    },
    .optionalFraction("volatility", "The volatility of the log-normal walk, a year") { $0.risk.volatility?.value },
    .flag("fromMarket", "Whether the market file states the volatility") { $0.risk.origin == .market },
    .flag("fromHistory", "Whether the volatility comes from the history") {
      if case .history = $0.risk.origin { true } else { false }
    },
    .list("quantiles", "The funding over the horizon in past windows, the worst first (model figures)", of: quantile) {
      row in
      zip(row.risk.fundingRates, row.risk.funding).map {
        Quantile(rate: $0, amount: $1, settle: row.risk.position.settle)
      }
    },
  ])

  private static let quantile = Vocabulary<Quantile>([
    .fraction("rate", "As a share of the notional; + is received") { $0.rate.value },
    .amount("amount", "At today's size and price; + is received") { $0.amount.value },
    .text("settle", "The currency of the amount") { $0.settle.code },
  ])
}
