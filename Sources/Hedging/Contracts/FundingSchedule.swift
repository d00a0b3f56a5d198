/// When a perpetual's funding settles, and the bounds of its rate.
public struct FundingSchedule: Sendable, Equatable {
  /// Hours from one settlement to the next. Settlements fall on multiples of it since 00:00 UTC.
  public var intervalHours: Double
  /// The highest and the lowest rate for one interval, where the venue has them.
  public var cap: Rate?
  public var floor: Rate?

  public init(intervalHours: Double, cap: Rate? = nil, floor: Rate? = nil) {
    self.intervalHours = intervalHours
    self.cap = cap
    self.floor = floor
  }

  /// The first settlement strictly after `instant`.
  ///
  /// Example: with 8 hours, after 08:00 comes 16:00, and after 08:00:00.001 comes 16:00 as well.
  public func settlement(after instant: Instant) -> Instant {
    let step = milliseconds
    let index = instant.milliseconds.quotientFlooring(step)
    return Instant(milliseconds: (index + 1) * step)
  }

  /// The interval in milliseconds.
  var milliseconds: Int64 { Int64((intervalHours * Instant.millisecondsPerHour).rounded()) }

  /// A yearly rate as the rate of one interval: `annual · hours / 8760`, simple.
  ///
  /// Example: 10.95 % a year at 8 hours is 0.01 % an interval.
  public func rate(annual: Rate) -> Rate { annual * (intervalHours / 8760) }

  /// How many intervals a day has.
  public var intervalsPerDay: Double { 24 / intervalHours }
}

extension Int64 {
  /// Division rounding towards −∞, so that instants before 1970 fall on the same grid.
  fileprivate func quotientFlooring(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
