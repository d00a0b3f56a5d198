import Testing

@testable import Parsing
@testable import hedgerow

@Suite struct DiagnosticTests {
  @Test func `an error without a place is told without one`() {
    #expect(Diagnostic("nothing to build").text == "error: nothing to build")
    #expect(
      Diagnostic("nothing to build", notes: ["one", "two"], hint: "three").text
        == "error: nothing to build\n= one\n= two\nhint: three")
  }

  @Test func `faults are told one after the other, with an empty line between them`() throws {
    let source = Source(file: "a.json", bytes: Array(#"{"a":1,"a":2,"a":3}"#.utf8))
    let faults = try #require(throws: Faults.self) { _ = try JSONDocument(source) }
    #expect(
      Diagnostic.text(of: faults) == """
        error: the field `a` is given twice
          --> a.json:1:8
          |
        1 | {"a":1,"a":2,"a":3}
          |        ^^^
          = first at a.json:1:2
        hint: keep the one that is right and remove the other

        error: the field `a` is given twice
          --> a.json:1:14
          |
        1 | {"a":1,"a":2,"a":3}
          |              ^^^
          = first at a.json:1:2
        hint: keep the one that is right and remove the other
        """)
  }

  @Test func `when there are too many faults, that is said`() throws {
    let names = (0..<50).map { "\"k\($0 / 2)\":0" }.joined(separator: ",")
    let source = Source(file: "a.json", bytes: Array("{\(names)}".utf8))
    let faults = try #require(throws: Faults.self) { _ = try JSONDocument(source) }
    let text = Diagnostic.text(of: faults)
    #expect(text.split(separator: "error: ").count == 20)
    #expect(text.hasSuffix("\n\nThe first 20 errors are shown; there may be more."))
  }

  @Test func `a file's name cannot send control sequences either`() {
    let place = Place(file: "a\u{1B}[2Jb", line: 1, column: 1, width: 1, sourceLine: "x")
    #expect(Diagnostic("t", at: place).text.contains("--> a\\u{1B}[2Jb:1:1"))
  }
}
