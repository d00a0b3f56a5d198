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
  private static let processorHasInstructions = sha2_is_available()

  private var state = SHA256.initial
  /// Less than a block.
  private var rest: [UInt8] = []
  /// In bytes.
  private var length = 0

  /// Whether the processor's own instructions are used.
  private let hasInstructions: Bool

  public init() { hasInstructions = Self.processorHasInstructions }

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
    // The rest of the message, a one, zeros, and the length in bits: one block or two.
    var padded = rest
    padded.append(0x80)
    while padded.count % Self.block != 56 { padded.append(0) }
    let bits = UInt64(length) << 3
    for shift in stride(from: 56, through: 0, by: -8) { padded.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    padded.withUnsafeBytes { end.addBlocks($0) }
    return SHA256(
      bytes: end.state.words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } })
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
