/// What a scenario does to the portfolio, leg by leg. Money is in the portfolio's currency; what the holder gains is
/// positive.
///
/// `netPnl = spotPnl + hedgePnl + funding + fees + collateralPnl`, to the last digit.
///
/// Example: 1 BTC at 30,000 and a short of 1 BTC, to 27,000 at once: −3,000 + 3,000 + 0 + 0 + 0 = 0.
/// Source: the arithmetic is the one of WEEX, "Crypto hedging on WEEX: a spot holder's guide"; the parts are ours.
public struct HedgeOutcome: Sendable, Equatable {
  public let set: String
  public let id: String
  public let name: String
  public let horizonDays: Double
  /// The holdings: `Σ quantity·(S(H) − S(0))`.
  public let spotPnl: Money
  /// The contracts: the change of their unrealised PnL; for an account that was liquidated, minus everything in it.
  public let hedgePnl: Money
  /// What the settlements paid (+) or cost (−) while the positions lived.
  public let funding: Money
  /// Fees and slippage of closing at the end, and fees of opening a plan; never positive. 0 while what is open stays open.
  public internal(set) var fees: Money
  /// What price changes did to the collateral that stood in the accounts at the start.
  public let collateralPnl: Money
  public var netPnl: Money { spotPnl + hedgePnl + funding + fees + collateralPnl }
  /// The same holder never hedged, with the collateral at home.
  public var unhedgedPnl: Money { spotPnl + collateralPnl }
  /// Value at the start plus `netPnl`.
  public internal(set) var endValue: Money
  /// In time order, then in the order of the portfolio.
  public let liquidations: [Liquidation]
  /// What was added to accounts on the way, in time order. A transfer: neither in `netPnl` nor in `endValue`.
  public let topUps: [AddedCollateral]
  /// The dated futures that settled on the way, in time order.
  public let settlements: [Settlement]
  /// The venue that failed at the start, if one did.
  public let venueDefault: VenueDefault?
  /// The assets' prices at the end, in the portfolio's currency, in the order of the exposures.
  public let endPrices: [Price]
  /// What one of the portfolio's currency is worth at the end, in the market's unit.
  public let endCurrencyPrice: Price

  /// The share of the unhedged result that the hedge took away: `1 − |netPnl|/|unhedgedPnl|`; `nil` when that is 0.
  ///
  /// Example: −21,249 instead of −547,500 is 96.1 %. It is negative when the hedge made things worse.
  public var hedgeEffectiveness: Double? {
    unhedgedPnl.value == 0 ? nil : 1 - netPnl.value.magnitude / unhedgedPnl.value.magnitude
  }
}

/// The end of one position.
public struct Liquidation: Sendable, Equatable {
  public let account: String
  public let symbol: Symbol
  public let side: Side
  /// Days after the start, with fractions.
  public let day: Double
  /// The mark, in the quote currency.
  public let price: Price
  /// The margin that was lost: the collateral as it stood then, funding included, less what the venue gave back; in the
  /// portfolio's currency at that moment's prices, positive. Positions of a cross account bear it in proportion to their
  /// notional.
  public let loss: Money
}

/// Collateral that the holder added to an account on the way.
public struct AddedCollateral: Sendable, Equatable {
  public let account: String
  /// Days after the start, with fractions.
  public let day: Double
  /// In the portfolio's currency at that moment's prices.
  public let amount: Money
}

/// The end of a dated future at its expiry.
public struct Settlement: Sendable, Equatable {
  public let account: String
  public let symbol: Symbol
  /// Days after the start, with fractions.
  public let day: Double
  /// The spot price then, in the quote currency.
  public let price: Price
}
