import Markup

/// A number rounded half away from zero, as a whole count of its last places: 2.675 to two places is 268 of them.
///
/// The rounding is that of ``DecimalText``, from the digits that a person sees. Those lie within half a unit of the
/// binary number's last place, so that only a number nearer than that to a half leaves open which way it goes.
struct RoundedDecimal {
  private(set) var units: UInt64
  private(set) var places: Int

  /// `nil` where the binary number leaves the rounding open, and where 15 digits do not hold the result.
  init?(_ number: Double, places: Int) {
    guard Self.powers.indices.contains(places) else { return nil }
    let scaled = number.magnitude * Self.powers[places]
    guard scaled < 1e15, abs(scaled - scaled.rounded(.down) - 0.5) > scaled * 0x1p-50 else { return nil }
    units = UInt64(scaled.rounded())
    self.places = places
  }

  /// Powers of ten that are exact.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  ]

  /// Adds a sign and the digits, grouped in thousands and with at least so many after the point: `1,234.50` in English.
  ///
  /// - Returns: how many stand after the point.
  func write(
    _ sign: DecimalText.Sign, places least: Int, _ symbols: NumberSymbols, into bytes: inout ByteBuffer
  ) -> Int {
    let number = withoutZeros(beyond: least)
    number.withText(sign, symbols) { bytes.append($0) }
    return number.places
  }

  /// The same as a text of its own.
  func text(_ sign: DecimalText.Sign, places least: Int, _ symbols: NumberSymbols) -> String {
    withoutZeros(beyond: least).withText(sign, symbols) { String(decoding: $0, as: UTF8.self) }
  }

  private func withoutZeros(beyond least: Int) -> RoundedDecimal {
    var number = self
    while number.places > least, number.units % 10 == 0 {
      number.units /= 10
      number.places -= 1
    }
    return number
  }

  @inline(__always)
  private func withText<Result>(
    _ sign: DecimalText.Sign, _ symbols: NumberSymbols, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var (rest, places) = (units, places)
    let hasFraction = places > 0
    // At most 20 digits after the point, 15 with four separators of three bytes before it, and a sign of three.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 51) { digits in
      var start = digits.count
      func put(_ byte: UInt8) {
        start -= 1
        digits[start] = byte
      }
      // Several at once, because small numbers divide faster than large ones.
      func putDigits(_ count: Int, of power: UInt64) {
        var few = UInt32(truncatingIfNeeded: rest % power)
        rest /= power
        for _ in 0..<count {
          put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: few % 10))
          few /= 10
        }
      }
      func putGroup() {
        put(symbols.reversedGroup.0)
        guard symbols.groupCount > 1 else { return }
        put(symbols.reversedGroup.1)
        if symbols.groupCount > 2 { put(symbols.reversedGroup.2) }
      }
      while places >= 3 {
        putDigits(3, of: 1000)
        places -= 3
      }
      for _ in 0..<places { putDigits(1, of: 10) }
      if hasFraction { put(symbols.decimal) }
      if rest >= UInt64(symbols.leastGrouped) {
        while rest >= 1000 {
          putDigits(3, of: 1000)
          putGroup()
        }
      }
      repeat { putDigits(1, of: 10) } while rest > 0
      switch sign {
      case .none: break
      case .plus: put(UInt8(ascii: "+"))
      // U+2212 is E2 88 92 in UTF-8.
      case .minus:
        put(0x92)
        put(0x88)
        put(0xE2)
      }
      return body(UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
