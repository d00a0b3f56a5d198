/// The end of a file of kept clients, written last: without it the file is not whole.
struct KeptFoot: Equatable, Sendable {
  /// The form of the file; another form is another word.
  private static let mark: UInt64 = 0x3270_746B_6467_6864
  private static let length = 40

  /// How many clients there are.
  var clients = 0
  /// How many bytes they take.
  var clientsLength = 0
  var tablesLength = 0
  var tablesFold: UInt64 = 0

  init() {}

  /// Reads it from the end of a file.
  init?(_ file: Int32, length: Int) {
    guard length >= Self.length, let bytes = KeptClients.read(file, Self.length, at: length - Self.length) else {
      return nil
    }
    let words = bytes.withUnsafeBytes { buffer in
      stride(from: 0, to: Self.length, by: 8).map {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
      }
    }
    (clients, clientsLength) = (Int(clamping: words[0]), Int(clamping: words[1]))
    (tablesLength, tablesFold) = (Int(clamping: words[2]), words[3])
    guard words[4] == Self.mark, clients <= length / 16, clientsLength <= length, tablesLength <= length,
      clientsLength + tablesLength + Self.length == length
    else { return nil }
  }

  var bytes: [UInt8] {
    [UInt64(clients), UInt64(clientsLength), UInt64(tablesLength), tablesFold, Self.mark].flatMap { word in
      stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }
}
