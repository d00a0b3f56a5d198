extension ByteBuffer {
  /// Adds a number of tenths: 105 as `10.5`, 100 as `10`.
  mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let size = tenths.magnitude
    // Few numbers have more than three digits before the point.
    let isLong = size >= 10_000
    if isLong { appendDecimal(Int(size / 10)) }
    reserve(5)
    var next = base + end
    func put(_ digit: UInt) {
      next.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
      next += 1
    }
    if !isLong {
      if size >= 1000 { put(size / 1000) }
      if size >= 100 { put(size / 100 % 10) }
      put(size / 10 % 10)
    }
    if size % 10 != 0 {
      next.pointee = UInt8(ascii: ".")
      next += 1
      put(size % 10)
    }
    end = next - base
  }
}
