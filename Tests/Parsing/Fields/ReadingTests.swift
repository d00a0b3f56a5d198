import Testing

@testable import Parsing

@Suite struct ReadingTests {
  private func reading() throws -> Reading { try Reading(SmallWorld.source("[1,\n2,\n3]", "f")) }

  @Test func `a value without faults is the result`() throws {
    #expect(try reading().finish(7) == 7)
  }

  @Test func `faults are told in the order of the text, other documents' at the end`() throws {
    let reading = try reading()
    let other = Place(file: "other", line: 1, column: 1, width: 1, sourceLine: "x")
    reading.refuse(Faults([Fault(place: other, path: "", problem: .empty)]))
    for index in [2, 0, 1] { reading.refuse(try #require(reading.document.root[index]), .empty) }
    let faults = #expect(throws: Faults.self) { try reading.finish(7) }
    #expect(faults?.faults.map(\.path) == ["[0]", "[1]", "[2]", ""])
  }

  @Test func `a value that is not there comes with a fault`() throws {
    let reading = try reading()
    reading.refuse(reading.document.root, .empty)
    #expect(throws: Faults.self) { try reading.finish(Int?.none) }
  }
}
