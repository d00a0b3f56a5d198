import Testing

@testable import Parsing

@Suite struct JSONDepthTests {
  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func `256 brackets may stand inside one another and 257 may not`(_ open: String, _ close: String) {
    func nested(_ depth: Int) -> [UInt8] {
      let inner = open == "[" ? "" : "0"
      let text = String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
      return Array(text.utf8)
    }
    #expect(JSONReaderTests.problem(nested(256)) == nil)
    #expect(JSONReaderTests.problem(nested(257)) == .syntax(.tooDeep(limit: 256)))
    #expect(JSONReaderTests.problem(nested(100_000)) == .syntax(.tooDeep(limit: 256)))
  }

  @Test func `brackets beside one another are not deep`() {
    let text = "[" + Array(repeating: "[]", count: 1000).joined(separator: ",") + "]"
    #expect(JSONReaderTests.problem(Array(text.utf8)) == nil)
  }
}
