/// A size: coins for holdings and linear contracts, quote units for inverse contracts.
///
/// Example: 1,000 contracts of 0.001 BTC are a quantity of 1 BTC; 300 coin-margined contracts of 100 USD are 30,000 USD.
@frozen public struct Quantity: Scalar, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public var value: Double
  @inlinable public init(_ value: Double) { self.value = value }
  @inlinable public init(floatLiteral value: Double) { self.value = value }
  @inlinable public init(integerLiteral value: Int) { self.value = Double(value) }

  /// The value of a holding or of a linear contract, in quote units.
  @inlinable public static func * (size: Quantity, price: Price) -> Money { Money(size.value * price.value) }
  /// The value of an inverse contract, in coins: its face in quote units divided by the price.
  @inlinable public static func / (face: Quantity, price: Price) -> Money { Money(face.value / price.value) }
}
