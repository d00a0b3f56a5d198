/// A `Double` that knows what it is a number of.
///
/// Conforming types are one stored number each and cost nothing at run time. What may be done with them:
///
/// | operation | result |
/// |---|---|
/// | `Money ± Money`, `Price ± Price`, … | the same type |
/// | any of them `* Double`, `/ Double` | the same type |
/// | any of them `/` the same type | `Double`, a pure ratio |
/// | `Quantity * Price` | `Money`, the value of a linear contract or a holding |
/// | `Quantity / Price` | `Money`, the value of an inverse contract in coin |
/// | `Money * Rate` | `Money` |
///
/// Everything else does not compile: a price is never added to an amount, a rate is never taken for a price.
public protocol Scalar: Comparable, Hashable, Sendable {
  var value: Double { get }
  init(_ value: Double)
}

extension Scalar {
  @inlinable public static var zero: Self { Self(0) }
  @inlinable public var magnitude: Self { Self(value.magnitude) }

  @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  @inlinable public static func + (a: Self, b: Self) -> Self { Self(a.value + b.value) }
  @inlinable public static func - (a: Self, b: Self) -> Self { Self(a.value - b.value) }
  @inlinable public static func += (a: inout Self, b: Self) { a = a + b }
  @inlinable public static func -= (a: inout Self, b: Self) { a = a - b }
  @inlinable public static prefix func - (a: Self) -> Self { Self(0 - a.value) }

  @inlinable public static func * (a: Self, factor: Double) -> Self { Self(a.value * factor) }
  @inlinable public static func * (factor: Double, a: Self) -> Self { Self(factor * a.value) }
  @inlinable public static func / (a: Self, divisor: Double) -> Self { Self(a.value / divisor) }
  @inlinable public static func / (a: Self, b: Self) -> Double { a.value / b.value }
}
