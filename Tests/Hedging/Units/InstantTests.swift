import Hedging
import Testing

@Suite struct InstantTests {
  @Test func `days have fractions and a direction`() {
    let (start, later) = (Instant(milliseconds: 0), Instant(milliseconds: 129_600_000))
    #expect(start.days(to: later) == 1.5)
    #expect(later.days(to: start) == -1.5)
    #expect(start < later)
  }
}
