import Hedging
import Testing

/// A holder of coins with nothing open yet, and two venues to hedge at: the guide's with a linear contract, and one whose
/// contract is margined in coin.
struct PlanWorld {
  var quantity: Quantity = 1
  var cash: Quantity = 0
  var leverage = 2.0
  var survive: Double?
  var hedgeRatio = 1.0
  var isInverse = false
  var isCross = false
  var linear = GuideWorld.venue()
  var accounts: [Account] = []
  var plans: [HedgePlan]?

  static let inverse = GuideWorld.symbol("BTC/USD:BTC")

  var coin: Venue {
    Venue(
      id: "coin", name: "Coin", asOf: "2026-11-20", source: "test", rules: GuideWorld.rules,
      fees: Fees(maker: 0, taker: 0.0005, spot: 0.001),
      contracts: [
        Contract(
          symbol: Self.inverse, type: .inverse, contractSize: 100, funding: FundingSchedule(intervalHours: 8),
          margin: MarginSchedule(tiers: GuideWorld.tiers))
      ])
  }

  var market: Market {
    Market(
      asOf: GuideWorld.midnight, spot: ["BTC": 30_000, "USDT": 1],
      quotes: [
        Listing(venue: "weex", symbol: GuideWorld.perpetual): Quote(mark: 30_000, fundingRate: 0.0001),
        Listing(venue: "coin", symbol: Self.inverse): Quote(mark: 30_000, fundingRate: 0.0001),
      ])
  }

  var plan: HedgePlan {
    HedgePlan(
      asset: "BTC", hedgeRatio: hedgeRatio, venue: isInverse ? "coin" : "weex",
      symbol: isInverse ? Self.inverse : GuideWorld.perpetual,
      backing: survive.map { .survive($0) } ?? .leverage(leverage), isCross: isCross)
  }

  func snapshot(comparing: Bool = false) throws(SnapshotFault) -> Snapshot {
    let portfolio = Portfolio(
      id: "first", name: "First hedge", currency: "USDT",
      holdings: [Holding(asset: "BTC", quantity: quantity), Holding(asset: "USDT", quantity: cash)],
      accounts: accounts, plans: plans ?? [plan])
    return try Snapshot(
      portfolio: portfolio, market: market, venues: [linear, coin], comparing: comparing ? [linear, coin] : [])
  }

  func evaluation(_ scenarios: Scenario..., comparing: Bool = false) throws -> Evaluation {
    evaluate(try snapshot(comparing: comparing), [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)])
  }

  /// What speaks against the plan; `nil` if it can be carried out.
  var fault: PlanFault? {
    do {
      _ = try snapshot()
    } catch {
      if case .plan(_, let fault) = error { return fault }
    }
    return nil
  }
}
