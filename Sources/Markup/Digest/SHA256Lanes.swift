import SHA2

/// Many messages, two at a time: each round of one waits for the round before, and the processor has time for another.
///
/// A message that is at its end makes room for the next, so that seldom one is alone.
struct SHA256Lanes {
  private static let block = 64

  /// A message on its way.
  private struct Lane {
    let message: Int
    var state = SHA256.initial
    /// In blocks.
    var done = 0
    let whole: Int

    init(_ message: Int, count: Int) { (self.message, whole) = (message, count / SHA256Lanes.block) }
  }

  private let messages: [[UInt8]]
  private var next = 0
  private var digests: [SHA256?]

  /// The digests of messages, in their order.
  static func digests(of messages: [[UInt8]]) -> [SHA256] {
    guard SHA256Hash.processorHasInstructions else { return messages.map(SHA256.digest(of:)) }
    var lanes = SHA256Lanes(messages)
    return lanes.run()
  }

  private init(_ messages: [[UInt8]]) {
    self.messages = messages
    digests = Array(repeating: nil, count: messages.count)
  }

  private mutating func run() -> [SHA256] {
    var (first, second) = (start(), start())
    while var a = first, var b = second {
      add(&a, &b)
      first = a.done < a.whole ? a : finish(a)
      second = b.done < b.whole ? b : finish(b)
    }
    while let last = first ?? second { (first, second) = (finish(last), nil) }
    let found = digests.compactMap { $0 }
    precondition(found.count == messages.count, "every message has a digest")
    return found
  }

  private mutating func start() -> Lane? {
    guard next < messages.count else { return nil }
    defer { next += 1 }
    return Lane(next, count: messages[next].count)
  }

  /// Takes as many blocks of both as the shorter has left.
  private func add(_ a: inout Lane, _ b: inout Lane) {
    let blocks = min(a.whole - a.done, b.whole - b.done)
    messages[a.message].withUnsafeBufferPointer { first in
      messages[b.message].withUnsafeBufferPointer { second in
        guard blocks > 0, let first = first.baseAddress, let second = second.baseAddress else { return }
        withUnsafeMutableBytes(of: &a.state) { state in
          withUnsafeMutableBytes(of: &b.state) { other in
            SHA256.roundConstants.withUnsafeBufferPointer { constants in
              sha2_add_blocks_of_two(
                state.bindMemory(to: UInt32.self).baseAddress, other.bindMemory(to: UInt32.self).baseAddress,
                first + a.done * Self.block, second + b.done * Self.block, blocks, constants.baseAddress)
            }
          }
        }
      }
    }
    a.done += blocks
    b.done += blocks
  }

  /// Ends a message by itself.
  ///
  /// - Returns: the one that comes in its place.
  private mutating func finish(_ lane: Lane) -> Lane? {
    messages[lane.message].withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(lane.done * Self.block)...])
      digests[lane.message] = SHA256Hash(lane.state, after: lane.done * Self.block).digest(with: rest)
    }
    return start()
  }
}
