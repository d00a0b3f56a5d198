import Markup

/// SHA-256 of the files of a report, about as long as they are.
enum DigestBenchmarks {
  private static let files = [30, 14, 16, 3, 3, 3, 3, 3].map { kilobytes in
    (0..<kilobytes * 1024).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  }

  static func all() -> [Benchmark] {
    let bytes = files.reduce(0) { $0 + $1.count }
    return [
      Benchmark("digests of eight files, one by one", bytes: bytes) {
        files.reduce(0) { $0 &+ Int(SHA256.digest(of: $1).bytes[0]) }
      },
      Benchmark("digests of eight files, two by turns", bytes: bytes) {
        SHA256.digests(of: files).reduce(0) { $0 &+ Int($1.bytes[0]) }
      },
    ]
  }
}
