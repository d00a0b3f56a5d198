import Testing

@testable import Parsing

/// What fields demand of each other, one rule at a time.
@Suite struct FieldRuleTests {
  private static let fields: [any FieldDescribing] = [
    Field<String>.optional("first", .text, ""), Field<String>.optional("second", .text, ""),
    Field<String>.optional("third", .text, ""),
  ]

  private static func problems(_ json: String, _ rule: FieldRule) throws -> [Problem] {
    let reading = try Reading(Source(file: "x.json", bytes: Array(json.utf8)))
    _ = Fields(reading.document.root, FieldList("thing", fields, rules: [rule]), reading)
    do throws(Faults) { try reading.finish(()) } catch { return error.faults.map(\.problem) }
    return []
  }

  @Test func `one of several is given, and null is not given`() throws {
    let rule = FieldRule.oneOf(["first", "second"])
    #expect(try Self.problems(#"{"first":"a"}"#, rule).isEmpty)
    #expect(try Self.problems(#"{"first":null,"second":"b"}"#, rule).isEmpty)
    #expect(try Self.problems(#"{"first":null}"#, rule) == [.missingOneOf(["first", "second"])])
    #expect(try Self.problems(#"{"second":"b","first":"a"}"#, rule) == [.notTogether("second", "first")])
  }

  @Test func `a misspelt field is not missing as well`() throws {
    let known = ["first", "second", "third"]
    #expect(
      try Self.problems(#"{"frist":"a"}"#, .someOf(["first", "second"]))
        == [.unknownField("frist", nearest: "first", known: known)])
  }

  @Test func `a field may be needed unless another is given`() throws {
    let rule = FieldRule.needed("first", unless: "second")
    #expect(try Self.problems(#"{"second":"b"}"#, rule).isEmpty)
    #expect(try Self.problems("{}", rule) == [.missingField("first")])
  }

  @Test func `a field may be needed or refused where another has a text`() throws {
    let needed = FieldRule.neededWhere("first", "third", is: "cross")
    #expect(try Self.problems(#"{"third":"cross"}"#, needed) == [.missingField("first")])
    #expect(try Self.problems(#"{"third":"other"}"#, needed).isEmpty)
    let refused = FieldRule.refusedWhere("first", "third", is: "*", .contradiction(.levelForEverything))
    #expect(try Self.problems(#"{"third":"*","first":"a"}"#, refused) == [.contradiction(.levelForEverything)])
    #expect(try Self.problems(#"{"third":"*","first":null}"#, refused).isEmpty)
  }
}
