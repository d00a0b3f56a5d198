/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z. Leap seconds do not exist, as at the venues.
public struct Instant: Comparable, Hashable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  public static let millisecondsPerHour: Double = 3_600_000
  public static let millisecondsPerDay: Double = 86_400_000

  /// Days from this instant to `later`, with fractions; negative if `later` is earlier.
  public func days(to later: Instant) -> Double {
    Double(later.milliseconds - milliseconds) / Self.millisecondsPerDay
  }
}
