import Markup

/// Names what something was made from: the first half of a SHA-256.
///
/// Half of it is enough to tell inputs apart, by accident or by intent: two that meet take some 2^64 trials to find.
struct BuildKey: Hashable, Sendable {
  /// In bytes.
  static let count = 16
  static let none = BuildKey(high: 0, low: 0)

  let high: UInt64
  let low: UInt64

  private init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  init(_ digest: SHA256) { self = digest.withBytes { BuildKey($0) } }

  /// Reads the first sixteen bytes.
  init(_ bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { BuildKey($0) } }

  private init(_ bytes: UnsafeRawBufferPointer) {
    let words = (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }

  init(of bytes: [UInt8]) { self.init(SHA256.digest(of: bytes)) }

  /// Names what several were made from, in whatever order.
  static func &+ (one: BuildKey, other: BuildKey) -> BuildKey {
    BuildKey(high: one.high &+ other.high, low: one.low &+ other.low)
  }

  /// Sixteen bytes.
  var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
  }
}
