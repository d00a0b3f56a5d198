import ArgumentParser
import Hedging
import Parsing

/// The moment of the prices, as people give it in place of the market's own.
enum AsOf {
  static let help = ArgumentHelp(
    "The moment of the prices in place of `asOf` in the market's file, such as 2026-11-20T00:00:00Z.",
    valueName: "time")

  static func instant(_ text: String) throws -> Instant {
    if let instant = Instant(rfc3339: text) { return instant }
    throw ValidationError(
      "--as-of takes a moment in UTC, as RFC 3339 writes it, such as 2026-11-20T00:00:00Z")
  }
}
