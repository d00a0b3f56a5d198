/// How near an account or position is to liquidation, the way its venue displays it.
public struct MarginRatio: Sendable, Equatable {
  /// `nil` where the divisor is zero.
  public let value: Double?
  /// Which way it runs: two venues' ratios cannot be compared without it.
  public let convention: VenueRules.MarginRatio
  /// What it was made of, all in one currency.
  public let equity: Money
  public let notional: Money
  public let maintenance: Money

  /// Equity ÷ notional falls towards the maintenance rate; maintenance ÷ equity rises towards 1.
  ///
  /// Example: equity 15,000 on a notional of 30,000 with a requirement of 120: 0.5, or 0.008.
  /// Source: WEEX, "What is margin rate"; Binance, "Margin ratio".
  public init(equity: Money, notional: Money, maintenance: Money, as convention: VenueRules.MarginRatio) {
    let (above, below) =
      switch convention {
      case .equityOverNotional: (equity, notional)
      case .maintenanceOverEquity: (maintenance, equity)
      }
    self.value = below.value == 0 ? nil : above / below
    self.convention = convention
    self.equity = equity
    self.notional = notional
    self.maintenance = maintenance
  }
}
