extension ByteBuffer {
  /// Adds a number of tenths: 105 as `10.5`, 100 as `10`.
  mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    // Few numbers have more than three digits before the point, and none has more than 18.
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    var length = whole < 10 ? 1 : whole < 100 ? 2 : 3
    var power: UInt = 1000
    while whole >= power {
      length &+= 1
      power &*= 10
    }
    reserve(length &+ 2)
    let start = base + end
    var (place, rest) = (length, whole)
    while place > 0 {
      place &-= 1
      start[place] = Self.digit(rest % 10)
      rest /= 10
    }
    end &+= length
    guard tenth != 0 else { return }
    start[length] = UInt8(ascii: ".")
    start[length &+ 1] = Self.digit(tenth)
    end &+= 2
  }

  private static func digit(_ value: UInt) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value) }
}
