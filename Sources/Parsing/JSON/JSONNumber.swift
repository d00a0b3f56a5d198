/// The number grammar of RFC 8259, section 6, and its exact conversion.
enum JSONNumber {
  /// Where a text leaves the grammar, and how.
  struct Fault: Error {
    let offset: Int
    let problem: SyntaxProblem.NumberProblem
  }

  /// The offset after the number that begins at `start` with a minus or a digit.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(Fault) -> Int {
    var offset = start
    if bytes[offset] == .minus { offset += 1 }
    let integer = offset
    skipDigits(in: bytes, &offset)
    if offset == integer { throw Fault(offset: offset, problem: .noDigitsAfterMinus) }
    if bytes[integer] == .zero, offset > integer + 1 { throw Fault(offset: offset, problem: .leadingZero) }
    if offset < bytes.count, bytes[offset] == .point {
      offset += 1
      let fraction = offset
      skipDigits(in: bytes, &offset)
      if offset == fraction { throw Fault(offset: offset, problem: .noDigitsAfterPoint) }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == .plus || bytes[offset] == .minus { offset += 1 }
      let exponent = offset
      skipDigits(in: bytes, &offset)
      if offset == exponent { throw Fault(offset: offset, problem: .noDigitsInExponent) }
    }
    return offset
  }

  @inline(__always)
  private static func skipDigits(in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
  }

  /// The double nearest to a number of this grammar; infinite when none is near.
  ///
  /// A mantissa below 2^53 and a power of ten up to 10^22 are both exact, so
  /// one multiplication or division rounds correctly (W. Clinger, "How to
  /// read floating point numbers accurately", 1990). All other texts go to
  /// the standard library, which is exact and knows no locale.
  static func double(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
    shortDouble(text) ?? Double(String(decoding: text, as: UTF8.self)) ?? .infinity
  }

  private static func shortDouble(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    // 18 characters cannot overflow an Int64.
    guard text.count <= 18 else { return nil }
    var mantissa: Int64 = 0
    var decimals = 0
    var isPastPoint = false
    for byte in text {
      if byte.isDigit {
        mantissa = mantissa &* 10 &+ Int64(byte &- .zero)
        if isPastPoint { decimals += 1 }
      } else if byte == .point {
        isPastPoint = true
      } else if byte != .minus {
        return nil
      }
    }
    guard mantissa <= 1 << 53 else { return nil }
    let magnitude = decimals == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[decimals]
    return text.first == .minus ? -magnitude : magnitude
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}
