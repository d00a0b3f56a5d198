import Foundation
import Hedging
import Testing

@testable import Parsing

@Suite struct TimeTextTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-20T00:00:00Z", 1_795_132_800_000),
      ("2026-11-20T00:00:00+00:00", 1_795_132_800_000), ("2026-11-20t00:00:00z", 1_795_132_800_000),
      ("2000-02-29T23:59:59.999Z", 951_868_799_999), ("2026-11-20T00:00:00.5Z", 1_795_132_800_500),
      ("2026-11-20T00:00:00.1239Z", 1_795_132_800_123), ("1969-12-31T23:59:59Z", -1000),
      ("0000-01-01T00:00:00Z", -62_167_219_200_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000),
    ] as [(String, Int64)])
  func `a moment of RFC 3339 in UTC is read`(_ text: String, _ milliseconds: Int64) {
    #expect(TimeText.instant(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20T00:00:00", "2026-11-20 00:00:00Z", "2026-11-20T00:00Z", "2026-11-20T24:00:00Z",
    "2026-11-20T00:60:00Z", "2026-11-20T00:00:60Z", "2026-11-20T00:00:00.Z", "2026-11-20T00:00:00+01:00",
    "2026-11-31T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-00-01T00:00:00Z",
    "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z", "26-11-20T00:00:00Z", "2026-1-20T00:00:00Z",
    "2026-11-20T00:00:00ZZ", " 2026-11-20T00:00:00Z", "+2026-11-20T00:00:00Z", "2026-11-20T00:00:00.1234567890Z",
  ])
  func `a text that is no moment in UTC is refused`(_ text: String) {
    #expect(TimeText.instant(text) == nil)
  }

  /// Foundation's calendar is another implementation.
  @Test func `every day of four centuries is where the calendar has it`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(TimeText.day("1800-01-01"))
    for day in 0..<146_097 {
      let milliseconds = first.milliseconds + Int64(day) * 86_400_000
      let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      guard let year = parts.year, let month = parts.month, let number = parts.day else { continue }
      let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(number < 10 ? "0" : "")\(number)"
      if TimeText.day(text)?.milliseconds != milliseconds { Issue.record("\(text) is another day") }
    }
  }
}
