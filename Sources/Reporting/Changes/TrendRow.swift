import Hedging
import Markup

/// A night of a client in the table of nights.
struct TrendRow: Sendable {
  let night: ClientNight
  let words: PageWords

  static let vocabulary = Vocabulary<TrendRow>([
    .text("night", "The day of its prices") { $0.words.locale.dates.date($0.night.asOf) },
    .word("status", "ok, watch or breach", of: .status) { $0.night.status.rawValue },
    .flag("breach", "Whether a limit was breached") { $0.night.status == .breach },
    .number("value", "What everything was worth") { $0.night.value },
    .number("net", "Net exposure") { $0.night.netExposure },
    .number("funding", "What funding paid or cost a day") { $0.night.fundingPerDay },
    .optionalNumber("distance", "How far the nearest liquidation was; 0 where it was there") { $0.night.distance },
  ])
}
