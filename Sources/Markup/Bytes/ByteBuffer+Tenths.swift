extension ByteBuffer {
  /// Adds a number of tenths: 105 as `10.5`, 100 as `10`.
  mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole >= 1000 {
      appendDecimal(Int(whole))
    } else {
      if whole >= 100 { append(Self.digit(whole / 100)) }
      if whole >= 10 { append(Self.digit(whole / 10 % 10)) }
      append(Self.digit(whole % 10))
    }
    guard tenth != 0 else { return }
    append(UInt8(ascii: "."))
    append(Self.digit(tenth))
  }

  private static func digit(_ value: UInt) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value) }
}
