import Testing

@testable import Parsing

/// A small object with one field of each presence.
private enum Shape {
  static let name = Field<String>("name", .text, "Needed.")
  static let size = Field<Double>.optional("size", .number(.positive), "May be left out.")
  static let later = UnsupportedField("later", "Not yet.")
  static let list = FieldList("shape", [name, size, later])
  static let file = FieldList("shape", isFile: true, [name, size, later])
  static let open = FieldList("shape", isOpen: true, [name, size, later])
}

@Suite struct FieldsTests {
  /// The fields of a document's root and the problems of reading them all.
  private func read(_ text: String, _ list: FieldList = Shape.list) throws -> (
    name: String?, size: Double?, problems: [Problem]
  ) {
    let reading = try Reading(SmallWorld.source(text, "f"))
    let fields = Fields(reading.document.root, list, reading)
    let (name, size) = (fields?[Shape.name], fields?[Shape.size])
    do throws(Faults) {
      try reading.finish(())
      return (name, size, [])
    } catch {
      return (name, size, error.faults.map(\.problem))
    }
  }

  @Test func `given fields are read and others are nil`() throws {
    let both = try read(#"{"size":"0.5","name":"a"}"#)
    #expect((both.name, both.size) == ("a", 0.5))
    #expect(both.problems.isEmpty)
    let one = try read(#"{"name":"a"}"#)
    #expect((one.name, one.size) == ("a", nil))
    #expect(one.problems.isEmpty)
  }

  @Test func `null leaves out what may be left out, and nothing else`() throws {
    #expect(try read(#"{"name":"a","size":null}"#).problems.isEmpty)
    #expect(try read(#"{"name":null}"#).problems == [.wrongType(expected: .text, found: .null)])
  }

  @Test func `an unknown field is refused with its nearest name and the known ones`() throws {
    #expect(
      try read(#"{"name":"a","sise":1}"#).problems
        == [.unknownField("sise", nearest: "size", known: ["name", "size"])])
    #expect(try read(#"{"name":"a","sise":1}"#, Shape.open).problems.isEmpty)
  }

  @Test func `a misspelt field is one fault, and one without likeness leaves the other missing`() throws {
    let known = ["name", "size"]
    #expect(try read(#"{"nane":"a"}"#).problems == [.unknownField("nane", nearest: "name", known: known)])
    let unlike = try read(#"{"x":"a"}"#).problems
    #expect(unlike == [.missingField("name"), .unknownField("x", nearest: nil, known: known)])
  }

  @Test func `a field of the formats that nothing evaluates is refused by name`() throws {
    #expect(try read(#"{"name":"a","later":1}"#).problems == [.notYetSupported("later")])
    #expect(try read(#"{"name":"a","later":null}"#, Shape.open).problems == [.notYetSupported("later")])
  }

  @Test func `schema and note may stand on a file's outermost object only, and are texts`() throws {
    let text = #"{"$schema":"s","note":"n","name":"a"}"#
    #expect(try read(text, Shape.file).problems.isEmpty)
    #expect(try read(text).problems.count == 2)
    #expect(
      try read(#"{"note":1,"name":"a"}"#, Shape.file).problems
        == [.wrongType(expected: .text, found: .number)])
  }

  @Test func `a missing field is told at the object that lacks it`() throws {
    let reading = try Reading(SmallWorld.source("\n  {\n}", "f"))
    _ = Fields(reading.document.root, Shape.list, reading)
    let faults = #expect(throws: Faults.self) { try reading.finish(()) }
    let place = Place(file: "f", line: 2, column: 3, width: 1, sourceLine: "  {")
    #expect(faults?.faults == [Fault(place: place, path: "name", problem: .missingField("name"))])
  }

  @Test func `what is no object has no fields`() throws {
    #expect(try read("[]").problems == [.wrongType(expected: .object, found: .array)])
  }

  @Test func `a name may be written with escapes`() throws {
    #expect(try read(#"{"n\u0061me":"a"}"#).name == "a")
  }
}
