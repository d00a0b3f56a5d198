import Testing

@testable import Publishing

/// To which shard a client belongs.
@Suite struct ShardTests {
  @Test func `a client belongs to one shard, by the digest of its id`() {
    // sha256sum says cd03fd67fd557b36…; that is 2 modulo 4 and 2 modulo 3.
    #expect((1...4).map { Shard($0, of: 4)?.contains("one-btc") } == [false, false, true, false])
    #expect((1...3).map { Shard($0, of: 3)?.contains("one-btc") } == [false, false, true])
    for client in 1...200 {
      #expect((1...7).count { Shard($0, of: 7)?.contains(GeneratedBook.id(client)) == true } == 1)
    }
  }

  @Test func `shards are of nearly the same size`() {
    let sizes = (1...8).map { index in
      (1...4000).count { Shard(index, of: 8)?.contains(GeneratedBook.id($0)) == true }
    }
    #expect(sizes.allSatisfy { (400...600).contains($0) }, "\(sizes)")
  }

  @Test func `one whose id cannot be read belongs to the first`() {
    #expect((1...3).map { Shard($0, of: 3)?.contains(nil) } == [true, false, false])
  }

  @Test func `a shard is named by its number and how many there are`() {
    #expect(Shard("2/4") == Shard(2, of: 4))
    for text in [
      "0/4", "5/4", "1/0", "1", "1/", "/4", "1/4/4", "-1/4", "+1/4", " 1/4", "1/100001", "a/b",
      "1/99999999999999999999",
    ] {
      #expect(Shard(text) == nil, "\(text)")
    }
  }
}
