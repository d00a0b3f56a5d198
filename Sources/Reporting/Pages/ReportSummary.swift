import Estimating
import Hedging
import Markup

/// The hedge of the asset with the greatest spot value that has contracts; with more longs than shorts they add to it instead.
struct HedgeSummary: Sendable {
  let exposure: Exposure

  /// `nil` when nothing that is owned is hedged.
  init?(_ evaluation: Evaluation) {
    let hedged = evaluation.exposures.lazy.filter { $0.spotQuantity.value > 0 && $0.hedgeQuantity.value != 0 }
    guard let exposure = hedged.max(by: { $0.spotValue < $1.spotValue }) else { return nil }
    self.exposure = exposure
  }

  static let vocabulary = Vocabulary<HedgeSummary>([
    .text("asset", "The asset", example: "BTC") { $0.exposure.asset.code },
    .fraction("ratio", "The share of it that is hedged", example: "1") { $0.exposure.hedgeRatio ?? 0 },
    .flag("sells", "Whether the contracts take away from what is owned") { $0.exposure.hedgeQuantity < 0 },
    .flag("adds", "Whether they add to it") { $0.exposure.hedgeQuantity > 0 },
    .flag("over", "Whether they sell more than is owned") { ($0.exposure.hedgeRatio ?? 0) >= 1.0005 },
    .amount("hedged", "Coins sold by the contracts, negative where they are bought") {
      (-$0.exposure.hedgeQuantity).value
    },
    .amount("spot", "Coins owned") { $0.exposure.spotQuantity.value },
  ])
}

/// The scenario with the least net result.
struct WorstSummary: Sendable {
  let outcome: HedgeOutcome

  static let vocabulary = Vocabulary<WorstSummary>([
    .text("name", "The scenario's name") { $0.outcome.name },
    .amount("net", "Its net result") { $0.outcome.netPnl.value },
    .amount("unhedged", "The result without the hedge") { $0.outcome.unhedgedPnl.value },
    .flag("liquidates", "Whether a position is liquidated in it") { !$0.outcome.liquidations.isEmpty },
    .flag("several", "Whether more than one is") { $0.outcome.liquidations.count > 1 },
    .flag("gains", "Whether the net result is a gain") { $0.outcome.netPnl.value > 0 },
    .flag("loses", "Whether the net result is a loss") { $0.outcome.netPnl.value < 0 },
    .flag("even", "Whether the net result is zero") { $0.outcome.netPnl.value == 0 },
    .flag("unhedgedGains", "Whether it would be a gain without the hedge") { $0.outcome.unhedgedPnl.value > 0 },
    .flag("unhedgedLoses", "Whether it would be a loss without the hedge") { $0.outcome.unhedgedPnl.value < 0 },
    .flag("unhedgedEven", "Whether it would be zero without the hedge") { $0.outcome.unhedgedPnl.value == 0 },
  ])
}

/// The liquidation nearest to today's price.
struct NearestSummary: Sendable {
  let position: PositionMeasure
  /// Of a position that is past its threshold already there may be none.
  let distance: Double?
  let price: Double?
  let venueName: String
  /// The way there in standard deviations of the horizon, where a volatility is known (a model figure).
  let deviations: Double?
  let horizonDays: Double

  /// `nil` when no price liquidates any position.
  init?(_ evaluation: Evaluation, risk: PortfolioRisk? = nil) {
    guard let position = evaluation.nearestLiquidation else { return nil }
    self.position = position
    let steps = PriceSteps(evaluation.snapshot)
    price = position.liquidation.price.map { steps.price($0, of: position.symbol, in: position.account) }
    deviations =
      risk?.positions.first {
        $0.position.account == position.account && $0.position.symbol == position.symbol
          && $0.position.side == position.side
      }?.logNormal.flatMap { position.liquidation.isLiquidatable ? nil : $0.deviations.magnitude }
    horizonDays = risk?.horizonDays ?? 0
    distance = position.distanceToLiquidation
    together = position.liquidation.isLiquidatable ? nil : CommonMove(evaluation, before: distance ?? .infinity)
    venueName = evaluation.accounts.first { $0.id == position.account }?.venueName ?? position.venue
  }

  /// The cross account that a common move of all prices liquidates before any price does by itself.
  fileprivate let together: CommonMove?

  fileprivate struct CommonMove: Sendable {
    let account: AccountMeasure
    let shock: Double

    init?(_ evaluation: Evaluation, before distance: Double) {
      let moves = evaluation.accounts.filter { !$0.isIsolated }.flatMap { account in
        [account.liquidationShock.up, account.liquidationShock.down].compactMap { $0 }.map { (account, $0) }
      }
      guard let nearest = moves.min(by: { $0.1.magnitude < $1.1.magnitude }),
        nearest.1.magnitude < distance.magnitude * (1 - 1e-9)
      else { return nil }
      (account, shock) = nearest
    }
  }

  private static let commonMove = Vocabulary<CommonMove>([
    .text("account", "The account's id") { $0.account.id },
    .text("venue", "The venue's name") { $0.account.venueName },
    .word("direction", "rise or fall", of: .direction) { $0.shock > 0 ? "rise" : "fall" },
    .fraction("shock", "The common move, as a fraction") { $0.shock },
  ])

  static let vocabulary = Vocabulary<NearestSummary>([
    .text("asset", "The asset whose price matters", example: "BTC") { $0.position.symbol.base.code },
    .word("side", "short or long", of: .side) { $0.position.side.rawValue },
    .word("direction", "rise or fall", of: .direction) { $0.position.side == .short ? "rise" : "fall" },
    .text("venue", "The venue's name", example: "WEEX") { $0.venueName },
    .optionalAmount("price", "The liquidation price") { $0.price },
    .optionalFraction("distance", "The way there, as a fraction of the mark") { $0.distance },
    .optionalNumber("deviations", "The way there in standard deviations of horizonDays (a model figure)") {
      $0.deviations
    },
    .number("horizonDays", "The days that the deviations are of") { $0.horizonDays },
    .optionalRecord("together", "A common move of all prices that liquidates before it", of: commonMove) {
      $0.together
    },
    .flag("liquidatable", "Whether it is past the threshold already") { $0.position.liquidation.isLiquidatable },
  ])
}

/// Where a figure comes from, if that is an address.
struct SourceLink: Sendable {
  let source: String

  init?(_ source: String) {
    guard source.hasPrefix("https://") || source.hasPrefix("http://") else { return nil }
    self.source = source
  }

  static let vocabulary = Vocabulary<SourceLink>([
    .text("source", "The address") { $0.source }
  ])
}
