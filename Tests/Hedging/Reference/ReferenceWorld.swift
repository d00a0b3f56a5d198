import Foundation
import Hedging
import Testing

/// A line of `Fixtures/reference/worlds.jsonl`: somebody's portfolio, two scenarios, and what exact rational numbers make
/// of them.
struct ReferenceWorld: Decodable {
  let asOf: Int64
  let currency: String
  let spot: [String: Double]
  let cash: [String]
  let rules: Rules
  let taker: Double
  let contracts: [String: Listed]
  let holdings: [String: Double]
  let accounts: [ReferenceAccount]
  let scenarios: [ReferenceScenario]
  let expected: ReferenceFigures

  struct Rules: Decodable {
    let maintenanceBasis: String
    let closeFee: String
    let fundingReference: String
    let twoWay: String
    let residual: String
  }

  struct Listed: Decodable {
    let size: Double
    let hours: Double
    let cap: Double
    let floor: Double
    let byContracts: Bool
    /// Rows of cap, rate and amount.
    let tiers: [[Double]]
    let mark: Double
    let index: Double
    let rate: Double
  }

  /// All lines, read once.
  static func all() throws -> [ReferenceWorld] {
    let text = try Data(contentsOf: URL(fileURLWithPath: FixtureFolder.path("reference/worlds.jsonl")))
    return try text.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Self.self, from: $0) }
  }

  func snapshot() throws -> Snapshot {
    let assets = holdings.keys.sorted()
    let portfolio = Portfolio(
      id: "reference", name: "Reference", currency: Asset(currency),
      holdings: assets.map { Holding(asset: Asset($0), quantity: Quantity(holdings[$0] ?? .nan)) },
      accounts: try accounts.enumerated().map { try $1.account(id: "account-\($0)") })
    return try Snapshot(portfolio: portfolio, market: market, venues: [venue()])
  }

  private var market: Market {
    let quotes = contracts.map { symbol, listed in
      (
        Listing(venue: "venue", symbol: GuideWorld.symbol(symbol)),
        Quote(mark: Price(listed.mark), index: Price(listed.index), fundingRate: Rate(listed.rate))
      )
    }
    return Market(
      asOf: Instant(milliseconds: asOf), cash: Set(cash.map { Asset($0) }),
      spot: Dictionary(uniqueKeysWithValues: spot.map { (Asset($0), Price($1)) }),
      quotes: Dictionary(uniqueKeysWithValues: quotes))
  }

  private func venue() throws -> Venue {
    var rules = VenueRules()
    rules.maintenanceBasis = try #require(.init(rawValue: self.rules.maintenanceBasis))
    rules.closeFee = try #require(.init(rawValue: self.rules.closeFee))
    rules.fundingReference = try #require(.init(rawValue: self.rules.fundingReference))
    rules.twoWay = try #require(.init(rawValue: self.rules.twoWay))
    rules.residual = try #require(.init(rawValue: self.rules.residual))
    return Venue(
      id: "venue", name: "Venue", asOf: "2026-11-20", source: "reference", rules: rules,
      fees: Fees(maker: 0, taker: Rate(taker)),
      contracts: contracts.keys.sorted().compactMap { symbol in contracts[symbol]?.contract(symbol) })
  }
}

extension ReferenceWorld.Listed {
  fileprivate func contract(_ text: String) -> Contract {
    let symbol = GuideWorld.symbol(text)
    let rows = tiers.enumerated().map { index, row in
      MarginTier(
        floor: index == 0 ? 0 : tiers[index - 1][0], cap: row[0], maintenanceRate: Rate(row[1]),
        maintenanceAmount: Money(row[2]), maxLeverage: 100)
    }
    return Contract(
      symbol: symbol, type: symbol.settle == symbol.base ? .inverse : .linear, contractSize: size,
      funding: FundingSchedule(intervalHours: hours, cap: Rate(cap), floor: Rate(floor)),
      margin: MarginSchedule(unit: byContracts ? .contracts : .notional, tiers: rows))
  }
}
