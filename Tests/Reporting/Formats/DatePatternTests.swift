import Hedging
import Testing

@testable import Reporting

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("d/MM/y", "1/03/2026"), ("M.d.y", "3.1.2026"), ("d 'de' MMM 'de' y", "1 de march de 2026"),
    ("y年M月d日", "2026年3月1日"),
    ("'day' d", "day 1"),
  ])
  func `letters stand for the parts of a date, and what is quoted for itself`(pattern: String, text: String) {
    let months = "january february march april may june july august september october november december"
    // 2026-03-01T00:00:00Z
    #expect(DatePattern(pattern, months: months).date(Instant(milliseconds: 1_772_323_200_000)) == text)
  }
}
