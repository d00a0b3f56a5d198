public import Hedging

/// A limit of one client in words, as its report has it, for lists outside of reports. They are in
/// English whatever the site's language, as all that the program says on its own.
public struct LimitWords: Sendable, Equatable {
  public let status: Status
  /// `Leverage, at most`.
  public let limit: String
  /// What was held against it: `BTC/USDT:USDT short at WEEX`.
  public let subject: String
  /// Where it stands: `5×, bound 3×, use 166.7 %`.
  public let standing: String

  /// All limits of a client, in the order of its report.
  public static func all(_ evaluation: Evaluation) -> [LimitWords] {
    let labels = Set(evaluation.positions.map(\.label))
    return LimitRow.all(evaluation).map { row in
      LimitWords(
        status: row.check.status, limit: PageWords.english(.limit, row.check.kind.rawValue), subject: row.subject,
        standing: standing(row.check, isPosition: labels.contains(row.check.subject)))
    }
  }

  private static func standing(_ check: LimitCheck, isPosition: Bool) -> String {
    func amount(_ value: Double) -> String { check.kind == .maxLeverage ? multiple(value) : percent(value, places: 2) }
    let absent: String
    switch check.kind {
    case .survival: return isPosition ? "can be liquidated today" : "a position is liquidated in this scenario"
    case .minLiquidationDistance: absent = "no liquidation price"
    case .maxLeverage: absent = "no equity left"
    case .hedgeRatio, .maxAnnualFundingCost: absent = "beyond any number"
    }
    let parts = [
      check.value.map(amount) ?? absent, "bound " + (check.bound.map(amount) ?? "none"),
      "use " + (check.use.map { percent($0, places: 1) } ?? "beyond any number"),
    ]
    return parts.joined(separator: ", ")
  }

  private static func multiple(_ value: Double) -> String {
    NumberFormat(digits: .upTo(2), symbols: .english)(value) + "×"
  }

  private static func percent(_ value: Double, places: Int) -> String {
    NumberFormat(digits: .upTo(places), symbols: .english)(value * 100) + FormatFilters.gap + "%"
  }
}

extension Instant {
  /// `2026-11-20T00:00:00`: in UTC and to the second, for formats that have no place for a zone.
  public var dateTime: String { String(rfc3339.prefix(19)) }
}
