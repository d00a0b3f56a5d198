import Testing

@testable import Parsing

@Suite struct FrontMatterTests {
  private func matter(_ text: String) throws -> FrontMatter {
    try FrontMatter(Source(file: "page.md", bytes: Array(text.utf8)))
  }

  @Test func `values are JSON or plain text`() throws {
    let root = try matter(
      """
      ---
      title: The worked example
      quoted: "a: \\"b\\" # c"
      list: ["guide", "stress"]
      number:  -1.5
      yes: true
      nothing: null
      time: 2026-11-20
      address: https://example.org/#here
      ---
      """
    ).document.root
    #expect(root["title"]?.string == "The worked example")
    #expect(root["quoted"]?.string == "a: \"b\" # c")
    #expect(root["list"]?.elements.map(\.string) == ["guide", "stress"])
    #expect(root["number"]?.number == -1.5)
    #expect(root["yes"]?.boolean == true)
    #expect(root["nothing"]?.kind == .null)
    #expect(root["time"]?.string == "2026-11-20")
    #expect(root["address"]?.string == "https://example.org/#here")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `lines end as they like, and empty ones are passed over`(end: String) throws {
    let lines = ["---", "title: A", "", "menu:  B  ", "---  ", "", "", "Text", ""]
    let matter = try matter(lines.joined(separator: end))
    #expect(matter.document.root["title"]?.string == "A")
    #expect(matter.document.root["menu"]?.string == "B")
    #expect(matter.document.source.bytes[matter.body...].elementsEqual(("Text" + end).utf8))
  }

  @Test func `a list in brackets may run over several lines`() throws {
    let root = try matter("---\nscenarios: [\n  \"a\",\n  \"b\"]\ntitle: A\n---\n").document.root
    #expect(root["scenarios"]?.elements.map(\.string) == ["a", "b"])
    #expect(root["title"]?.string == "A")
  }

  @Test func `a value knows where it stands`() throws {
    let place = try matter("---\ntitle: Ä b\nmenu: x\n---\n").document.root["title"]?.place
    #expect(place.map { "\($0.line):\($0.column) \($0.width)" } == "2:8 3")
  }

  @Test func `all faults are told at once, up to the limit`() throws {
    let read = try matter("---\n# no\ntitle: 'a'\nb: |\nc\nmenu: B\n---\n")
    #expect(read.faults.map(\.place.line) == [2, 3, 4, 5])
    #expect(read.document.root.members.map(\.name.string) == ["menu"])
    let many = try matter("---\n" + String(repeating: "# no\n", count: 30) + "---\n")
    #expect(many.faults.count == Faults.limit)
  }

  @Test(arguments: ["", "-", "---", "---\n", "---\ntitle:", "---\ntitle: \"", "---\nx: [", "---\n\u{0}: \u{0}\n---"])
  func `a file that breaks off is refused and stops nothing`(text: String) {
    #expect(throws: Faults.self) { try PageFile.read(SmallWorld.source(text, "page.md"), scenarioSets: []) }
  }
}
