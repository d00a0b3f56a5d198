import Markup

/// A part of a book that one of several machines builds: the first of four is `1/4`.
///
/// A client belongs to exactly one: the first eight bytes of the SHA-256 of its id, read as a number with the highest byte
/// first, modulo the count, plus one. So it stays in its shard however the book grows, is ordered or is cut into files.
///
/// Example: the SHA-256 of `one-btc` begins with `cd03fd67fd557b36`; of four shards it belongs to the third.
public struct Shard: Hashable, Sendable {
  /// More than any engine starts.
  public static let most = 100_000

  /// From 1 to the count.
  public let index: Int
  public let count: Int

  /// - Returns: `nil` for an index that is not from 1 to the count, or a count beyond ``most``.
  public init?(_ index: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(index) else { return nil }
    (self.index, self.count) = (index, count)
  }

  /// Reads `1/4`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let index = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(index, of: count)
  }

  /// Whether a client belongs to it; one whose id cannot be read belongs to the first.
  func contains(_ id: String?) -> Bool {
    guard let id else { return index == 1 }
    let number = SHA256.digest(of: Array(id.utf8)).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return number % UInt64(count) == UInt64(index - 1)
  }
}
