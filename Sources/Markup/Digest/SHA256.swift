/// The Secure Hash Algorithm with 256 bits.
///
///     SHA256.digest(of: Array("abc".utf8)).hexadecimal   // ba7816bf 8f01cfea …, without the spaces
///
/// It names content: a stylesheet in a Content-Security-Policy, a file in a manifest. No key ever passes through it, so
/// nothing here runs in constant time for the sake of secrecy.
///
/// Source: FIPS 180-4, sections 4.1.2 (functions), 6.2.2 (the computation).
public struct SHA256: Sendable, Hashable {
  /// The digest's bytes, as they stand in memory.
  private let (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64)

  /// The digest of these bytes.
  public static func digest(of message: [UInt8]) -> SHA256 {
    message.withUnsafeBytes { digest(of: $0) }
  }

  /// The digest of these bytes.
  public static func digest(of message: UnsafeRawBufferPointer) -> SHA256 {
    SHA256Hash.digest(of: message)
  }

  /// The digests of messages, in their order: faster than one by one.
  public static func digests(of messages: [[UInt8]]) -> [SHA256] { SHA256Lanes.digests(of: messages) }

  /// A digest that was computed before.
  public init(bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { SHA256($0) } }

  init(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count == 32, "a digest has 32 bytes")
    first = bytes.loadUnaligned(as: UInt64.self)
    second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
  }

  /// Lends the 32 bytes of the digest.
  @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: self, body)
  }

  /// The 32 bytes of the digest.
  public var bytes: [UInt8] { withBytes { [UInt8]($0) } }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.init(bytes: bytes[...])
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hexadecimal: String { hexadecimal(ofFirst: 32) }

  /// The digits of the first bytes, where they are enough to tell digests apart.
  public func hexadecimal(ofFirst count: Int) -> String {
    precondition((0...32).contains(count), "a digest has 32 bytes")
    return String(unsafeUninitializedCapacity: 2 * count) { digits in
      if let start = digits.baseAddress { write(hexadecimal: start, ofFirst: count) }
      return 2 * count
    }
  }

  /// Writes two digits for each byte where there is room for them.
  fileprivate func write(hexadecimal digits: UnsafeMutablePointer<UInt8>, ofFirst count: Int = 32) {
    withBytes { bytes in
      for place in 0..<count {
        digits[2 &* place] = Self.digit(bytes[place] >> 4)
        digits[2 &* place &+ 1] = Self.digit(bytes[place] & 15)
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// The digest in base 64, with its one `=` at the end: the form of a hash source.
  ///
  /// Source: RFC 4648, section 4; Content Security Policy Level 3, section 2.3.1.
  public var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = bytes
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(start + place > bytes.count ? UInt8(ascii: "=") : digits[group >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  static let initial = SHA256State(
    a: 0x6a09_e667, b: 0xbb67_ae85, c: 0x3c6e_f372, d: 0xa54f_f53a, e: 0x510e_527f, f: 0x9b05_688c, g: 0x1f83_d9ab,
    h: 0x5be0_cd19)

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension ByteBuffer {
  /// Adds a digest as 64 lower-case hexadecimal digits.
  public mutating func append(hexadecimal digest: SHA256) { append(count: 64) { digest.write(hexadecimal: $0) } }
}
