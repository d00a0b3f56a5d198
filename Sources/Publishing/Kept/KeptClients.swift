#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an earlier build kept of its clients, in a file of its output: read piece by piece, by any number of threads.
///
/// The file is a list of clients in the order of their ids, each after its length and its ``Fold``; then the kinds and an index
/// by inputs; then ``KeptFoot``. One that is not whole is no file at all: everything is made again.
final class KeptClients: Sendable {
  /// A name that no page has, and that publishers of sites pass over.
  static let name = ".hedgerow-kept"
  /// In front of each client.
  static let frontLength = 12
  private static let usual = 3072

  private let file: Int32
  private let foot: KeptFoot
  private let tables: KeptTables
  private var index: [KeptTables.Entry] { tables.index }

  /// - Returns: `nil` where there is none that this program can read.
  init?(in output: String) {
    let file = open(output + "/" + Self.name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      let foot = KeptFoot(file, length: Int(info.st_size)),
      let tables = Self.read(file, foot.tablesLength, at: foot.clientsLength), Fold.of(tables) == foot.tablesFold,
      let tables = KeptTables(tables, clients: foot.clients)
    else {
      close(file)
      return nil
    }
    (self.file, self.foot, self.tables) = (file, foot, tables)
  }

  deinit { close(file) }

  var count: Int { foot.clients }
  var kinds: [ClientKind] { tables.kinds }
  /// What everything was made from besides the portfolios; none where that is not known.
  var site: BuildKey { tables.site }
  /// Which shard the output is; `nil` for a whole site.
  var shard: KeptShard? { tables.shard }
  /// The files that are no client's.
  var files: [KeptFile] { tables.files }

  /// The client that was made from an input.
  func client(of input: BuildKey) -> KeptClient? {
    var (low, high) = (0, index.count)
    while low < high {
      let middle = (low + high) / 2
      if index[middle].key < input.high { low = middle + 1 } else { high = middle }
    }
    while low < index.count, index[low].key == input.high {
      if let client = client(at: index[low].place)?.client, client.input == input { return client }
      low += 1
    }
    return nil
  }

  /// Every client, in the order of their ids.
  ///
  /// - Returns: whether all could be read.
  func forEach(_ body: (KeptClient) -> Void) -> Bool {
    var place = 0
    while !isAtEnd(place) {
      guard let (client, end) = client(at: place) else { return false }
      body(client)
      place = end
    }
    return true
  }

  /// Whether no client comes after those that are read.
  func isAtEnd(_ place: Int) -> Bool { place >= foot.clientsLength }

  /// One client, and where the next begins; `nil` where it cannot be read.
  func client(at place: Int) -> (client: KeptClient, end: Int)? {
    // Most are shorter than that, so one read is enough.
    guard let front = Self.read(file, min(Self.usual, foot.clientsLength - place), at: place),
      front.count >= Self.frontLength
    else { return nil }
    let (length, fold) = front.withUnsafeBytes { bytes in
      (
        Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self))
      )
    }
    let (start, end) = (place + Self.frontLength, place + Self.frontLength + length)
    guard end <= foot.clientsLength,
      let bytes = end - place <= front.count
        ? Array(front[Self.frontLength..<(end - place)]) : Self.read(file, length, at: start),
      Fold.of(bytes) == fold, let client = KeptClient(bytes), client.kind < kinds.count,
      client.fileCount == kinds[client.kind].endings.count
    else { return nil }
    return (client, end)
  }

  static func read(_ file: Int32, _ count: Int, at place: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let part = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(place + filled))
        if part < 0, errno == EINTR { continue }
        if part <= 0 { return }
        filled += part
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
