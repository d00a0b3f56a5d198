import Hedging
import Markup

/// A client as a row of a list, with the way to its report from that list.
struct ClientLine: Sendable {
  let client: ClientRow
  let href: String

  static let vocabulary = Vocabulary<ClientLine>([
    .text("id", "The portfolio's id") { $0.client.id },
    .text("name", "The client's name") { $0.client.name },
    .text("href", "Where the report stands") { $0.href },
    .text("currency", "The currency of its amounts") { $0.client.currency.code },
    .amount("value", "What everything is worth today") { $0.client.value.value },
    .optionalFraction("ratio", "The hedge ratio of the asset with the greatest value") { $0.client.hedgeRatio },
    .optionalAmount("worst", "The least net result among its scenarios") { $0.client.worst?.value },
    .amount("fundingPerDay", "What funding pays or costs a day") { $0.client.fundingPerDay.value },
    .optionalFraction("nearest", "The distance to the nearest liquidation") { $0.client.nearestDistance },
    .flag("liquidatable", "Whether a position can be liquidated at today's price already") { $0.client.isLiquidatable },
    .word("status", "ok, watch or breach", of: .status) { $0.client.status.rawValue },
    .flag("breach", "Whether a limit is breached") { $0.client.status == .breach },
  ])

  /// The same with the limit that is used most, for lists of what needs a human.
  static let limited = Vocabulary<ClientLine>(
    vocabulary.fields + [
      .word("limit", "The limit that is used most, in words", of: .limit) { $0.client.limit?.kind.rawValue ?? "" },
      .text("subject", "What was held against it") { $0.client.limit?.words ?? "" },
      .optionalNumber("limitValue", "Where it stands") { $0.client.limit?.value },
      .optionalNumber("bound", "The nearer bound") { $0.client.limit?.bound },
      .optionalFraction("use", "The share of the limit that is used") { $0.client.limit?.use },
      .flag("others", "Whether other limits are breached too") { $0.client.othersBreached > 0 },
      .number("otherCount", "How many others are") { Double($0.client.othersBreached) },
      .flag("isPercent", "Whether value and bound are fractions") {
        $0.client.limit.map { $0.kind != .maxLeverage && $0.kind != .survival } ?? false
      },
      .flag("isMultiple", "Whether value and bound are multiples") { $0.client.limit?.kind == .maxLeverage },
      .flag("isSurvival", "Whether it is a liquidation, today or where none may be") {
        $0.client.limit?.kind == .survival
      },
    ])
}
