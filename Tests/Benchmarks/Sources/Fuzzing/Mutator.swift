/// Makes a new input out of those of a corpus: one to four changes, mostly small.
struct Mutator {
  let corpus: [[UInt8]]
  let tokens: [[UInt8]]
  /// Whether the inputs are JSON, and changes may follow their structure.
  let isJSON: Bool
  /// Inputs stay below this, so that a run sees many.
  static let sizeLimit = 60_000

  func next(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = random.pick(corpus)
    for _ in 0...(random.chance(oneIn: 2) ? 0 : random.below(4)) {
      bytes = isJSON && !random.chance(oneIn: 3) ? JSONMutation.change(bytes, corpus, &random) : change(bytes, &random)
    }
    return Array(bytes.prefix(Self.sizeLimit))
  }

  private func change(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let place = random.below(bytes.count + 1)
    switch random.below(9) {
    case 0 where !bytes.isEmpty: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1 where !bytes.isEmpty: bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    case 2, 3: bytes.insert(contentsOf: random.pick(tokens), at: place)
    case 4:
      let other = random.pick(corpus)
      bytes = Array(bytes[..<place]) + other[random.below(other.count + 1)...]
    case 5: bytes.removeSubrange(place...)
    case 6: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(40)))
    case 7:
      let part = Array(bytes[place..<min(bytes.count, place + 1 + random.below(30))])
      bytes.insert(contentsOf: repeatElement(part, count: 1 + random.below(50)).joined(), at: place)
    default:
      let token = random.pick(tokens)
      bytes.replaceSubrange(place..<min(bytes.count, place + token.count), with: token)
    }
    return bytes
  }
}
