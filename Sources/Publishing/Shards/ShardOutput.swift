/// The finished output of one shard.
struct ShardOutput: Sendable {
  let path: String
  let clients: KeptClients
  let kept: KeptShard

  init(_ path: String) throws(PublishingFault) {
    guard Manifest.isOurs(path + "/" + OutputFolder.manifest), let clients = KeptClients(in: path) else {
      throw .shard(path, .unreadable)
    }
    guard let kept = clients.shard else { throw .shard(path, .whole) }
    (self.path, self.clients, self.kept) = (path, clients, kept)
  }

  /// Opens shards that are all of one build, in their order.
  ///
  /// - Throws: everything that speaks against joining them, as far as their clients need not be read for it.
  static func all(_ paths: [String], of site: SiteKey) throws(PublishingFault) -> [ShardOutput] {
    var (shards, faults) = ([ShardOutput](), [PublishingFault]())
    for path in paths {
      do throws(PublishingFault) { shards.append(try ShardOutput(path)) } catch { faults.append(error) }
    }
    if let fault = PublishingFault(faults) { throw fault }
    guard let first = shards.first else { return [] }
    var seen: [Shard: String] = [:]
    for shard in shards {
      if let problem = shard.problem(beside: first, seen[shard.kept.shard], site) {
        faults.append(.shard(shard.path, problem))
      }
      seen[shard.kept.shard] = seen[shard.kept.shard] ?? shard.path
    }
    let there = Set(shards.filter { $0.kept.shard.count == first.kept.shard.count }.map(\.kept.shard.index))
    let missing = (1...first.kept.shard.count).filter { !there.contains($0) }
    if !missing.isEmpty { faults.append(.missingShards(missing, of: first.kept.shard.count)) }
    if let fault = PublishingFault(faults) { throw fault }
    return shards.sorted { $0.kept.shard.index < $1.kept.shard.index }
  }

  private func problem(beside first: ShardOutput, _ twin: String?, _ site: SiteKey) -> ShardProblem? {
    if kept.shard.count != first.kept.shard.count { return .otherCount(kept.shard, than: first.kept.shard) }
    if let twin { return .repeated(kept.shard, first: twin) }
    if kept.market != site.market { return .otherPrices }
    if clients.site != site.shards { return .otherSite }
    return kept.book == first.kept.book ? nil : .otherBook(than: first.path)
  }
}

/// A report of a shard.
struct ShardReport: Sendable {
  let client: KeptClient
  let kind: ClientKind
  /// The shard's output.
  let folder: String
}
