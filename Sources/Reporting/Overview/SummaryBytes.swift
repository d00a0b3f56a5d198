/// Writes what a kept summary is made of: numbers as the eight bytes of a double, counts as four, least first; texts as a
/// count and their UTF-8; what may be absent after a byte that says whether it is there.
struct SummaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func count(_ count: Int) {
    withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func optional(_ number: Double?) {
    byte(number == nil ? 0 : 1)
    if let number { self.number(number) }
  }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func list<Element>(_ elements: [Element], _ body: (inout SummaryWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { body(&self, element) }
  }
}

/// What was kept is not what this version keeps: another version, or not all of it.
struct SummaryDamage: Error {}

/// Reads the same.
struct SummaryReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() throws(SummaryDamage) -> UInt8 {
    guard let byte = rest.popFirst() else { throw SummaryDamage() }
    return byte
  }

  mutating func flag() throws(SummaryDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw SummaryDamage()
    }
  }

  mutating func count() throws(SummaryDamage) -> Int { Int(try whole(4)) }

  mutating func number() throws(SummaryDamage) -> Double { Double(bitPattern: try whole(8)) }

  mutating func optional() throws(SummaryDamage) -> Double? { try flag() ? number() : nil }

  mutating func text() throws(SummaryDamage) -> String {
    let count = try count()
    guard count <= rest.count else { throw SummaryDamage() }
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    guard text.utf8.elementsEqual(rest.prefix(count)) else { throw SummaryDamage() }
    rest.removeFirst(count)
    return text
  }

  mutating func list<Element>(
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
