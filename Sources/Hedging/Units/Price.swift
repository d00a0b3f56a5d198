/// What one unit of an asset costs in another: quote units for one base unit. Always positive where it is quoted.
@frozen public struct Price: Scalar, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public var value: Double
  @inlinable public init(_ value: Double) { self.value = value }
  @inlinable public init(floatLiteral value: Double) { self.value = value }
  @inlinable public init(integerLiteral value: Int) { self.value = Double(value) }
}
