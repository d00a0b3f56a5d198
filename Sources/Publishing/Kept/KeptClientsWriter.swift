import Markup

/// Writes what is kept of clients, one after the other in the order of their ids.
struct KeptClientsWriter: ~Copyable {
  private var file: BufferedFile
  private var kinds = ClientKinds()
  private var index: [(key: UInt64, place: Int)] = []
  private var length = 0

  init(_ path: String) throws(DiskFault) { file = try BufferedFile(path) }

  /// - Parameter kind: what the client's number stands for, in whatever list it is counted; here it gets another.
  mutating func add(_ client: KeptClient, of kind: ClientKind) throws(DiskFault) {
    var client = client
    client.kind = kinds.number(of: kind)
    index.append((client.input.high, length))
    length += KeptClients.frontLength + client.bytes.count
    file.bytes.append(leastFirst: UInt32(client.bytes.count))
    file.bytes.append(leastFirst: Fold.of(client.bytes))
    try file.write(client.bytes)
  }

  /// - Parameters:
  ///   - site: what everything was made from besides the portfolios.
  ///   - shard: which shard the output is, if it is one.
  ///   - files: the files that are no client's.
  mutating func finish(site: BuildKey, shard: KeptShard?, files: [KeptFile]) throws(DiskFault) {
    index.sort { $0 < $1 }
    let tables = KeptTables(kinds: kinds.all, site: site, shard: shard, files: files, index: index).bytes
    var foot = KeptFoot()
    (foot.clients, foot.clientsLength) = (index.count, length)
    (foot.tablesLength, foot.tablesFold) = (tables.count, Fold.of(tables))
    try file.write(tables)
    try file.write(foot.bytes)
    try file.finish()
  }
}
