import Reporting

/// A site that several machines build: each some of its reports, and one what is made of all of them.
extension SiteBuild {
  /// How many reports shards have.
  public static func count(of shards: [String]) -> Int? {
    let counts = shards.map { KeptClients(in: $0)?.count }
    return counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
  }

  /// Joins the reports of shards, and makes the overview, the pages and all else that a build of the whole site makes. The
  /// output is the same, byte for byte. Portfolios are not read.
  ///
  /// - Parameters:
  ///   - shards: the outputs of all shards of one build, in any order.
  ///   - note: sees each client, without an evaluation.
  public func merge(
    _ shards: [String], to output: String, jobs: Int? = nil, waiting: () -> Void = {},
    pace: ((BuildPace) -> Void)? = nil, note: ((BuiltClient) -> Void)? = nil
  ) throws(PublishingFault) -> Result {
    for shard in shards { try Self.refuseOverlap(of: output, withShard: shard) }
    let all = try ShardOutput.all(shards, of: key)
    let way = Way(jobs: jobs ?? Threads.processors, shards: all, note: note, pace: pace)
    return try write(to: output, way, waiting: waiting)
  }

  private static func refuseOverlap(of output: String, withShard shard: String) throws(PublishingFault) {
    let (place, other) = (try place(of: output), try self.place(of: shard))
    if place == other || Disk.isBelow(place, other) || Disk.isBelow(other, place) {
      throw .outputIsAShard(output)
    }
  }

  /// Refuses an output in which a shard would remove the reports of others, or a part would be made of a shard.
  func refuseOther(in output: String, _ way: Way) throws(PublishingFault) {
    guard let standing = KeptClients(in: output) else { return }
    let isOther = way.shard != nil ? standing.shard?.shard != way.shard : way.only != nil && standing.shard != nil
    if isOther { throw .outputHoldsOther(output, standing.shard?.shard) }
  }

  /// What a shard keeps of itself.
  func keptShard(_ shard: Shard?, _ pages: Composition, book: BuildKey) -> KeptShard? {
    shard.map { KeptShard(shard: $0, leftOut: pages.refusedCount, market: key.market, book: book) }
  }
}
