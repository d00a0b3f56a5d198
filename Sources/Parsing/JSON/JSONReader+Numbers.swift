/// Numbers stay as written; only whether a double can hold them is settled here.
extension JSONReader {
  mutating func readNumber() throws(SyntaxFault) {
    let start = offset
    let end: Int
    do throws(JSONNumber.Fault) { end = try JSONNumber.end(in: bytes, from: start) } catch {
      throw SyntaxFault(range: start..<error.offset, problem: .number(error.problem))
    }
    // Without an exponent, fewer than 300 digits cannot overflow.
    let mayOverflow = end - start > 300 || bytes[start..<end].contains { $0 | 0x20 == UInt8(ascii: "e") }
    if mayOverflow, !JSONNumber.double(bytes[start..<end]).isFinite {
      throw SyntaxFault(range: start..<end, problem: .number(.overflow))
    }
    append(.number, from: start, to: end)
    offset = end
  }
}
