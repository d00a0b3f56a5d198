import Foundation
import Testing

@testable import Markup

/// Source of the vectors: NIST, "Secure Hashing: Example Values" and the Cryptographic Algorithm Validation Program's short
/// messages for SHA-256.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `a text of the standard's examples has the standard's digest`(_ text: String, _ digest: String) {
    let made = SHA256.digest(of: Array(text.utf8))
    #expect(made.hexadecimal == digest)
    #expect(made.hexadecimal(ofFirst: 8) == digest.prefix(16))
    #expect(SHA256(hexadecimal: digest.utf8) == made && SHA256(bytes: made.bytes[...]) == made)
    var buffer = ByteBuffer()
    buffer.append(hexadecimal: made)
    #expect(buffer.text == digest)
  }

  @Test(arguments: [
    ("bd", "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    ("c98c8e55", "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
  ])
  func `a short message in bits has its digest`(_ message: String, _ digest: String) throws {
    let bytes = try stride(from: 0, to: message.count, by: 2).map { start in
      let digits = message.dropFirst(start).prefix(2)
      return try #require(UInt8(digits, radix: 16))
    }
    #expect(SHA256.digest(of: bytes).hexadecimal == digest)
  }

  @Test(arguments: [
    (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    (1000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
  ])
  func `zeros around the length of a block have their digests`(_ count: Int, _ digest: String) {
    #expect(SHA256.digest(of: [UInt8](repeating: 0, count: count)).hexadecimal == digest)
  }

  @Test func `a million letters have their digest`() {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `base 64 is that of Foundation`() {
    for text in ["", "abc", "a stylesheet"] {
      let digest = SHA256.digest(of: Array(text.utf8))
      #expect(digest.base64 == Data(digest.bytes).base64EncodedString())
    }
  }

  @Test func `pieces of any length have the digest of the whole, by instructions or without`() {
    let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
    for length in [1, 3, 63, 64, 65, 127, 128, 400, 1000] {
      var (hash, portable) = (SHA256Hash(), SHA256Hash(portable: ()))
      for start in stride(from: 0, to: message.count, by: length) {
        let piece = Array(message[start..<min(start + length, message.count)])
        piece.withUnsafeBytes { hash.add($0) }
        piece.withUnsafeBytes { portable.add($0) }
      }
      #expect(hash.digest() == SHA256.digest(of: message))
      #expect(portable.digest() == SHA256.digest(of: message))
    }
  }

  @Test func `several messages have the digests that each has by itself`() {
    let message = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 11) }
    for lengths in [[], [0], [200], [64, 64], [0, 1, 55, 56, 63, 64, 65], [3000, 100, 700, 128, 2000], [10, 3000]] {
      let messages = lengths.map { Array(message.suffix($0)) }
      #expect(SHA256.digests(of: messages) == messages.map(SHA256.digest(of:)))
    }
  }

  @Test func `sixty-four digits are read back, and nothing else is`() {
    let digest = SHA256.digest(of: Array("abc".utf8))
    #expect(SHA256(hexadecimal: digest.hexadecimal.utf8) == digest)
    for text in ["", "ba78", digest.hexadecimal.uppercased(), digest.hexadecimal.dropLast() + "g"] {
      #expect(SHA256(hexadecimal: text.utf8) == nil)
    }
  }
}
