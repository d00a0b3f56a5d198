/// The words of ticks: as the page writes numbers, with as many digits as the step between two ticks needs.
///
/// Example: 0.25 apart 0.25, 0.5, 0.75; 20,000 apart −20,000, 0, 20,000; from a million on 1.5M, from a billion on 2B.
struct AxisText: Sendable {
  let locale: FormatLocale

  @Sendable func amount(_ value: Double, step: Double) -> String {
    guard let unit = locale.units.first(where: { value.magnitude >= $0.least }) else {
      return locale.number(.upTo(Self.places(step)))(value)
    }
    let digits = NumberFormat.Digits.upTo(Self.places(step / unit.size))
    return NumberFormat(digits: digits, symbols: locale.symbols.compact)(value / unit.size) + unit.suffix
  }

  /// A fraction as a percentage.
  @Sendable func percent(_ value: Double, step: Double) -> String {
    locale.percent(value, .upTo(Self.places(step * 100)))
  }

  /// How many digits after the point a step has.
  private static func places(_ step: Double) -> Int {
    var (places, scaled) = (0, step)
    while places < 12, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled.magnitude {
      scaled *= 10
      places += 1
    }
    return places
  }
}
