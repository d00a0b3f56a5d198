public import Hedging

/// What models say about one position over the horizon. All of it is estimates; each names its model and sample.
public struct PositionRisk: Sendable {
  /// Where the volatility of the closed form comes from.
  public enum Origin: Sendable, Equatable {
    /// The market file states it.
    case market
    case history(Sample)
  }

  public let position: PositionMeasure
  /// The closed form: distance in standard deviations and the chance to touch the liquidation price. `nil` without a
  /// liquidation price or a volatility.
  public let logNormal: TouchProbability?
  /// The volatility that it uses, known even where there is no liquidation price.
  public let volatility: Rate?
  public let origin: Origin?
  /// The paths drawn from the history, and the share of them that touch; the share is `nil` without a liquidation price.
  public let bootstrap: BlockBootstrap?
  public let bootstrapProbability: Double?
  /// The windows of past funding; `nil` without a history of it, and for dated futures.
  public let fundingWindows: FundingWindows?
  /// The holder's funding for each of ``FundingWindows/shares``, the worst first: as a share of the notional and in the
  /// settlement currency, at today's price. Received is positive.
  public let fundingRates: [Rate]
  public let funding: [Money]

  /// The chance by the closed form; 1 where the position can be liquidated already.
  public var logNormalProbability: Double? {
    position.liquidation.isLiquidatable ? logNormal.map { _ in 1 } : logNormal?.probability
  }

  init(_ position: PositionMeasure, _ open: OpenPosition, rules: VenueRules, market: Market, estimates: Estimates) {
    let base = position.symbol.base
    let figures = estimates[base]
    self.position = position
    if let given = market.volatility[base] {
      (volatility, origin) = (given, .market)
    } else {
      (volatility, origin) = (figures?.volatility?.annual, (figures?.volatility?.sample).map(Origin.history))
    }
    let threshold = position.liquidation.price
    logNormal = volatility.flatMap { volatility in
      threshold.flatMap {
        TouchProbability(
          of: $0, from: position.markPrice, volatility: volatility, horizonDays: estimates.horizonDays)
      }
    }
    bootstrap = figures?.bootstrap
    bootstrapProbability = threshold.flatMap { price in
      figures?.bootstrap?.touchProbability(of: price, from: position.markPrice)
    }.map { position.liquidation.isLiquidatable ? 1 : $0 }
    fundingWindows = open.contract.funding == nil ? nil : figures?.funding
    let received = (fundingWindows?.rates ?? []).map { $0 * -position.side.sign }
    fundingRates = position.side == .short ? received : received.reversed()
    let reference = rules.fundingReference == .mark ? open.quote.mark : open.quote.index
    let notional = open.contract.notional(of: open.quantity, at: reference)
    funding = fundingRates.map { notional * $0 }
  }
}
