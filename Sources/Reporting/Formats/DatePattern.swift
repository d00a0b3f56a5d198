import Hedging

/// How a language writes a date, in the letters of Unicode's date patterns.
///
/// Known letters: `d` the day, `MMM` the month's short name, `M` and `MM` its number, `y` the year; everything else, and
/// what stands between apostrophes, is itself. Example: `d 'de' MMM y` is 20 de nov. 2026.
/// Source: Unicode Technical Standard 35, part 4, "Date Format Patterns".
struct DatePattern: Sendable {
  let pattern: String
  /// Between a date and the time behind it.
  let glue: String
  private let parts: [Part]

  private enum Part: Sendable {
    case day, month, paddedMonth, year
    /// The month's short name, from January on.
    case monthName([Substring])
    case text(Substring)
  }

  /// - Parameter months: twelve names with spaces between them; empty where the pattern does not ask for them.
  init(_ pattern: String, months: String = "", glue: String = ", ") {
    self.pattern = pattern
    self.glue = glue
    var parts: [Part] = []
    var isQuoted = false
    var rest = pattern[...]
    while let first = rest.first {
      if first == "'" {
        isQuoted.toggle()
        rest.removeFirst()
        continue
      }
      let run = isQuoted ? rest.prefix { $0 != "'" } : rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      switch run {
      case "d" where !isQuoted: parts.append(.day)
      case "M" where !isQuoted: parts.append(.month)
      case "MM" where !isQuoted: parts.append(.paddedMonth)
      case "MMM" where !isQuoted: parts.append(.monthName(months.split(separator: " ")))
      case "y" where !isQuoted: parts.append(.year)
      default: parts.append(.text(run))
      }
    }
    self.parts = parts
  }

  /// The date of an instant in UTC.
  func date(_ instant: Instant) -> String {
    let (year, month, day) = instant.civil
    var text = ""
    for part in parts {
      switch part {
      case .day: text += String(day)
      case .month: text += String(month)
      case .paddedMonth: text += String(100 + month).dropFirst()
      case .monthName(let names): text += names[month - 1]
      case .year: text += String(year)
      case .text(let own): text += own
      }
    }
    return text
  }

  /// The date with the time of day to the minute, on 24 hours: `20 Nov 2026, 00:00 UTC`.
  func dateAndTime(_ instant: Instant) -> String {
    date(instant) + glue + instant.hourAndMinute + " UTC"
  }
}
