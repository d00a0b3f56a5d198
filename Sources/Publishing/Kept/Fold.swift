/// A quick sum of bytes, to find damage by accident: of files that this program wrote for itself, and of itself. It is no
/// defence against intent; what names content to others is a SHA-256.
///
/// Words of eight bytes are folded into four sums side by side, as a processor multiplies four numbers in the time of one.
enum Fold {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b, c, d) = (prime, prime &* 3, prime &* 5, UInt64(bytes.count))
    let whole = bytes.count & ~31
    if let base = bytes.baseAddress {
      var place = base
      let end = base + whole
      while place < end {
        a = mixed(a, place.loadUnaligned(as: UInt64.self))
        b = mixed(b, place.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        c = mixed(c, place.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        d = mixed(d, place.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
        place += 32
      }
    }
    for byte in bytes[whole...] { a = mixed(a, UInt64(byte)) }
    return mixed(mixed(mixed(a, b), c), d)
  }

  static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* prime
    return product ^ product &>> 29
  }
}
