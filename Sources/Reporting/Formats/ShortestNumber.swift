import Markup

/// Numbers for machines: with the fewest digits that no other number reads back to, as `description` has them.
extension ByteBuffer {
  /// Adds a whole number.
  mutating func append(whole: Int64) {
    if whole < 0 { append(UInt8(ascii: "-")) }
    append(digits: whole.magnitude, places: 0)
  }

  /// Adds a number as its `description`: `0.004`, `30000.0`, `1e-05`.
  mutating func append(shortest value: Double) {
    guard let decimal = ShortestDecimal(value.magnitude) else { return append(described: value) }
    if value.sign == .minus { append(UInt8(ascii: "-")) }
    append(digits: decimal.units, places: decimal.places)
    if decimal.places == 0 { append(".0") }
  }

  /// Adds digits, so many of them after a point.
  private mutating func append(digits: UInt64, places: Int) {
    // 20 digits, and as many zeros before them as there are places.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { room in
      var (start, rest) = (room.count, digits)
      while rest >= 10 {
        let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
        start &-= 2
        (room[start], room[start &+ 1]) = (Self.digit(pair / 10), Self.digit(pair % 10))
        rest = quotient
      }
      if rest > 0 || start == room.count {
        start &-= 1
        room[start] = Self.digit(rest)
      }
      while room.count &- start <= places {
        start &-= 1
        room[start] = Self.digit(0)
      }
      let point = room.count &- places
      append(UnsafeBufferPointer(rebasing: room[start..<point]))
      guard places > 0 else { return }
      append(UInt8(ascii: "."))
      append(UnsafeBufferPointer(rebasing: room[point...]))
    }
  }

  @inline(__always)
  private static func digit(_ value: UInt64) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value) }

  private mutating func append(described value: Double) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
      var number = WrittenNumber(room: room)
      value.write(to: &number)
      append(UnsafeBufferPointer(rebasing: room[..<number.count]))
    }
  }
}

/// The shortest decimal that reads back to a number, and of several the nearest.
///
/// Scaled by a power of ten to 17 or 18 digits before the point, the number and the ends of what reads back to it are
/// products of two whole numbers, so their digits are exact. As many of the last ones are left out as the ends allow.
/// Example: what reads back to 59,760.95617529881 runs from …8804.7 to …8812.0 in the last of 17 digits, so one can go.
/// Source: G. L. Steele and J. L. White, "How to Print Floating-Point Numbers Accurately" (1990).
private struct ShortestDecimal {
  let units: UInt64
  let places: Int

  /// `nil` for zero and what is no number, where it takes an exponent or has more than 15 digits before the point, and where
  /// two are as near.
  @inline(__always)
  init?(_ magnitude: Double) {
    guard magnitude >= 1e-4, magnitude < 1e15 else { return nil }
    let exponent = Int(truncatingIfNeeded: magnitude.exponentBitPattern) &- 1023
    // 1233/4096 is nearly the decimal logarithm of 2.
    var places = 16 - (exponent * 1233) >> 12
    let scale = Self.powersOfFive[places] << UInt64(exponent + 1 + places)
    let isPowerOfTwo = magnitude.significandBitPattern == 0
    let number = (magnitude.significandBitPattern | 1 << 52) << 11
    // Half a step below and above; below a power of two steps are half as long.
    var low = (number - (isPowerOfTwo ? 1 << 9 : 1 << 10)).multipliedFullWidth(by: scale).high
    var high = (number + 1 << 10).multipliedFullWidth(by: scale).high
    let exact = number.multipliedFullWidth(by: scale)
    var unit: UInt64 = 1
    while places > 0, high / 10 > low / 10 {
      (low, high, unit, places) = (low / 10, high / 10, unit &* 10, places &- 1)
    }
    let (below, rest) = exact.high.quotientAndRemainder(dividingBy: unit)
    let half: (UInt64, UInt64) = unit == 1 ? (0, 1 << 63) : (unit / 2, 0)
    guard (rest, exact.low) != half else { return nil }
    units = min(max((rest, exact.low) > half ? below + 1 : below, low + 1), high)
    self.places = places
  }

  private static let powersOfFive: [UInt64] = [
    1, 5, 25, 125, 625, 3125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125, 244_140_625, 1_220_703_125,
    6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125, 3_814_697_265_625, 19_073_486_328_125,
    95_367_431_640_625, 476_837_158_203_125,
  ]
}

/// Takes what a number writes of itself: at most 24 bytes, as in `-2.2250738585072014e-308`.
private struct WrittenNumber: TextOutputStream {
  let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { _writeASCII($0) }
  }

  mutating func _writeASCII(_ text: UnsafeBufferPointer<UInt8>) {
    count = room[count...].initialize(fromContentsOf: text)
  }
}
