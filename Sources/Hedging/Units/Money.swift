/// An amount of a currency or coin. The property that holds it says which: the portfolio's currency, or a
/// contract's settlement currency.
///
/// Signs: what the holder gains is positive, everywhere.
@frozen public struct Money: Scalar, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public var value: Double
  @inlinable public init(_ value: Double) { self.value = value }
  @inlinable public init(floatLiteral value: Double) { self.value = value }
  @inlinable public init(integerLiteral value: Int) { self.value = Double(value) }

  @inlinable public static func * (amount: Money, rate: Rate) -> Money { Money(amount.value * rate.value) }
}
