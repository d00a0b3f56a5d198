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
    guard let decimal = ShortDecimal(value.magnitude) else { return append(described: value) }
    if value.sign == .minus { append(UInt8(ascii: "-")) }
    append(digits: decimal.units, places: decimal.places)
    if decimal.places == 0 { append(".0") }
  }

  /// Adds digits, so many of them after a point.
  private mutating func append(digits: UInt64, places: Int) {
    // 20 digits and a point.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { room in
      var (start, rest, places) = (room.count, digits, places)
      func put(_ byte: UInt8) {
        start -= 1
        room[start] = byte
      }
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        places -= 1
        if places == 0 { put(UInt8(ascii: ".")) }
      } while rest > 0 || places >= 0
      append(UnsafeBufferPointer(rebasing: room[start...]))
    }
  }

  private mutating func append(described value: Double) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
      var number = WrittenNumber(room: room)
      value.write(to: &number)
      append(UnsafeBufferPointer(rebasing: room[..<number.count]))
    }
  }
}

/// A number that a decimal of at most 15 digits, eight of them after the point, gives back: most of what people write.
///
/// Two decimals of up to 15 digits never read back to one number, so there is no shorter one. Dividing two whole numbers
/// that are exact rounds once, as reading the decimal does.
/// Source: IEEE 754-2019, section 5.12.2; W. D. Clinger, "How to Read Floating Point Numbers Accurately" (1990).
private struct ShortDecimal {
  private(set) var units: UInt64
  private(set) var places: Int

  /// `nil` where it takes more digits, or an exponent.
  @inline(__always)
  init?(_ magnitude: Double) {
    guard magnitude == 0 || magnitude >= 1e-4, magnitude < 1e13 else { return nil }
    let power = magnitude < 1e7 ? 1e8 : 1e2
    let scaled = (magnitude * power).rounded()
    guard scaled / power == magnitude else { return nil }
    units = UInt64(scaled)
    places = magnitude < 1e7 ? 8 : 2
    if places == 8, units % 10_000 == 0 { (units, places) = (units / 10_000, 4) }
    while places > 0, units % 10 == 0 { (units, places) = (units / 10, places - 1) }
  }
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
