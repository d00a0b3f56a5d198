/// The ids of a book's clients, each with a number: counted from 0 in the order in which they were met.
///
/// A book may have any number of them, so they are no texts of their own: all stand in one list of bytes, and are found through
/// a table of numbers by their ``Fold``.
struct ClientIDs: Sendable {
  private var bytes: [UInt8] = []
  /// Where each of them ends there.
  private var ends: [UInt32] = []
  /// A power of two of places, of which at most two thirds are taken. Each has a number, counted from 1, or 0.
  private var table = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  subscript(number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  func number(of id: String) -> Int? {
    var id = id
    let number = id.withUTF8 { table[slot(of: UnsafeRawBufferPointer($0))] }
    return number == 0 ? nil : Int(number) - 1
  }

  /// - Returns: the id's number, and whether it was not there before.
  mutating func add(_ id: String) -> (number: Int, isNew: Bool) {
    var id = id
    return id.withUTF8 { text in
      let place = slot(of: UnsafeRawBufferPointer(text))
      if table[place] != 0 { return (Int(table[place]) - 1, false) }
      bytes.append(contentsOf: text)
      ends.append(UInt32(bytes.count))
      table[place] = UInt32(count)
      if 3 * count > 2 * table.count { grow() }
      return (count - 1, true)
    }
  }

  /// All numbers, in the order of the folders that are called as the clients are: there `/` follows, so that `a-b` comes before
  /// `a`.
  ///
  /// - Parameter first: what is looked at before the id itself.
  func inOrder(by first: (UnsafeBufferPointer<UInt8>) -> UInt16) -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      func id(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range(Int(number))])
      }
      let numbers = 0..<UInt32(count)
      let firsts = numbers.map { first(id($0)) }
      return numbers.sorted { one, other in
        let (a, b) = (firsts[Int(one)], firsts[Int(other)])
        return a == b ? Self.precedes(id(one), id(other)) : a < b
      }
    }
  }

  private static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = min(a.count, b.count)
    for index in 0..<common where a[index] != b[index] { return a[index] < b[index] }
    let slash = UInt8(ascii: "/")
    return (a.count > common ? a[common] : slash) < (b.count > common ? b[common] : slash)
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

  /// Where an id stands in the table, or would.
  private func slot(of id: UnsafeRawBufferPointer) -> Int {
    let fold = Fold.of(id)
    var place = Int(truncatingIfNeeded: fold ^ fold >> 32) & (table.count - 1)
    while table[place] != 0, !isSame(Int(table[place]) - 1, id) { place = (place + 1) & (table.count - 1) }
    return place
  }

  private func isSame(_ number: Int, _ id: UnsafeRawBufferPointer) -> Bool {
    let range = range(number)
    guard range.count == id.count else { return false }
    return bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[range]).elementsEqual(id) }
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: 2 * table.count)
    for number in 0..<count {
      let place = bytes.withUnsafeBytes { slot(of: UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
      table[place] = UInt32(number + 1)
    }
  }
}
