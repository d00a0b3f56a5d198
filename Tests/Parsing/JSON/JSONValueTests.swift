import Testing

@testable import Parsing

@Suite struct JSONValueTests {
  private let document = Result { () throws(Faults) in
    try JSONDocument(Source(file: "a.json", bytes: Array(#"{"a":[1,{"b c":true}],"d":null,"é":"x\n"}"#.utf8)))
  }

  @Test func `values are found by name and by number`() throws {
    let root = try document.get().root
    #expect(root["a"]?[0]?.number == 1)
    #expect(root["a"]?[1]?["b c"]?.boolean == true)
    #expect(root["d"]?.kind == .null)
    #expect(root["é"]?.string == "x\n")
    #expect(root["x"] == nil)
    #expect(root["a"]?[2] == nil)
    #expect(root["d"]?["x"] == nil)
  }

  @Test func `a value of one kind is none of the others`() throws {
    let root = try document.get().root
    #expect(root.string == nil)
    #expect(root.number == nil)
    #expect(root["a"]?[0]?.boolean == nil)
    #expect(root["é"]?.number == nil)
    #expect(root["d"]?.elements.map(\.kind) == [])
    #expect(root["a"]?.members.map(\.name.kind) == [])
  }

  @Test func `a value knows its bytes and its path`() throws {
    let root = try document.get().root
    let value = try #require(root["a"]?[1]?["b c"])
    #expect(value.range == 15..<19)
    #expect(value.path == "a[1][\"b c\"]")
    #expect(root.path == "")
    #expect(root["a"]?.range == 5..<21)
    #expect(root["é"]?.path == "[\"é\"]")
    #expect(root["a"]?[0]?.path == "a[0]")
  }

  @Test func `the path of a name is that of its value`() throws {
    let root = try document.get().root
    #expect(root.members.map(\.name.path) == root.members.map(\.value.path))
    #expect(root.members.map(\.name.path) == ["a", "d", "[\"é\"]"])
  }

  @Test func `a name is compared with what it stands for`() throws {
    let document = try JSONDocument(Source(file: "a", bytes: Array(#"["ab","a\u0062","abc",1]"#.utf8)))
    #expect(document.root.elements.map { $0.isString("ab") } == [true, true, false, false])
  }
}
