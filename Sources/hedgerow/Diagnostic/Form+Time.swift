import Hedging
import Parsing
import Reporting

/// Times as venues and spreadsheets write them.
extension Form {
  /// How a time or a day that is written in another way should be written.
  func timeHint(for text: String) -> String? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let count = Int64(text), text.utf8.count == 10 || text.utf8.count == 13 {
      let isMilliseconds = text.utf8.count == 13
      let time = Instant(milliseconds: isMilliseconds ? count : count * 1000).rfc3339
      return "as \(isMilliseconds ? "milliseconds" : "seconds") since 1970 it is "
        + "`\(self == .date ? String(time.prefix(10)) : time)`"
    }
    let first = text.utf8.prefix(5)
    let isYearFirst = first.prefix(4).allSatisfy { (0x30...0x39).contains($0) } && first.last == UInt8(ascii: "-")
    guard isYearFirst else { return text.isEmpty ? nil : "write year, month and day with hyphens: `2026-11-20`" }
    if self == .date { return text.utf8.count > 10 ? "leave out the time of day" : nil }
    if text.utf8.count == 10 { return self == .instant ? "add the time of day: `T00:00:00Z`" : nil }
    if text.utf8.dropFirst(10).first == UInt8(ascii: " ") { return "write `T` between day and time, and `Z` behind it" }
    return text.hasSuffix("Z") || text.utf8.count < 16 ? nil : "times are in UTC and end in `Z`"
  }
}
