/// Writes what a kept summary is made of: numbers as the eight bytes of a double, counts as four, least first; texts as a
/// count and their UTF-8; what may be absent after a byte that says whether it is there.
package struct SummaryWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  package mutating func count(_ count: Int) {
    withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func number(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func optional(_ number: Double?) {
    byte(number == nil ? 0 : 1)
    if let number { self.number(number) }
  }

  package mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
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
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func byte() throws(SummaryDamage) -> UInt8 {
    guard let byte = rest.popFirst() else { throw SummaryDamage() }
    return byte
  }

  package mutating func flag() throws(SummaryDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw SummaryDamage()
    }
  }

  package mutating func count() throws(SummaryDamage) -> Int { Int(try whole(4)) }

  package mutating func number() throws(SummaryDamage) -> Double { Double(bitPattern: try whole(8)) }

  package mutating func optional() throws(SummaryDamage) -> Double? { try flag() ? number() : nil }

  package mutating func text() throws(SummaryDamage) -> String {
    let count = try count()
    guard count <= rest.count else { throw SummaryDamage() }
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    guard text.utf8.elementsEqual(rest.prefix(count)) else { throw SummaryDamage() }
    rest.removeFirst(count)
    return text
  }

  package mutating func list<Element>(
    _ body: (inout SummaryReader) throws(SummaryDamage) -> Element
  ) throws(SummaryDamage) -> [Element] {
    let count = try count()
    // An element has at least a byte: a damaged count asks for no more memory than there are bytes.
    guard count <= rest.count else { throw SummaryDamage() }
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try body(&self)) }
    return elements
  }

  private mutating func whole(_ count: Int) throws(SummaryDamage) -> UInt64 {
    guard rest.count >= count else { throw SummaryDamage() }
    var whole: UInt64 = 0
    for byte in rest.prefix(count).reversed() { whole = whole << 8 | UInt64(byte) }
    rest.removeFirst(count)
    return whole
  }
}
