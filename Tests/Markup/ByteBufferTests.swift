import Markup
import Testing

@Suite struct ByteBufferTests {
  @Test func `bytes come out in the order in which they went in, however far it had to grow`() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for round in 0..<200 {
      let piece = [UInt8](repeating: UInt8(round), count: round)
      buffer.append(UInt8(round))
      buffer.append(piece)
      buffer.append(piece.dropFirst(3))
      buffer.append(text: "é\(round)")
      buffer.append(" | ")
      buffer.append(0x2D, times: round % 5)
      expected += [UInt8(round)] + piece + piece.dropFirst(3) + Array("é\(round) | ".utf8)
      expected += [UInt8](repeating: 0x2D, count: round % 5)
    }
    #expect(buffer.bytes == expected)
    let (count, last, seventh) = (buffer.count, buffer.last, buffer[7])
    #expect(count == expected.count)
    #expect(last == expected.last)
    #expect(seventh == expected[7])
  }

  @Test func `nothing is left when all is taken away, and the first bytes when the last are`() {
    var buffer = ByteBuffer(capacity: 2)
    buffer.append("abcdef")
    buffer.truncate(to: 2)
    #expect(buffer.bytes == Array("ab".utf8))
    buffer.removeAll()
    let (isEmpty, last) = (buffer.isEmpty, buffer.last)
    #expect(isEmpty)
    #expect(last == nil)
    buffer.append([])
    #expect(buffer.bytes == [])
  }

  @Test func `its own bytes are added once more, also where it has to grow for them`() {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append("abcdefghijklmno")
    buffer.append(copyOf: 1..<4)
    buffer.append(copyOf: 0..<0)
    #expect(buffer.text == "abcdefghijklmnobcd")
  }

  @Test func `bytes that are set in place stand behind the others, however many there are`() {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append("ab")
    buffer.append(count: 40) { $0.update(repeating: 0x63, count: 40) }
    buffer.append(decimal: 1_048_576)
    #expect(buffer.bytes == Array("ab".utf8) + [UInt8](repeating: 0x63, count: 40) + Array("1048576".utf8))
  }

  @Test func `what is put between bytes moves the ones behind it`() {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append("0123456789abcdef")
    buffer.insert(Array("<id>".utf8), at: 3)
    buffer.insert([], at: 0)
    buffer.insert(Array("!".utf8), at: 20)
    #expect(buffer.text == "012<id>3456789abcdef!")
  }
}
