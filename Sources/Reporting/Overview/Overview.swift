public import Hedging

/// The whole book: clients added up one by one, in any order and in any grouping, with the same result to the last bit.
///
/// Totals are exact sums (``Superaccumulator``), and of clients only the first of each order are kept, so memory does not grow
/// with their number. Amounts are in the market's unit; what is in another currency counts at the market's spot price.
public struct Overview: Sendable {
  /// Of breaches, of nearest liquidations, and of holders of one asset or at one venue.
  static let shownClients = 20
  static let shownHolders = 50

  let unit: Asset
  /// How many clients there are.
  public private(set) var count = 0
  /// How many have each status.
  public private(set) var statuses: [Status: Int] = [:]
  /// How many have a position that can be liquidated at today's price.
  private(set) var liquidatable = 0
  /// What a currency other than the unit was counted at.
  private(set) var currencyPrices: [Asset: Price] = [:]
  private(set) var value = Superaccumulator()
  private(set) var fundingPerDay = Superaccumulator()
  private(set) var breaches = Ranking<ClientRow>(limit: shownClients)
  private(set) var nearest = Ranking<NearestRow>(limit: shownClients)
  private(set) var assets: [Asset: AssetTotal] = [:]
  private(set) var venues: [String: VenueTotal] = [:]
  private(set) var scenarios: [ScenarioTotal.Key: ScenarioTotal] = [:]

  /// - Parameter unit: the market's unit, the same for all clients.
  public init(unit: Asset) { self.unit = unit }

  public mutating func add(_ client: ClientSummary) {
    let row = ClientRow(client)
    count += 1
    statuses[client.status, default: 0] += 1
    if client.currency != unit { currencyPrices[client.currency] = client.currencyPrice }
    value.add(client.inUnit(client.value).value)
    fundingPerDay.add(client.inUnit(client.fundingPerDay).value)
    if client.status == .breach { breaches.add(row, by: row.severity, id: client.id) }
    if let nearest = client.nearest {
      if nearest.isLiquidatable { liquidatable += 1 }
      // Of equally near ones the larger first.
      self.nearest.add(
        NearestRow(client: row, nearest: nearest), by: (-nearest.reach, nearest.notional.value, 0), id: client.id)
    }
    for amount in client.assets { assets[amount.asset, default: AssetTotal(asset: amount.asset)].add(amount, of: row) }
    for amount in client.venues { venues[amount.venue, default: VenueTotal(amount)].add(amount, of: row) }
    for result in client.scenarios {
      scenarios[ScenarioTotal.Key(result), default: ScenarioTotal(result)].add(result, of: client)
    }
  }

  /// Adds another part of the same book, a shard.
  public mutating func add(_ other: Overview) {
    count += other.count
    statuses.merge(other.statuses, uniquingKeysWith: +)
    liquidatable += other.liquidatable
    currencyPrices.merge(other.currencyPrices) { first, _ in first }
    value.add(other.value)
    fundingPerDay.add(other.fundingPerDay)
    breaches.add(other.breaches)
    nearest.add(other.nearest)
    assets.merge(other.assets) { $0.adding($1) }
    venues.merge(other.venues) { $0.adding($1) }
    scenarios.merge(other.scenarios) { $0.adding($1) }
  }
}

/// A client and the liquidation that is nearest to it.
struct NearestRow: Sendable {
  let client: ClientRow
  let nearest: ClientSummary.NearestLiquidation
}
