import Hedging
import Testing

/// A market with one contract and an account with one position: the world of most published examples.
struct OnePosition {
  var type = ContractType.linear
  var side = Side.short
  /// Coins (linear) or quote units (inverse); one contract is one of them.
  var quantity = 1.0
  var entry: Price = 30_000
  /// The mark, and the spot price; the entry price where it is left out.
  var mark: Price?
  var collateral: Money?
  var leverage: Double?
  var isCross = false
  var tiers = [MarginTier(floor: 0, cap: 1e15, maintenanceRate: 0, maxLeverage: 1000)]
  var unit = MarginSchedule.Unit.notional
  /// The taker fee. The rules reserve it only where they say so.
  var fee: Rate = 0
  var rules = Self.bareRules
  var fundingRate: Rate = 0
  var fundingIntervalHours = 8.0
  var fundingCap: Rate?
  var fundingFloor: Rate?
  var index: Price?
  /// The portfolio's currency; the contract's quote currency where it is left out.
  var currency: Asset?

  /// Nothing but maintenance at the mark is required.
  static var bareRules: VenueRules {
    var rules = VenueRules()
    rules.closeFee = .none
    return rules
  }

  static func flat(_ rate: Rate, amount: Money = 0) -> [MarginTier] {
    [MarginTier(floor: 0, cap: 1e15, maintenanceRate: rate, maintenanceAmount: amount, maxLeverage: 1000)]
  }

  var symbol: Symbol { GuideWorld.symbol(type == .linear ? "BTC/USDT:USDT" : "BTC/USD:BTC") }

  var contract: Contract {
    Contract(
      symbol: symbol, type: type, contractSize: 1,
      funding: FundingSchedule(intervalHours: fundingIntervalHours, cap: fundingCap, floor: fundingFloor),
      margin: MarginSchedule(unit: unit, tiers: tiers))
  }

  var venue: Venue {
    Venue(
      id: "venue", name: "Venue", asOf: "2026-11-20", source: "test", rules: rules, fees: Fees(maker: 0, taker: fee),
      contracts: [contract])
  }

  var market: Market {
    let mark = mark ?? entry
    return Market(
      asOf: GuideWorld.midnight, spot: ["BTC": mark, "USDT": 1],
      quotes: [Listing(venue: "venue", symbol: symbol): Quote(mark: mark, index: index, fundingRate: fundingRate)])
  }

  var portfolio: Portfolio {
    let backing = collateral.map { [Collateral(asset: symbol.settle, quantity: Quantity($0.value))] } ?? []
    let position = Position(
      symbol: symbol, side: side, contracts: quantity, entryPrice: entry, leverage: leverage,
      collateral: isCross ? nil : collateral)
    return Portfolio(
      id: "one", name: "One position", currency: currency ?? symbol.quote,
      accounts: [
        Account(id: "account", venue: "venue", marginMode: isCross ? .cross(backing) : .isolated, positions: [position])
      ])
  }

  func snapshot() throws -> Snapshot { try Snapshot(portfolio: portfolio, market: market, venues: [venue]) }

  /// What a report would show, with these scenarios.
  func evaluation(_ scenarios: Scenario...) throws -> Evaluation {
    try evaluate(snapshot(), [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)])
  }

  func measure() throws -> PositionMeasure { try evaluation().positions[0] }

  func liquidationPrice() throws -> Double? { try measure().liquidation.price?.value }

  /// The liquidation price of a position that must have one.
  func threshold() throws -> Double {
    let price = try liquidationPrice()
    return try #require(price)
  }
}
