/// The clients of shards, one shard after the other, each in the order of ids.
struct ShardReader: Sendable {
  private let shards: [ShardOutput]
  private var next = 0
  /// How much of the next shard is read.
  private var place = 0

  init(_ shards: [ShardOutput]) { self.shards = shards }

  /// The next client. What cannot be read is the last.
  mutating func input() -> ClientInput? {
    while next < shards.count, shards[next].clients.isAtEnd(place) { (next, place) = (next + 1, 0) }
    guard next < shards.count else { return nil }
    let shard = shards[next]
    guard let (client, end) = shard.clients.client(at: place) else {
      close()
      return ClientInput(file: next, line: 1, content: .unreadable(.shard(shard.path, .unreadable)))
    }
    place = end
    let report = ShardReport(client: client, kind: shard.clients.kinds[client.kind], folder: shard.path)
    return ClientInput(file: next, line: 1, content: .made(report))
  }

  mutating func close() { next = shards.count }
}
