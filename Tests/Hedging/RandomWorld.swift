import Hedging

/// Portfolios that nobody would think of, the same ones in every run.
struct RandomWorld {
  /// Sebastiano Vigna's generator: a counter, stirred.
  struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private var random: SplitMix64
  static let venue = "venue"
  static let contracts = ["BTC/USDT:USDT", "ETH/USDT:USDT", "BTC/USD:BTC", "ETH/USD:ETH", "BTC/USD:USD"]
    .map(GuideWorld.symbol)

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func flip() -> Bool { Bool.random(using: &random) }
  mutating func one<T>(of choices: [T]) -> T { choices[whole(0...choices.count - 1)] }

  /// A table without jumps, by notional up to `reach`, or by contracts.
  mutating func margin(reach: Double, byContracts: Bool = false) -> MarginSchedule {
    var tiers = [MarginTier(floor: 0, cap: 1e18, maintenanceRate: Rate(number(0.002...0.02)), maxLeverage: 100)]
    for _ in 0..<whole(0...6) {
      let before = tiers[tiers.count - 1]
      let floor = before.floor + reach * number(0.02...0.5)
      let rate = before.maintenanceRate.value + number(0.001...0.06)
      // floor·(m − m_before) + c_before, as the venues write it.
      let amount = byContracts ? 0 : floor * (rate - before.maintenanceRate.value) + before.maintenanceAmount.value
      tiers[tiers.count - 1].cap = floor
      tiers.append(
        MarginTier(
          floor: floor, cap: 1e18, maintenanceRate: Rate(rate), maintenanceAmount: Money(amount), maxLeverage: 50))
    }
    return MarginSchedule(unit: byContracts ? .contracts : .notional, tiers: tiers)
  }

  mutating func rules() -> VenueRules {
    var rules = VenueRules()
    rules.maintenanceBasis = one(of: VenueRules.MaintenanceBasis.allCases)
    rules.closeFee = one(of: VenueRules.CloseFee.allCases)
    rules.fundingReference = one(of: VenueRules.FundingReference.allCases)
    rules.twoWay = one(of: VenueRules.TwoWay.allCases)
    rules.residual = one(of: VenueRules.Residual.allCases)
    return rules
  }

  /// A market of two coins and a dollar that is not quite one, a venue with five contracts, and somebody's accounts.
  mutating func snapshot() throws -> Snapshot {
    let prices: [Asset: Price] = [
      "BTC": Price(number(5_000...90_000)), "ETH": Price(number(200...5000)), "USDT": Price(number(0.95...1.05)),
    ]
    var market = Market(asOf: GuideWorld.midnight, spot: prices)
    var listed: [Contract] = []
    for symbol in Self.contracts {
      let spot = market.price(of: symbol.base, in: symbol.quote)?.value ?? .nan
      let isInverse = symbol.settle == symbol.base
      let size = isInverse ? 100 : 0.001
      let byContracts = flip()
      let reach = byContracts ? 1e6 / (isInverse ? size : size * spot) : isInverse ? 1e6 / spot : 1e6
      listed.append(
        Contract(
          symbol: symbol, type: isInverse ? .inverse : .linear, contractSize: size,
          funding: FundingSchedule(intervalHours: one(of: [1, 4, 8])),
          margin: margin(reach: reach, byContracts: byContracts)))
      market.quotes[Listing(venue: Self.venue, symbol: symbol)] = Quote(
        mark: Price(spot * number(0.98...1.02)), index: Price(spot), fundingRate: Rate(number(-0.0005...0.001)))
    }
    market.cash = ["USD", "USDT"]
    let venue = Venue(
      id: Self.venue, name: "Venue", asOf: "2026-11-20", source: "random", rules: rules(),
      fees: Fees(maker: 0, taker: Rate(number(0...0.001))), contracts: listed)
    return try Snapshot(portfolio: portfolio(market, listed), market: market, venues: [venue])
  }

  private mutating func portfolio(_ market: Market, _ listed: [Contract]) -> Portfolio {
    var portfolio = Portfolio(id: "random", name: "Random", currency: one(of: ["USDT", "USD"]))
    for asset in ["BTC", "ETH"] as [Asset] where flip() {
      portfolio.holdings.append(Holding(asset: asset, quantity: Quantity(number(0.1...20))))
    }
    for index in 0..<whole(1...2) {
      portfolio.accounts.append(account("account-\(index)", market, listed))
    }
    return portfolio
  }

  private mutating func account(_ id: String, _ market: Market, _ listed: [Contract]) -> Account {
    let isCross = flip()
    let settle = one(of: ["USDT", "BTC"] as [Asset])
    let choices = listed.filter { !isCross || $0.symbol.settle == settle }
    var positions: [Position] = []
    var needed = 0.0
    for contract in choices {
      for side in Side.allCases where whole(0...2) == 0 {
        let mark = market.quotes[Listing(venue: Self.venue, symbol: contract.symbol)]?.mark.value ?? .nan
        let worth = number(1e3...2e6)
        let contracts = (worth / (contract.type == .linear ? mark : 1) / contract.contractSize).rounded(.up)
        let entry = mark * number(0.9...1.1)
        positions.append(
          Position(
            symbol: contract.symbol, side: side, contracts: contracts, entryPrice: Price(entry),
            leverage: isCross ? nil : number(1...12)))
        needed += contract.notional(of: contract.quantity(ofContracts: contracts), at: Price(mark)).value
      }
    }
    guard isCross else { return Account(id: id, venue: Self.venue, marginMode: .isolated, positions: positions) }
    var parts = [Collateral(asset: settle, quantity: Quantity((needed + 1) * number(0.1...1)))]
    if flip() {
      parts.append(Collateral(asset: "BTC", quantity: Quantity(number(0.01...2)), haircut: Rate(number(0...0.3))))
    }
    return Account(id: id, venue: Self.venue, marginMode: .cross(parts), positions: positions)
  }
}
