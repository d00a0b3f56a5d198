extension ByteBuffer {
  /// Adds a whole number in digits.
  mutating func append(decimal value: UInt) {
    var (length, power, rest) = (1, 10 as UInt, value)
    // No number has more than 20.
    while length < 20, value >= power {
      length &+= 1
      power &*= 10
    }
    reserve(length)
    var place = end &+ length
    end = place
    for _ in 0..<length {
      place &-= 1
      base[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
