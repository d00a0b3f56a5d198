import Markup

/// Writes what a kept summary is made of: numbers as the eight bytes of a double, counts as four, least first; texts as a
/// count and their UTF-8; what may be absent after a byte that says whether it is there.
package struct SummaryWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 1024)

  package init() {}

  package var bytes: [UInt8] { buffer.bytes }

  package mutating func byte(_ byte: UInt8) { buffer.append(byte) }

  package mutating func count(_ count: Int) {
    withUnsafeBytes(of: UInt32(count).littleEndian) { buffer.append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  package mutating func number(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { buffer.append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  package mutating func optional(_ number: Double?) {
    byte(number == nil ? 0 : 1)
    if let number { self.number(number) }
  }

  package mutating func text(_ text: String) {
    count(text.utf8.count)
    buffer.append(text: text)
  }

  package mutating func list<Element>(_ elements: [Element], _ body: (inout SummaryWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { body(&self, element) }
  }
}

/// What was kept is not what this version keeps: another version, or not all of it.
package struct SummaryDamage: Error {
  package init() {}
}

/// Reads the same.
package struct SummaryReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  package var isAtEnd: Bool { next == bytes.endIndex }
  private var left: Int { bytes.endIndex - next }

  package mutating func byte() throws(SummaryDamage) -> UInt8 {
    guard left > 0 else { throw SummaryDamage() }
    defer { next += 1 }
    return bytes[next]
  }

  package mutating func flag() throws(SummaryDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw SummaryDamage()
    }
  }

  package mutating func count() throws(SummaryDamage) -> Int { Int(try whole(UInt32.self)) }

  package mutating func number() throws(SummaryDamage) -> Double { Double(bitPattern: try whole(UInt64.self)) }

  package mutating func optional() throws(SummaryDamage) -> Double? { try flag() ? number() : nil }

  package mutating func text() throws(SummaryDamage) -> String {
    let count = try count()
    guard count <= left else { throw SummaryDamage() }
    let start = next - bytes.startIndex
    next += count
    let (text, isWhole) = bytes.withUnsafeBufferPointer { bytes in
      let written = UnsafeBufferPointer(rebasing: bytes[start..<(start + count)])
      let text = String(decoding: written, as: UTF8.self)
      // What is no UTF-8 would be mended.
      return (text, written.allSatisfy { $0 < 0x80 } || text.utf8.elementsEqual(written))
    }
    guard isWhole else { throw SummaryDamage() }
    return text
  }

  package mutating func list<Element>(
    _ body: (inout SummaryReader) throws(SummaryDamage) -> Element
  ) throws(SummaryDamage) -> [Element] {
    let count = try count()
    // An element has at least a byte: a damaged count asks for no more memory than there are bytes.
    guard count <= left else { throw SummaryDamage() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try body(&self)) }
    return elements
  }

  private mutating func whole<Word: FixedWidthInteger & BitwiseCopyable>(
    _ word: Word.Type
  ) throws(SummaryDamage) -> Word {
    let size = MemoryLayout<Word>.size
    guard left >= size else { throw SummaryDamage() }
    let start = next - bytes.startIndex
    next += size
    return bytes.withUnsafeBytes { Word(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: Word.self)) }
  }
}
