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
    // 20 digits and a point.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { room in
      var (start, rest) = (room.count, digits)
      func put(_ digit: UInt64) {
        start -= 1
        room[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
      }
      // Two at once, because small numbers divide faster than large ones.
      func putTwo() {
        let two = UInt32(truncatingIfNeeded: rest % 100)
        rest /= 100
        put(UInt64(two % 10))
        put(UInt64(two / 10))
      }
      if places > 0 {
        for _ in 0..<places / 2 { putTwo() }
        if !places.isMultiple(of: 2) {
          put(rest % 10)
          rest /= 10
        }
        start -= 1
        room[start] = UInt8(ascii: ".")
      }
      while rest >= 100 { putTwo() }
      if rest >= 10 { putTwo() } else { put(rest) }
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
