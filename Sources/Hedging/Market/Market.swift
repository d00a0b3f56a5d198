/// One snapshot of prices: every asset in one unit, every contract in its quote currency.
public struct Market: Sendable, Equatable {
  public var asOf: Instant
  public var source: String
  /// The asset in which `spot` is counted.
  public var unit: Asset
  /// What a shock on everything (`"*"`) leaves alone.
  public var cash: Set<Asset>
  /// The price of each asset in `unit`. The unit itself is 1.
  public var spot: [Asset: Price]
  public var quotes: [Listing: Quote]
  /// Annualised standard deviation of the logarithmic returns, where known.
  public var volatility: [Asset: Rate]
  /// What prices did before, where known: what estimates are made from.
  public var history: PriceHistory?

  public init(
    asOf: Instant, source: String = "", unit: Asset = "USD", cash: Set<Asset>? = nil, spot: [Asset: Price],
    quotes: [Listing: Quote] = [:], volatility: [Asset: Rate] = [:]
  ) {
    self.asOf = asOf
    self.source = source
    self.unit = unit
    self.cash = cash ?? Set(quotes.keys.map(\.symbol.quote)).union([unit])
    self.spot = spot
    self.spot[unit] = 1
    self.quotes = quotes
    self.volatility = volatility
  }

  /// The price of `asset` in `currency`: price of the asset ÷ price of the currency; a currency in itself is 1.
  ///
  /// Example: with BTC at 30,000 USD and USDT at 0.94 USD, BTC is 31,914.89 USDT.
  public func price(of asset: Asset, in currency: Asset) -> Price? {
    guard asset != currency else { return spot[asset] == nil ? nil : 1 }
    guard let price = spot[asset], let unit = spot[currency] else { return nil }
    return Price(price / unit)
  }
}
