import Markup

/// The length and the SHA-256 of a file that was made.
struct FileDigest: Hashable, Sendable {
  /// In bytes.
  let count: Int
  let sha256: SHA256

  init(count: Int, sha256: SHA256) { (self.count, self.sha256) = (count, sha256) }

  init(of bytes: [UInt8]) { self.init(count: bytes.count, sha256: SHA256.digest(of: bytes)) }

  /// Of several files.
  static func all(of files: [[UInt8]]) -> [FileDigest] {
    zip(files, SHA256.digests(of: files)).map { FileDigest(count: $0.count, sha256: $1) }
  }

  /// Reads a file piece by piece.
  init(ofFile path: String) throws(DiskFault) {
    var (count, hash) = (0, SHA256Hash())
    try Disk.forEachPiece(of: path) { piece in
      count += piece.count
      hash.add(piece)
    }
    self.init(count: count, sha256: hash.digest())
  }
}
