import Reporting

/// What the output of a shard keeps of itself, so that shards are joined only if they are all of one build.
struct KeptShard: Equatable, Sendable {
  let shard: Shard
  /// How many portfolios were at fault.
  let leftOut: Int
  let market: BuildKey
  /// The sum of the keys of all inputs of the book, also of those of other shards: the same for every order of them.
  let book: BuildKey
}

extension SummaryWriter {
  mutating func key(_ key: BuildKey) { for byte in key.bytes { self.byte(byte) } }

  /// Nothing stands for a whole site.
  mutating func shard(_ kept: KeptShard?) {
    byte(kept == nil ? 0 : 1)
    guard let kept else { return }
    count(kept.shard.index)
    count(kept.shard.count)
    count(kept.leftOut)
    key(kept.market)
    key(kept.book)
  }
}

extension SummaryReader {
  mutating func key() throws(SummaryDamage) -> BuildKey {
    var bytes: [UInt8] = []
    for _ in 0..<BuildKey.count { bytes.append(try byte()) }
    return BuildKey(bytes[...])
  }

  mutating func shard() throws(SummaryDamage) -> KeptShard? {
    guard try flag() else { return nil }
    let (index, all, leftOut) = (try count(), try count(), try count())
    let (market, book) = (try key(), try key())
    guard let shard = Shard(index, of: all) else { throw SummaryDamage() }
    return KeptShard(shard: shard, leftOut: leftOut, market: market, book: book)
  }
}
