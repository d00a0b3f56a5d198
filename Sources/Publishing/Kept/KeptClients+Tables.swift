import Reporting

/// The two tables after the clients: what kinds there are, and which client was made from which input.
extension KeptClients {
  static func bytes(of kinds: [ClientKind], _ index: [(key: UInt64, place: Int)]) -> [UInt8] {
    var writer = SummaryWriter()
    writer.list(kinds) { writer, kind in
      writer.texts(kind.scenarioSets)
      writer.byte(kind.venues == nil ? 0 : 1)
      writer.texts(kind.venues ?? [])
      writer.texts(kind.endings)
      writer.texts(kind.anchors)
      writer.texts(kind.links)
      writer.byte(kind.hasWarnings ? 1 : 0)
    }
    var bytes = writer.bytes
    bytes.reserveCapacity(bytes.count + 16 * index.count)
    for (key, place) in index {
      withUnsafeBytes(of: key.littleEndian) { bytes += $0 }
      withUnsafeBytes(of: UInt64(place).littleEndian) { bytes += $0 }
    }
    return bytes
  }

  static func tables(
    _ bytes: [UInt8], _ foot: KeptFoot
  ) -> (kinds: [ClientKind], index: [(key: UInt64, place: Int)])? {
    let indexLength = 16 * foot.clients
    guard indexLength <= bytes.count else { return nil }
    var reader = SummaryReader(bytes[..<(bytes.count - indexLength)])
    guard let kinds = try? reader.list({ reader throws(SummaryDamage) in try ClientKind(&reader) }), reader.isAtEnd
    else { return nil }
    let index = bytes.withUnsafeBytes { buffer in
      (0..<foot.clients).map { number in
        let start = buffer.count - indexLength + 16 * number
        let key = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let place = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
        return (key, Int(clamping: place))
      }
    }
    return (kinds, index)
  }
}

extension ClientKind {
  fileprivate init(_ reader: inout SummaryReader) throws(SummaryDamage) {
    scenarioSets = try reader.texts()
    let hasVenues = try reader.flag()
    let venues = try reader.texts()
    self.venues = hasVenues ? venues : nil
    endings = try reader.texts()
    anchors = try reader.texts()
    links = try reader.texts()
    hasWarnings = try reader.flag()
  }
}

extension SummaryWriter {
  fileprivate mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }
}

extension SummaryReader {
  fileprivate mutating func texts() throws(SummaryDamage) -> [String] {
    try list { reader throws(SummaryDamage) in try reader.text() }
  }
}
