/// What one client holds: coins, and futures accounts that hedge them. Either may be empty.
public struct Portfolio: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The currency in which everything is reported.
  public var currency: Asset
  public var holdings: [Holding]
  public var accounts: [Account]
  /// Hedges that are not opened yet.
  public var plans: [HedgePlan]
  public var limits: Limits

  public init(
    id: String, name: String, currency: Asset, holdings: [Holding] = [], accounts: [Account] = [],
    plans: [HedgePlan] = [], limits: Limits = Limits()
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.holdings = holdings
    self.accounts = accounts
    self.plans = plans
    self.limits = limits
  }
}
