import Markup

/// Facts of one kind, in whatever order they are added.
struct Facts: ~Copyable {
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where each fact stands.
  private var facts: [Range<Int>] = []

  /// Adds one fact, part by part.
  mutating func add(_ fact: (inout Facts) -> Void) {
    let start = bytes.count
    fact(&self)
    bytes.append(UInt8(ascii: "\n"))
    facts.append(start..<bytes.count)
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

  /// A quarter of the hash: enough to tell two nights apart, and short in a line.
  var digest: String {
    bytes.withBytes { bytes in
      // In the order of their bytes.
      var sorted = ByteBuffer(capacity: bytes.count)
      for fact in facts.sorted(by: { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }) {
        sorted.append(UnsafeBufferPointer(rebasing: bytes[fact]))
      }
      return sorted.withBytes { SHA256.digest(of: UnsafeRawBufferPointer($0)).hexadecimal(ofFirst: 8) }
    }
  }
}
