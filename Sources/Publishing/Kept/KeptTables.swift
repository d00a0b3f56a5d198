import Reporting

/// A file of an output that is no client's.
struct KeptFile: Equatable, Sendable {
  let path: String
  /// In bytes.
  let length: Int
}

/// What comes after the clients: what kinds there are, the rest of the site, and which client was made from which input.
struct KeptTables: Sendable {
  /// The first half of an input's key, and where the client is.
  typealias Entry = (key: UInt64, place: Int)

  let kinds: [ClientKind]
  /// What everything was made from besides the portfolios.
  let site: BuildKey
  /// Which shard the output is; `nil` for a whole site.
  let shard: KeptShard?
  let files: [KeptFile]
  /// In the order of keys.
  let index: [Entry]

  init(kinds: [ClientKind], site: BuildKey, shard: KeptShard?, files: [KeptFile], index: [Entry]) {
    (self.kinds, self.site, self.shard, self.files, self.index) = (kinds, site, shard, files, index)
  }

  var bytes: [UInt8] {
    var writer = SummaryWriter()
    writer.key(site)
    writer.shard(shard)
    writer.list(files) { writer, file in
      writer.text(file.path)
      writer.count(file.length)
    }
    writer.list(kinds) { $0.kind($1) }
    var bytes = writer.bytes
    bytes.reserveCapacity(bytes.count + 16 * index.count)
    for (key, place) in index {
      withUnsafeBytes(of: key.littleEndian) { bytes += $0 }
      withUnsafeBytes(of: UInt64(place).littleEndian) { bytes += $0 }
    }
    return bytes
  }

  /// - Returns: `nil` for anything else than what `bytes` wrote.
  init?(_ bytes: [UInt8], clients: Int) {
    let indexLength = 16 * clients
    guard indexLength <= bytes.count else { return nil }
    do throws(SummaryDamage) {
      var reader = SummaryReader(bytes[..<(bytes.count - indexLength)])
      site = try reader.key()
      shard = try reader.shard()
      files = try reader.list { reader throws(SummaryDamage) in
        KeptFile(path: try reader.text(), length: try reader.count())
      }
      kinds = try reader.list { reader throws(SummaryDamage) in try reader.kind() }
      guard reader.isAtEnd else { return nil }
    } catch { return nil }
    index = bytes.withUnsafeBytes { buffer in
      (0..<clients).map { number in
        let start = buffer.count - indexLength + 16 * number
        let key = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let place = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
        return (key, Int(clamping: place))
      }
    }
  }
}

extension SummaryWriter {
  fileprivate mutating func kind(_ kind: ClientKind) {
    texts(kind.scenarioSets)
    byte(kind.venues == nil ? 0 : 1)
    texts(kind.venues ?? [])
    texts(kind.endings)
    texts(kind.anchors)
    texts(kind.links)
    byte(kind.hasWarnings ? 1 : 0)
  }

  private mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }
}

extension SummaryReader {
  fileprivate mutating func kind() throws(SummaryDamage) -> ClientKind {
    var kind = ClientKind()
    kind.scenarioSets = try texts()
    let hasVenues = try flag()
    let venues = try texts()
    kind.venues = hasVenues ? venues : nil
    kind.endings = try texts()
    kind.anchors = try texts()
    kind.links = try texts()
    kind.hasWarnings = try flag()
    return kind
  }

  private mutating func texts() throws(SummaryDamage) -> [String] {
    try list { reader throws(SummaryDamage) in try reader.text() }
  }
}
