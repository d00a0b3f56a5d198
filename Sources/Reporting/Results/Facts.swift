import Markup

/// Facts of one kind, in whatever order they are added.
struct Facts: ~Copyable {
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where each fact ends.
  private var ends: [Int] = []

  /// Adds one fact, part by part.
  mutating func add(_ fact: (inout Facts) -> Void) {
    fact(&self)
    bytes.append(UInt8(ascii: "\n"))
    ends.append(bytes.count)
  }

  mutating func text(_ text: String?) {
    if let text { bytes.append(text: text) }
    endPart()
  }

  mutating func number(_ number: Double?) {
    if let number { bytes.append(shortest: number) }
    endPart()
  }

  /// Each part has an end of its own, so that no two facts have one text.
  private mutating func endPart() { bytes.append(0x1F) }

  /// Half of the hash: enough to tell two nights apart, and short in a line.
  var digest: String {
    let hash = bytes.withBytes { bytes in
      let sorted = Self.sorted(bytes, ends)
      return sorted.withBytes { SHA256.digest(of: UnsafeRawBufferPointer($0)) }
    }
    return String(decoding: hash.hexadecimal.utf8.prefix(16), as: UTF8.self)
  }

  /// The facts in the order of their bytes.
  private static func sorted(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int]) -> ByteBuffer {
    var facts = zip([0] + ends, ends).map { UnsafeBufferPointer(rebasing: bytes[$0..<$1]) }
    facts.sort { $0.lexicographicallyPrecedes($1) }
    var sorted = ByteBuffer(capacity: bytes.count)
    for fact in facts { sorted.append(fact) }
    return sorted
  }
}
