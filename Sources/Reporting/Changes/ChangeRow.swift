import Hedging
import Markup

/// What changed of one client: a section of its report, and a row of the page about all.
struct ChangeRow: Sendable {
  let change: ClientChange
  /// Where the report stands; empty in the report itself.
  var href = ""
  let words: PageWords

  private var now: ClientFigures { change.now }
  private var before: ClientFigures? { change.before }

  static let vocabulary = Vocabulary<ChangeRow>([
    .text("id", "The portfolio's id") { $0.now.id },
    .text("name", "The client's name") { $0.now.name },
    .text("href", "Where the report stands") { $0.href },
    .text("currency", "The currency of its amounts") { $0.now.currency },
    .flag("new", "Whether the client was not there before") { $0.before == nil },
    .optionalText("since", "When the earlier prices were taken") { row in
      row.before.map { row.words.locale.dates.dateAndTime($0.asOf) }
    },
    .word("status", "ok, watch or breach", of: .status) { $0.now.status.rawValue },
    .flag("breach", "Whether a limit is breached") { $0.now.status == .breach },
    .word("statusBefore", "The status before; of a new client the same", of: .status) {
      ($0.before ?? $0.now).status.rawValue
    },
    .flag("statusChanged", "Whether the status is another") { $0.before.map(\.status) != $0.now.status },
    .number("net", "Net exposure") { $0.now.netExposure },
    .optionalNumber("netBefore", "What it was, where it was in the same currency") { row in
      row.change.netExposure.map { row.now.netExposure - $0 }
    },
    .optionalNumber("netChange", "By how much it changed") { $0.change.netExposure },
    .number("value", "What everything is worth") { $0.now.value },
    .optionalNumber("valueBefore", "What it was worth") { row in row.change.value.map { row.now.value - $0 } },
    .optionalNumber("valueChange", "By how much that changed") { $0.change.value },
    .number("funding", "What funding pays or costs a day") { $0.now.fundingPerDay },
    .optionalNumber("fundingBefore", "What it paid or cost") { row in
      row.change.fundingPerDay.map { row.now.fundingPerDay - $0 }
    },
    .optionalNumber("fundingChange", "By how much that changed") { $0.change.fundingPerDay },
    .optionalNumber("distance", "The distance to the nearest liquidation") { $0.now.nearest?.distance },
    .flag("liquidatable", "Whether a position can be liquidated now") { $0.now.nearest?.isLiquidatable ?? false },
    .optionalNumber("distanceBefore", "What the distance was") { $0.before?.nearest?.distance },
    .flag("wasLiquidatable", "Whether one could be before") { $0.before?.nearest?.isLiquidatable ?? false },
    .flag("hasCauses", "Whether any input is not what it was") { !$0.change.causes.isEmpty },
    .list("causes", "The kinds of inputs that are not what they were", of: cause) { row in
      let causes = row.change.causes
      return causes.enumerated().map { Cause(cause: $0.element, isLast: $0.offset == causes.count - 1) }
    },
    .list("prices", "The assets whose price changed", of: moved) { row in
      row.now.prices.compactMap { price in
        row.before?.prices.first { $0.asset == price.asset && $0.price != price.price }.map {
          Moved(asset: price.asset, price: price.price, before: $0.price)
        }
      }
    },
    .flag("hasNewBreaches", "Whether a limit is breached that was not") { !$0.change.newBreaches.isEmpty },
    .list("newBreaches", "Those limits", of: limit) { $0.limits($0.change.newBreaches) },
    .flag("hasCleared", "Whether a limit was breached that is not any more") { !$0.change.clearedBreaches.isEmpty },
    .list("cleared", "Those limits, as they stood", of: limit) { $0.limits($0.change.clearedBreaches) },
  ])

  /// The same for the report itself.
  static let own = Vocabulary(vocabulary.fields.filter { $0.name != "href" })

  private func limits(_ limits: [ClientFigures.Limit]) -> [Limit] {
    limits.enumerated().map { index, limit in
      Limit(
        limit: limit, subject: limit.subject == "portfolio" ? words(.subjectPortfolio) : limit.subject,
        isLast: index == limits.count - 1)
    }
  }

  private struct Limit: Sendable {
    let limit: ClientFigures.Limit
    let subject: String
    let isLast: Bool
  }

  private static let limit = Vocabulary<Limit>([
    .word("limit", "The limit in words", of: .limit) { $0.limit.kind.rawValue },
    .text("subject", "What was held against it") { $0.subject },
    .flag("last", "Whether it is the last") { $0.isLast },
  ])

  private struct Cause: Sendable {
    let cause: ClientChange.Cause
    let isLast: Bool
  }

  private static let cause = Vocabulary<Cause>([
    .word("cause", "The kind of input", of: .cause) { $0.cause.rawValue },
    .flag("last", "Whether it is the last") { $0.isLast },
  ])

  private struct Moved: Sendable {
    let asset: String
    let price: Double
    let before: Double
  }

  private static let moved = Vocabulary<Moved>([
    .text("asset", "The asset", example: "BTC") { $0.asset },
    .number("price", "Its price, in the portfolio's currency") { $0.price },
    .number("before", "What that was") { $0.before },
    .number("change", "By how much it changed, as a fraction") { $0.price / $0.before - 1 },
  ])
}
