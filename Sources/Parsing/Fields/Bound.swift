/// Between what a number has to lie; either end may be open.
///
///     Bound.positive            more than 0
///     Bound.between(0, 1)       0 to 1, both allowed
public struct Bound: Sendable, Equatable {
  /// One end of a bound.
  public struct End: Sendable, Equatable {
    /// The number at the end.
    public let value: Double
    /// Whether the value itself is allowed.
    public let isIncluded: Bool

    /// An end that is allowed itself.
    public static func including(_ value: Double) -> End { End(value: value, isIncluded: true) }
    /// An end that is not allowed itself.
    public static func excluding(_ value: Double) -> End { End(value: value, isIncluded: false) }
  }

  /// The least number, if there is one.
  public let lower: End?
  /// The greatest number, if there is one.
  public let upper: End?

  public init(from lower: End? = nil, to upper: End? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// More than 0.
  public static let positive = Bound(from: .excluding(0))
  /// At least 0.
  public static let notNegative = Bound(from: .including(0))

  /// From one number to another, both allowed.
  public static func between(_ lower: Double, _ upper: Double) -> Bound {
    Bound(from: .including(lower), to: .including(upper))
  }

  /// What every number is held to beside its own bound: zero, or from 1e-30
  /// to 1e30 in magnitude.
  ///
  /// Far beyond every market, and products and quotients of a few such
  /// numbers are finite and not zero, so no evaluation can overflow.
  static func computable(near number: Double) -> Bound {
    if number == 0 { return Bound() }
    return number > 0 ? .between(1e-30, 1e30) : .between(-1e30, -1e-30)
  }

  func contains(_ number: Double) -> Bool {
    if let lower, lower.isIncluded ? number < lower.value : number <= lower.value { return false }
    if let upper, upper.isIncluded ? number > upper.value : number >= upper.value { return false }
    return true
  }
}
