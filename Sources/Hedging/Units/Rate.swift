/// A fraction: 0.0001 is 0.01 %. Funding rates are for one funding interval, fees and margin rates for one notional.
@frozen public struct Rate: Scalar, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public var value: Double
  @inlinable public init(_ value: Double) { self.value = value }
  @inlinable public init(floatLiteral value: Double) { self.value = value }
  @inlinable public init(integerLiteral value: Int) { self.value = Double(value) }

  /// The rate held between `floor` and `cap`, where they are given.
  public func clamped(floor: Rate?, cap: Rate?) -> Rate {
    var rate = self
    if let floor, rate < floor { rate = floor }
    if let cap, rate > cap { rate = cap }
    return rate
  }
}
