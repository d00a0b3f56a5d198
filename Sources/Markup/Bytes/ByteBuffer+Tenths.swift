extension ByteBuffer {
  /// Adds a number of tenths: 105 as `10.5`, 100 as `10`.
  mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    guard let size = UInt16(exactly: tenths.magnitude) else {
      appendDecimal(Int(tenths.magnitude / 10))
      return append(tenth: UInt16(tenths.magnitude % 10))
    }
    let whole = size / 10
    reserve(5)
    var next = base + end
    func put(_ digit: UInt16) {
      next.pointee = Self.digit(digit)
      next += 1
    }
    if whole >= 1000 { put(whole / 1000) }
    if whole >= 100 { put(whole / 100 % 10) }
    if whole >= 10 { put(whole / 10 % 10) }
    put(whole % 10)
    end = next - base
    append(tenth: size % 10)
  }

  @inline(__always)
  private mutating func append(tenth: UInt16) {
    guard tenth != 0 else { return }
    append(UInt8(ascii: "."))
    append(Self.digit(tenth))
  }

  private static func digit(_ value: UInt16) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value) }
}
