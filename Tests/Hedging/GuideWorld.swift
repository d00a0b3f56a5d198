import Hedging

/// The guide's example: 1 BTC at 30,000, short 1 BTC of the BTC/USDT perpetual.
enum GuideWorld {
  /// 2026-11-20T00:00:00Z, on every venue's funding grid.
  static let midnight = Instant(milliseconds: 1_795_132_800_000)

  static let perpetual: Symbol = symbol("BTC/USDT:USDT")

  static func symbol(_ text: String) -> Symbol {
    guard let symbol = Symbol(text) else { preconditionFailure("not a symbol: \(text)") }
    return symbol
  }

  static func venue(rules: VenueRules = rules, tiers: [MarginTier] = tiers, taker: Rate = 0.0008) -> Venue {
    Venue(
      id: "weex", name: "WEEX", asOf: "2026-11-20", source: "test", rules: rules,
      fees: Fees(maker: 0.0002, taker: taker),
      contracts: [
        Contract(
          symbol: perpetual, type: .linear, contractSize: 0.001, funding: FundingSchedule(intervalHours: 8),
          margin: MarginSchedule(tiers: tiers))
      ])
  }

  /// No fee in the requirement, as in the guide.
  static var rules: VenueRules {
    var rules = VenueRules()
    rules.closeFee = .none
    return rules
  }

  static let tiers = [MarginTier(floor: 0, cap: 1e9, maintenanceRate: 0.004, maxLeverage: 125)]

  static func market(mark: Price = 30_000, fundingRate: Rate = 0) -> Market {
    Market(
      asOf: midnight, spot: ["BTC": 30_000, "USDT": 1],
      quotes: [Listing(venue: "weex", symbol: perpetual): Quote(mark: mark, fundingRate: fundingRate)])
  }

  static func portfolio(leverage: Double = 1, side: Side = .short, limits: Limits = Limits()) -> Portfolio {
    Portfolio(
      id: "one-btc", name: "One bitcoin, hedged", currency: "USDT",
      holdings: [Holding(asset: "BTC", quantity: 1)],
      accounts: [
        Account(
          id: "weex-isolated", venue: "weex", marginMode: .isolated,
          positions: [
            Position(symbol: perpetual, side: side, contracts: 1000, entryPrice: 30_000, leverage: leverage)
          ])
      ], limits: limits)
  }

  static func snapshot(
    leverage: Double = 1, side: Side = .short, fundingRate: Rate = 0, venue: Venue = venue(), limits: Limits = Limits()
  ) throws -> Snapshot {
    try Snapshot(
      portfolio: portfolio(leverage: leverage, side: side, limits: limits), market: market(fundingRate: fundingRate),
      venues: [venue])
  }

  /// A scenario that moves bitcoin to a level, at once or over some days.
  static func move(to level: Price, days: Double = 0, funding: FundingAssumption = .market) -> Scenario {
    Scenario(
      id: "move", name: "Move", path: [PathPoint(day: days, shocks: [Shock(.asset("BTC"), .to(level))])],
      funding: funding)
  }
}
