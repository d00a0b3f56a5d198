import Testing

@testable import Parsing

@Suite struct JSONRepeatsTests {
  private func faults(_ text: String) -> [Fault] {
    do throws(Faults) {
      _ = try JSONDocument(Source(file: "a.json", bytes: Array(text.utf8)))
      return []
    } catch {
      return error.faults
    }
  }

  @Test func `a repeated key is refused with both places`() throws {
    let faults = faults("{\"a\":1,\n \"b\":{\"c\":1,\n \"c\":2}}")
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.path == "b.c")
    #expect((fault.place.line, fault.place.column, fault.place.width) == (3, 2, 3))
    guard case .repeatedField("c", let first) = fault.problem else {
      Issue.record("another problem: \(fault.problem)")
      return
    }
    #expect((first.line, first.column) == (2, 7))
  }

  @Test func `all repeated keys of a document are told, each against the first of its name`() {
    let faults = faults(#"{"a":{"x":1,"x":2},"a":1,"b":1,"a":2}"#)
    #expect(faults.map(\.path) == ["a.x", "a", "a"])
    #expect(faults.map(\.place.column) == [13, 20, 32])
  }

  @Test func `keys that differ only in how they are written are the same key`() {
    #expect(faults(#"{"ab":1,"a\u0062":2}"#).count == 1)
    #expect(faults(#"{"\u00e9":1,"é":2}"#).count == 1)
    #expect(faults(#"{"ab":1,"a\\u0062":2}"#).isEmpty)
  }

  @Test(arguments: [15, 16, 17, 18, 300])
  func `a repeated key is found in small and in large objects`(_ count: Int) throws {
    var names = (0..<count).map { "\"k\($0)\":0" }
    #expect(faults("{\(names.joined(separator: ","))}").isEmpty)
    names.append("\"k3\":[{}]")
    names.insert("\"k\\u0037\":1", at: 1)
    let found = faults("{\(names.joined(separator: ","))}")
    #expect(found.map(\.path) == ["k7", "k3"])
    let second = try #require(found.last)
    #expect(second.place.width == 4)
  }

  @Test func `no more than twenty are told`() {
    let text = "{" + (0..<60).map { "\"k\($0 / 2)\":0" }.joined(separator: ",") + "}"
    #expect(faults(text).count == Faults.limit)
  }
}
