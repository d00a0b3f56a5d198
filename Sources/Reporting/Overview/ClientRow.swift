public import Hedging

/// One client as the lists show it, without what only the totals need.
public struct ClientRow: Sendable {
  public let id: String
  public let name: String
  public let status: Status
  let currency: Asset
  let value: Money
  let hedgeRatio: Double?
  let worst: Money?
  let fundingPerDay: Money
  let nearestDistance: Double?
  let isLiquidatable: Bool
  /// The limit that is used most, of those on watch or breached, and how many others are breached too.
  let limit: ClientSummary.LimitUse?
  let othersBreached: Int
  /// By which lists of what needs a human are ordered, see ``BookClients``.
  let severity: Ranking<ClientRow>.Keys

  public init(_ client: ClientSummary) {
    id = client.id
    name = client.name
    status = client.status
    currency = client.currency
    value = client.value
    hedgeRatio = client.hedgeRatio
    worst = client.worst?.net
    fundingPerDay = client.fundingPerDay
    nearestDistance = client.nearest?.distance
    isLiquidatable = client.nearest?.isLiquidatable ?? false
    // Of equals the first, which `max` would not give.
    let limit = client.limits.reduce(nil as ClientSummary.LimitUse?) { most, next in
      most.map { $0.rank >= next.rank } ?? false ? most : next
    }
    self.limit = limit
    othersBreached = max(0, client.limits.count { $0.status == .breach } - 1)
    severity = (isLiquidatable ? 1 : 0, limit?.rank ?? 0, -(client.nearest?.reach ?? .infinity))
  }
}

extension ClientRow {
  /// Stands in for a row that could not be fetched.
  init(unread id: String, _ status: Status, _ severity: Ranking<ClientRow>.Keys) {
    (self.id, name, self.status, currency, value) = (id, id, status, "USD", 0)
    (hedgeRatio, worst, fundingPerDay, nearestDistance, isLiquidatable) = (nil, nil, 0, nil, false)
    (limit, othersBreached, self.severity) = (nil, 0, severity)
  }
}

extension ClientSummary.LimitUse {
  fileprivate var rank: Double { use ?? .infinity }
}
