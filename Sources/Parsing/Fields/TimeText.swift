public import Hedging

/// Moments and days as RFC 3339 writes them.
///
/// Only UTC: `Z`, `+00:00` or `-00:00`. A second has up to nine decimals, of
/// which whole milliseconds are kept; leap seconds (`:60`) do not exist here,
/// as at the venues. The calendar is the Gregorian one, carried back.
enum TimeText {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// `2026-11-20T00:00:00Z`
  static func instant(_ text: String) -> Instant? {
    var text = text
    return text.withUTF8 { instant($0[...]) }
  }

  private static func instant(_ text: Bytes) -> Instant? {
    var bytes = text
    guard let day = takeDay(&bytes),
      let separator = bytes.popFirst(), separator | 0x20 == UInt8(ascii: "t"),
      let hour = takeNumber(&bytes, digits: 2, at: 0...23), bytes.popFirst() == .colon,
      let minute = takeNumber(&bytes, digits: 2, at: 0...59), bytes.popFirst() == .colon,
      let second = takeNumber(&bytes, digits: 2, at: 0...59),
      let milliseconds = takeMilliseconds(&bytes),
      isUTC(bytes)
    else { return nil }
    let seconds = ((day * 24 + hour) * 60 + minute) * 60 + second
    return Instant(milliseconds: Int64(seconds * 1000 + milliseconds))
  }

  /// `2026-11-20`: the day's beginning.
  static func day(_ text: String) -> Instant? {
    var text = text
    return text.withUTF8 { text in
      var bytes = text[...]
      guard let day = takeDay(&bytes), bytes.isEmpty else { return nil }
      return Instant(milliseconds: Int64(day) * 86_400_000)
    }
  }

  /// Days since 1970-01-01.
  private static func takeDay(_ bytes: inout Bytes) -> Int? {
    guard let year = takeNumber(&bytes, digits: 4, at: 0...9999), bytes.popFirst() == .minus,
      let month = takeNumber(&bytes, digits: 2, at: 1...12), bytes.popFirst() == .minus,
      let day = takeNumber(&bytes, digits: 2, at: 1...daysIn(month, of: year))
    else { return nil }
    return daysBefore(year) + daysBefore(month, of: year) + day - 1 - daysBefore(1970)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func daysBefore(_ month: Int, of year: Int) -> Int {
    (1..<month).reduce(0) { $0 + daysIn($1, of: year) }
  }

  /// Days from the beginning of year 0 to that of `year`: every fourth year
  /// is a leap year, but of the full centuries only every fourth.
  private static func daysBefore(_ year: Int) -> Int {
    guard year > 0 else { return 0 }
    let past = year - 1
    return year * 365 + past / 4 - past / 100 + past / 400 + 1
  }

  private static func takeNumber(
    _ bytes: inout Bytes, digits: Int, at allowed: ClosedRange<Int>
  ) -> Int? {
    let text = bytes.prefix(digits)
    guard text.count == digits, text.allSatisfy(\.isDigit) else { return nil }
    bytes = bytes.dropFirst(digits)
    let number = text.reduce(0) { $0 * 10 + Int($1 - .zero) }
    return allowed.contains(number) ? number : nil
  }

  /// 0 without a fraction; `nil` for a point without digits or too many of them.
  private static func takeMilliseconds(_ bytes: inout Bytes) -> Int? {
    guard bytes.first == .point else { return 0 }
    let digits = bytes.dropFirst().prefix(while: \.isDigit)
    guard (1...9).contains(digits.count) else { return nil }
    bytes = bytes[digits.endIndex...]
    let milliseconds = digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - .zero) }
    return milliseconds * (digits.count == 1 ? 100 : digits.count == 2 ? 10 : 1)
  }

  private static func isUTC(_ zone: Bytes) -> Bool {
    if zone.count == 1, let letter = zone.first { return letter | 0x20 == UInt8(ascii: "z") }
    return zone.elementsEqual("+00:00".utf8) || zone.elementsEqual("-00:00".utf8)
  }
}

extension Instant {
  /// A moment as RFC 3339 writes it in UTC, such as `2026-11-20T00:00:00Z`; `nil` of every other text.
  public init?(rfc3339 text: String) {
    guard let instant = TimeText.instant(text) else { return nil }
    self = instant
  }
}
