public import Hedging

extension Instant {
  /// The time of day in UTC, to the minute: `07:05`.
  var hourAndMinute: String { "\(two(secondsOfDay / 3600)):\(two(secondsOfDay / 60 % 60))" }

  /// RFC 3339 in UTC, for machines: `2026-11-20T00:00:00Z`, with milliseconds where there are any.
  public var rfc3339: String {
    let (year, month, day) = civil
    let seconds = secondsOfDay
    let thousandths = Int(milliseconds - milliseconds.roundedDown(to: 1000))
    // 20 characters, or 24 with milliseconds.
    return String(unsafeUninitializedCapacity: 24) { text in
      var end = 0
      func put(_ number: Int, digits: Int, _ mark: Unicode.Scalar) {
        var rest = number
        for place in (end..<end + digits).reversed() {
          text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        text[end + digits] = UInt8(ascii: mark)
        end += digits + 1
      }
      put(year, digits: 4, "-")
      put(month, digits: 2, "-")
      put(day, digits: 2, "T")
      put(seconds / 3600, digits: 2, ":")
      put(seconds / 60 % 60, digits: 2, ":")
      put(seconds % 60, digits: 2, thousandths == 0 ? "Z" : ".")
      if thousandths != 0 { put(thousandths, digits: 3, "Z") }
      return end
    }
  }

  /// The day alone, for machines: `2026-11-20`.
  var isoDay: String { String(rfc3339.prefix(10)) }

  private func two(_ number: Int) -> Substring { String(100 + number).dropFirst() }

  private var secondsOfDay: Int {
    Int((milliseconds - milliseconds.roundedDown(to: 86_400_000)) / 1000)
  }

  /// The date in the proleptic Gregorian calendar, counted in years that begin in March so that the leap day comes last.
  var civil: (year: Int, month: Int, day: Int) {
    let days = Int(milliseconds.roundedDown(to: 86_400_000) / 86_400_000) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Int64 {
  /// The greatest multiple of `step` that is not above this number.
  fileprivate func roundedDown(to step: Int64) -> Int64 {
    let remainder = self % step
    return self - (remainder < 0 ? remainder + step : remainder)
  }
}
