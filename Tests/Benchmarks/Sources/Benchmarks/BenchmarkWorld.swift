import Hedging

/// The portfolio that is evaluated: coins, an isolated account and a cross account with coin collateral, all hedged.
enum BenchmarkWorld {
  /// 2026-11-20T00:00:00Z, on every venue's funding grid.
  static let midnight = Instant(milliseconds: 1_795_132_800_000)
  static let assets: [Asset] = ["BTC", "ETH", "SOL", "XRP", "ADA", "DOT", "LTC", "BNB"]

  static func symbol(_ base: Asset) -> Symbol {
    guard let symbol = Symbol("\(base)/USDT:USDT") else { preconditionFailure("not a symbol: \(base)") }
    return symbol
  }

  /// Binance's brackets for BTC/USDT:USDT, 2024-10: twelve, as real tables have.
  static var tiers: [MarginTier] {
    let floors = [0, 50e3, 600e3, 3e6, 12e6, 70e6, 100e6, 230e6, 480e6, 600e6, 800e6, 1.2e9, 1.8e9]
    let rates: [Rate] = [0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15, 0.25, 0.5]
    var tiers: [MarginTier] = []
    for (index, rate) in rates.enumerated() {
      var tier = MarginTier(
        floor: floors[index], cap: floors[index + 1], maintenanceRate: rate, maxLeverage: index == 0 ? 125 : 100)
      if let before = tiers.last { tier.maintenanceAmount = tier.continuousAmount(after: before) }
      tiers.append(tier)
    }
    return tiers
  }

  static let venues = ["weex", "binance"].map { id in
    Venue(
      id: id, name: id, asOf: "2026-11-20", source: "benchmark", rules: VenueRules(),
      fees: Fees(maker: 0.0002, taker: 0.0005),
      contracts: assets.map { base in
        Contract(
          symbol: symbol(base), type: .linear, contractSize: 0.001,
          funding: FundingSchedule(intervalHours: 8, cap: 0.003, floor: -0.003), margin: MarginSchedule(tiers: tiers))
      })
  }

  static func price(_ asset: Int) -> Double { 30_000 / Double(1 + 3 * asset) }

  static let market = Market(
    asOf: midnight,
    spot: Dictionary(
      uniqueKeysWithValues: assets.indices.map { (assets[$0], Price(price($0))) } + [("USDT", 1)]),
    quotes: Dictionary(
      uniqueKeysWithValues: venues.flatMap { venue in
        assets.indices.map { asset in
          (
            Listing(venue: venue.id, symbol: symbol(assets[asset])),
            Quote(mark: Price(price(asset) * 1.0005), index: Price(price(asset)), fundingRate: 0.0001)
          )
        }
      }))

  /// Half of the positions isolated at one venue, half in a cross account at the other. With a leverage of 1 none of them
  /// dies on the way; with 5 most do.
  static func portfolio(positions count: Int, leverage: Double = 1) -> Portfolio {
    let isolated = (count + 1) / 2
    func positions(_ range: Range<Int>, leverage: Double?) -> [Position] {
      range.map { index in
        let asset = index % assets.count
        return Position(
          symbol: symbol(assets[asset]), side: index < assets.count ? .short : .long, contracts: 1000,
          entryPrice: Price(price(asset)), leverage: leverage)
      }
    }
    var accounts = [
      Account(
        id: "alone", venue: "weex", marginMode: .isolated, positions: positions(0..<isolated, leverage: leverage))
    ]
    if count > 1 {
      accounts.append(
        Account(
          id: "shared", venue: "binance",
          marginMode: .cross([
            Collateral(asset: "USDT", quantity: Quantity(40_000 / leverage)),
            Collateral(asset: "BTC", quantity: Quantity(0.5 / leverage), haircut: 0.05),
          ]), positions: positions(isolated..<count, leverage: nil)))
    }
    return Portfolio(
      id: "benchmark", name: "Benchmark", currency: "USDT",
      holdings: [Holding(asset: "BTC", quantity: 1), Holding(asset: "ETH", quantity: 10)], accounts: accounts,
      limits: Limits(
        minLiquidationDistance: 0.3, maxLeverage: 3, hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.05),
        maxAnnualFundingCost: 0.1))
  }

  /// A client of a book, seeded by its number: one to four positions; most are fine, one in ten is near its end.
  static func client(_ number: Int) -> Portfolio {
    let leverage = number * 7919 % 10 == 0 ? 6 : 1 + Double(number * 104_729 % 16) / 8
    var client = portfolio(positions: 1 + number % 4, leverage: leverage)
    client.id = "c" + String(1_000_000 + number).dropFirst()
    client.name = "Client number \(number)"
    client.holdings[0].quantity = Quantity(Double(number * 31 % 997) / 400)
    return client
  }

  static func snapshot(positions count: Int, leverage: Double = 1) -> Snapshot {
    let portfolio = portfolio(positions: count, leverage: leverage)
    do { return try Snapshot(portfolio: portfolio, market: market, venues: venues) } catch {
      preconditionFailure("the benchmark's own portfolio: \(error)")
    }
  }

  /// Eight scenarios: seven moves and a whipsaw, all with a settlement each eight hours.
  static func scenarios(days: Double) -> [ScenarioSet] {
    var scenarios = [-0.5, -0.3, -0.1, 0, 0.1, 0.2, 0.3].map { move in
      Scenario(id: "move", name: "Move", path: [PathPoint(day: days, shocks: [Shock(.everything, .by(move))])])
    }
    scenarios.append(
      Scenario(
        id: "whipsaw", name: "Whipsaw",
        path: [
          PathPoint(day: days / 2, shocks: [Shock(.asset("BTC"), .by(0.3))]),
          PathPoint(day: days, shocks: [Shock(.asset("BTC"), .by(-0.3))]),
        ]))
    return [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)]
  }
}
