public import Hedging
import Markup

/// The list of a site's reports: what `index.md` may say.
public struct IndexPage: Sendable {
  /// One report as the list shows it.
  public struct Entry: Sendable {
    let id: String
    let name: String
    let href: String
    let currency: Asset
    let value: Money
    let hedgeRatio: Double?
    let worst: Money?
    let fundingPerDay: Money
    let nearestDistance: Double?
    let isLiquidatable: Bool
    public let status: Status

    /// - Parameter href: where the report stands, from the index.
    public init(_ evaluation: Evaluation, href: String) {
      let portfolio = evaluation.snapshot.portfolio
      id = portfolio.id
      name = portfolio.name
      self.href = href
      currency = portfolio.currency
      value = evaluation.value
      hedgeRatio = HedgeSummary(evaluation)?.exposure.hedgeRatio
      worst = evaluation.worst?.netPnl
      fundingPerDay = evaluation.funding.perDay
      nearestDistance = evaluation.nearestLiquidation?.distanceToLiquidation
      isLiquidatable = evaluation.nearestLiquidation?.liquidation.isLiquidatable ?? false
      status = evaluation.status
    }
  }

  let title: String
  let asOf: Instant
  let entries: [Entry]

  public init(title: String, asOf: Instant, entries: [Entry]) {
    self.title = title
    self.asOf = asOf
    self.entries = entries
  }

  static let vocabulary = Vocabulary<IndexPage>([
    .text("title", "The site's title") { $0.title },
    .text("asOf", "When the prices were taken") { $0.asOf.dateAndTime },
    .number("count", "How many reports there are") { Double($0.entries.count) },
    .flag("one", "Whether there is just one") { $0.entries.count == 1 },
    .flag("hasReports", "Whether there are any") { !$0.entries.isEmpty },
    .list("reports", "One row for each report", of: row) { $0.entries },
  ])

  private static let row = Vocabulary<Entry>([
    .text("id", "The portfolio's id") { $0.id },
    .text("name", "The client's name") { $0.name },
    .text("href", "Where the report stands") { $0.href },
    .text("currency", "The currency of its amounts") { $0.currency.code },
    .number("value", "What everything is worth today") { $0.value.value },
    .optionalNumber("ratio", "The hedge ratio of the asset with the greatest value") { $0.hedgeRatio },
    .optionalNumber("worst", "The least net result among its scenarios") { $0.worst?.value },
    .number("fundingPerDay", "What funding pays or costs a day") { $0.fundingPerDay.value },
    .optionalNumber("nearest", "The distance to the nearest liquidation") { $0.nearestDistance },
    .flag("liquidatable", "Whether a position can be liquidated at today's price already") { $0.isLiquidatable },
    .word("status", "ok, watch or breach", of: .status) { $0.status.rawValue },
    .flag("breach", "Whether a limit is breached") { $0.status == .breach },
  ])
}
