import Markup

/// The length and the SHA-256 of a file that was made.
struct FileDigest: Hashable, Sendable {
  /// In bytes.
  let count: Int
  let sha256: SHA256

  init(count: Int, sha256: SHA256) { (self.count, self.sha256) = (count, sha256) }

  init(of bytes: [UInt8]) { self.init(count: bytes.count, sha256: SHA256.digest(of: bytes)) }
}
