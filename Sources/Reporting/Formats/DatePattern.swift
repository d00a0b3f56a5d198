import Hedging

/// How a language writes a date, in the letters of Unicode's date patterns.
///
/// Known letters: `d` the day, `MMM` the month's short name, `M` and `MM` its number, `y` the year; everything else, and
/// what stands between apostrophes, is itself. Example: `d 'de' MMM y` is 20 de nov. 2026.
/// Source: Unicode Technical Standard 35, part 4, "Date Format Patterns".
struct DatePattern: Sendable {
  let pattern: String
  /// The short names from January on; empty where no pattern asks for them.
  let months: [Substring]
  /// Between a date and the time behind it.
  let glue: String

  /// - Parameter months: twelve names with spaces between them.
  init(_ pattern: String, months: String = "", glue: String = ", ") {
    self.pattern = pattern
    self.months = months.split(separator: " ")
    self.glue = glue
  }

  /// The date of an instant in UTC.
  func date(_ instant: Instant) -> String {
    let (year, month, day) = instant.civil
    var text = ""
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
      case "d" where !isQuoted: text += String(day)
      case "M" where !isQuoted: text += String(month)
      case "MM" where !isQuoted: text += String(100 + month).dropFirst()
      case "MMM" where !isQuoted: text += months[month - 1]
      case "y" where !isQuoted: text += String(year)
      default: text += run
      }
    }
    return text
  }

  /// The date with the time of day to the minute, on 24 hours: `20 Nov 2026, 00:00 UTC`.
  func dateAndTime(_ instant: Instant) -> String {
    date(instant) + glue + instant.hourAndMinute + " UTC"
  }
}
