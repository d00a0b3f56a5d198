import Hedging
import Publishing
import Reporting

/// What a build finds in its clients, worst first and only so much of it that memory does not grow with them.
struct BuildFindings {
  /// As many as a summary has room for.
  private static let limit = 2000
  private static let nearestLimit = 20

  private var ranking = Ranking<SiteCheck.Finding>(limit: limit)
  private var nearestRanking = Ranking<ClientResult>(limit: nearestLimit)
  /// How many limits are not `ok`.
  private(set) var count = 0
  /// How many of those are breached.
  private(set) var breaches = 0
  private(set) var statuses: [Status: Int] = [:]

  /// Breaches before what is on watch, each by the share of the limit that is used.
  var worst: [SiteCheck.Finding] { ranking.rows }
  /// The clients whose liquidation is nearest.
  var nearest: [ClientResult] { nearestRanking.rows }

  mutating func add(_ client: BuiltClient) {
    let (result, file) = (client.result, client.file)
    statuses[result.status, default: 0] += 1
    if let nearest = result.nearest {
      let reach = nearest.isLiquidatable ? 0 : nearest.distance?.magnitude ?? .infinity
      nearestRanking.add(result, by: (-reach, 0, 0), id: result.id)
    }
    for limit in client.evaluation.limits where limit.status > .ok {
      count += 1
      if limit.status == .breach { breaches += 1 }
      ranking.add(
        SiteCheck.Finding(portfolio: result.id, file: file, limit: limit),
        by: (limit.status == .breach ? 1 : 0, limit.use ?? .infinity, 0), id: result.id)
    }
  }
}
