/// The words of ticks: as the page writes numbers, with as many digits as the step between two ticks needs.
///
/// Example: 0.25 apart 0.25, 0.5, 0.75; 20,000 apart −20,000, 0, 20,000; from a million on 1.5m, from a billion on 2bn.
enum AxisText {
  @Sendable static func amount(_ value: Double, step: Double) -> String {
    let (unit, letters) =
      switch value.magnitude {
      case 1e9...: (1e9, "bn")
      case 1e6...: (1e6, "m")
      default: (1.0, "")
      }
    return NumberFormat(digits: .upTo(places(step / unit)))(value / unit) + letters
  }

  /// A fraction as a percentage.
  @Sendable static func percent(_ value: Double, step: Double) -> String {
    NumberFormat(digits: .upTo(places(step * 100)))(value * 100) + FormatFilters.gap + "%"
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
