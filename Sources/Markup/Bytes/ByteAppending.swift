/// What bytes can be added to.
protocol ByteAppending: ~Copyable {
  mutating func append(_ byte: UInt8)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension ByteBuffer: ByteAppending {}

extension [UInt8]: ByteAppending {
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }
}

extension ByteAppending where Self: ~Copyable {
  /// Adds a number that is not negative, in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number >= 10 { appendDecimal(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension ByteBuffer {
  /// Adds a number that is not negative, in decimal digits.
  public mutating func append(decimal number: Int) { appendDecimal(number) }
}
