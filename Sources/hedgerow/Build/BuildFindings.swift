import Hedging
import Publishing
import Reporting

/// What a build finds in its clients, worst first and only so much of it that memory does not grow with them.
struct BuildFindings {
  /// As many as a summary has room for.
  private static let limit = 2000
  private static let nearestLimit = 20

  private var ranking = Ranking<SiteCheck.Finding>(limit: limit)
  private var nearestRanking = Ranking<ClientFigures>(limit: nearestLimit)
  /// How many limits are not `ok`.
  private(set) var count = 0
  /// How many of those are breached.
  private(set) var breaches = 0
  private(set) var statuses: [Status: Int] = [:]

  /// Breaches before what is on watch, each by the share of the limit that is used.
  var worst: [SiteCheck.Finding] { ranking.rows }
  /// The clients whose liquidation is nearest.
  var nearest: [ClientFigures] { nearestRanking.rows }

  mutating func add(_ client: BuiltClient) {
    let (figures, file) = (client.figures, client.file)
    statuses[figures.status, default: 0] += 1
    if let nearest = figures.nearest {
      let reach = nearest.isLiquidatable ? 0 : nearest.distance?.magnitude ?? .infinity
      nearestRanking.add(figures, by: (-reach, 0, 0), id: figures.id)
    }
    for limit in figures.limits {
      count += 1
      if limit.status == .breach { breaches += 1 }
      ranking.add(
        SiteCheck.Finding(portfolio: figures.id, file: file, limit: limit),
        by: (limit.status == .breach ? 1 : 0, limit.use ?? .infinity, 0), id: figures.id)
    }
  }
}
