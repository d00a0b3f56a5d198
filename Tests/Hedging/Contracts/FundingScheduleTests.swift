import Hedging
import Testing

@Suite struct FundingScheduleTests {
  private static let hour: Int64 = 3_600_000

  /// Hours of the day, and a millisecond after.
  @Test(
    arguments: [
      (8, 8, 0, 16), (8, 8, 1, 16), (8, 0, 0, 8), (8, 7, 3_599_999, 8), (8, 23, 0, 24), (4, 8, 0, 12), (1, 5, 0, 6),
      (8, -1, 0, 0), (8, -8, 0, 0), (8, -9, 0, -8),
    ] as [(Double, Int64, Int64, Int64)])
  func `the next settlement is strictly after, on multiples since midnight`(
    interval: Double, hours: Int64, milliseconds: Int64, next: Int64
  ) {
    for day in [GuideWorld.midnight.milliseconds, 0] {
      let now = Instant(milliseconds: day + hours * Self.hour + milliseconds)
      let settlement = FundingSchedule(intervalHours: interval).settlement(after: now)
      #expect(settlement.milliseconds == day + next * Self.hour)
    }
  }

  @Test func `10.95 percent a year are a hundredth of a percent each eight hours`() {
    #expect(abs(FundingSchedule(intervalHours: 8).rate(annual: 0.1095).value - 0.0001) < 1e-18)
  }

  @Test(arguments: [(8, 3), (4, 6), (1, 24)] as [(Double, Double)])
  func `a day has this many intervals`(hours: Double, count: Double) {
    #expect(FundingSchedule(intervalHours: hours).intervalsPerDay == count)
  }
}
