import Hedging
import Markup

/// A row of the scenario table.
struct ScenarioRow: Sendable {
  /// How many assets get a column for their price at the end; more would crowd out the legs.
  private static let mostEndAssets = 2

  let outcome: HedgeOutcome
  let endPrices: [Price]
  let deaths: [DeathRow]
  /// The venue that fails at the start, by its name.
  let failing: Failing?

  struct Failing: Sendable {
    let venueName: String
    let recovery: Double
  }

  static func all(_ evaluation: Evaluation) -> [ScenarioRow] {
    let ends = endIndices(evaluation)
    let snapshot = evaluation.snapshot
    let steps = PriceSteps(snapshot)
    let venues = snapshot.accounts.map(\.venue)
    return evaluation.outcomes.map { outcome in
      ScenarioRow(
        outcome: outcome, endPrices: ends.map { outcome.endPrices[$0] },
        deaths: DeathRow.all(outcome, snapshot, steps),
        failing: outcome.venueDefault.map { failing in
          Failing(
            venueName: venues.first { $0.id == failing.venue }?.name ?? failing.venue, recovery: failing.recovery)
        })
    }
  }

  static func endAssets(_ evaluation: Evaluation) -> [Asset] {
    endIndices(evaluation).map { evaluation.exposures[$0].asset }
  }

  /// The exposures with the greatest spot value or notional that are not cash, in the order of the report.
  private static func endIndices(_ evaluation: Evaluation) -> [Int] {
    let (exposures, cash) = (evaluation.exposures, evaluation.snapshot.market.cash)
    let candidates = exposures.indices.filter { !cash.contains(exposures[$0].asset) }
    guard candidates.count > mostEndAssets else { return candidates }
    let sizes = exposures.map { max($0.spotValue, $0.hedgeNotional) }
    return candidates.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(mostEndAssets).sorted()
  }

  static let endAssetVocabulary = Vocabulary<Asset>([
    .text("asset", "The asset", example: "BTC") { $0.code }
  ])

  static let vocabulary = Vocabulary<ScenarioRow>([
    .text("set", "The scenario set's id") { $0.outcome.set },
    .text("id", "The scenario's id") { $0.outcome.id },
    .text("name", "The scenario's name") { $0.outcome.name },
    .number("horizonDays", "Days to its end") { $0.outcome.horizonDays },
    .flag("instant", "Whether it happens at once") { $0.outcome.horizonDays == 0 },
    .list("endPrices", "Prices at the end, in the order of endAssets", of: price) { $0.endPrices },
    .amount("spotPnl", "The holdings") { $0.outcome.spotPnl.value },
    .amount("hedgePnl", "The contracts") { $0.outcome.hedgePnl.value },
    .amount("funding", "Funding received or paid") { $0.outcome.funding.value },
    .amount("fees", "Fees, never positive") { $0.outcome.fees.value },
    .amount("collateralPnl", "The collateral's own price changes") { $0.outcome.collateralPnl.value },
    .amount("netPnl", "All five together") { $0.outcome.netPnl.value },
    .amount("unhedgedPnl", "The same holder without the hedge") { $0.outcome.unhedgedPnl.value },
    .amount("endValue", "What everything is worth at the end") { $0.outcome.endValue.value },
    .optionalFraction("hedgeEffectiveness", "The share of the unhedged result that the hedge took away") {
      $0.outcome.hedgeEffectiveness
    },
    .list("liquidations", "The positions that are liquidated on the way", of: DeathRow.vocabulary) { $0.deaths },
    .optionalRecord("topUps", "The collateral added on the way", of: AddedSummary.vocabulary) {
      AddedSummary($0.outcome)
    },
    .list("settlements", "The dated futures that settle on the way", of: settlement) { $0.outcome.settlements },
    .optionalRecord("failing", "The venue that fails at the start", of: failingVocabulary) { $0.failing },
  ])

  private static let price = Vocabulary<Price>([
    .amount("price", "The price, in the portfolio's currency") { $0.value }
  ])

  private static let settlement = Vocabulary<Settlement>([
    .text("symbol", "The contract") { $0.symbol.text },
    .text("asset", "What it is a contract on") { $0.symbol.base.code },
    .text("account", "The account's id") { $0.account },
    .number("day", "Days after the start") { $0.day },
    .amount("price", "The spot price then") { $0.price.value },
  ])

  private static let failingVocabulary = Vocabulary<Failing>([
    .text("venue", "The venue's name") { $0.venueName },
    .fraction("recovery", "The share that comes back") { $0.recovery },
  ])
}
