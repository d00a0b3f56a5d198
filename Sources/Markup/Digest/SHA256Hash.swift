import SHA2

/// A SHA-256 that is computed piece by piece, of what is longer than memory should hold.
///
///     var hash = SHA256Hash()
///     for piece in pieces { piece.withUnsafeBytes { hash.add($0) } }
///     let digest = hash.digest()
///
/// Source: FIPS 180-4, section 5.1.1 (padding).
public struct SHA256Hash: Sendable {
  private static let block = 64
  static let processorHasInstructions = sha2_is_available()

  private var state = SHA256.initial
  /// Less than a block.
  private var rest: [UInt8] = []
  /// In bytes.
  private var length = 0

  /// Whether the processor's own instructions are used.
  private let hasInstructions: Bool

  public init() { hasInstructions = Self.processorHasInstructions }

  /// One that has taken in whole blocks already.
  init(_ state: SHA256State, after length: Int) {
    self.init()
    (self.state, self.length) = (state, length)
  }

  /// The same in Swift alone, as on processors without such instructions.
  init(portable: Void) { hasInstructions = false }

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = Self.block - rest.count
      rest += bytes.prefix(missing)
      bytes = bytes.dropFirst(missing)
      guard rest.count == Self.block else { return }
      rest.withUnsafeBytes { addBlocks($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count & ~(Self.block - 1)
    addBlocks(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)))
    rest += bytes.dropFirst(whole)
  }

  /// The digest of all that was added.
  public func digest() -> SHA256 {
    var end = self
    return rest.withUnsafeBytes { end.finish($0) }
  }

  /// The digest of what is in one piece, of which nothing has to be kept.
  static func digest(of message: UnsafeRawBufferPointer) -> SHA256 { SHA256Hash().digest(with: message) }

  /// The digest of whole blocks that were added, and of these bytes after them.
  consuming func digest(with message: UnsafeRawBufferPointer) -> SHA256 {
    length += message.count
    let whole = message.count & ~(Self.block - 1)
    addBlocks(UnsafeRawBufferPointer(rebasing: message[..<whole]))
    return finish(UnsafeRawBufferPointer(rebasing: message[whole...]))
  }

  /// Adds the rest of the message, less than a block, with a one, zeros, and the length in bits: one block or two.
  private mutating func finish(_ rest: UnsafeRawBufferPointer) -> SHA256 {
    withUnsafeTemporaryAllocation(byteCount: 2 * Self.block, alignment: 8) { room in
      let size = rest.count < 56 ? Self.block : 2 * Self.block
      let padded = UnsafeMutableRawBufferPointer(rebasing: room[..<size])
      padded.initializeMemory(as: UInt8.self, repeating: 0)
      padded.copyMemory(from: rest)
      padded[rest.count] = 0x80
      padded.storeBytes(of: (UInt64(length) << 3).bigEndian, toByteOffset: size - 8, as: UInt64.self)
      addBlocks(UnsafeRawBufferPointer(padded))
    }
    let words = (
      state.a.bigEndian, state.b.bigEndian, state.c.bigEndian, state.d.bigEndian, state.e.bigEndian, state.f.bigEndian,
      state.g.bigEndian, state.h.bigEndian
    )
    return withUnsafeBytes(of: words) { SHA256($0) }
  }

  private mutating func addBlocks(_ bytes: UnsafeRawBufferPointer) {
    if hasInstructions { return addBlocksByInstructions(bytes) }
    SHA256.roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.block) { schedule in
        for start in stride(from: 0, to: bytes.count, by: Self.block) {
          state.add(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.block]), constants, schedule)
        }
      }
    }
  }

  private mutating func addBlocksByInstructions(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    withUnsafeMutableBytes(of: &state) { words in
      SHA256.roundConstants.withUnsafeBufferPointer { constants in
        sha2_add_blocks(
          words.bindMemory(to: UInt32.self).baseAddress, start, bytes.count / Self.block, constants.baseAddress)
      }
    }
  }
}
