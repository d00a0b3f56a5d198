import Hedging
import Testing

@testable import Reporting

@Suite struct InstantTextTests {
  @Test(arguments: [
    (1_795_132_800_000, "2026-11-20T00:00:00Z", "20 Nov 2026, 00:00 UTC"),
    (0, "1970-01-01T00:00:00Z", "1 Jan 1970, 00:00 UTC"),
    (951_782_399_999, "2000-02-28T23:59:59.999Z", "28 Feb 2000, 23:59 UTC"),
    (951_868_800_000, "2000-03-01T00:00:00Z", "1 Mar 2000, 00:00 UTC"),
    (951_782_400_000, "2000-02-29T00:00:00Z", "29 Feb 2000, 00:00 UTC"),
    (-1, "1969-12-31T23:59:59.999Z", "31 Dec 1969, 23:59 UTC"),
  ])
  func `an instant is written for machines and for people`(milliseconds: Int64, machine: String, person: String) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.rfc3339 == machine)
    #expect(FormatLocale(language: "en-GB")?.dates.dateAndTime(instant) == person)
  }
}
