import Testing

@testable import Markup

@Suite struct WordCatalogTests {
  @Test func `an entry is a line, a comment is none, and spaces around both parts are not theirs`() throws {
    let words = try WordCatalog(Array("# Titles\n\n a.title =  The title = one  \r\nb-2.x=B".utf8), name: "words.txt")
    #expect(words.keys == ["a.title", "b-2.x"])
    #expect(words["a.title"] == "The title = one")
    #expect(words["b-2.x"] == "B")
    #expect(words["c"] == nil)
  }

  @Test(
    arguments: [
      ("one = 1\nno entry\n", TemplateFault.Reason.malformedEntry, 2, 1, "no entry"),
      ("a b = 1", .malformedEntry, 1, 1, "a b"),
      (" = 1", .malformedEntry, 1, 2, "= 1"),
      ("one = 1\n  two =  \n", .emptyEntry, 2, 3, "two"),
      ("one = 1\n# again\none = 2", .repeatedEntry(firstLine: 1), 3, 1, "one"),
    ])
  func `a line that is no entry is a fault at its place`(
    text: String, reason: TemplateFault.Reason, line: Int, column: Int, token: String
  ) {
    let faults = #expect(throws: TemplateFaults.self) { try WordCatalog(Array(text.utf8), name: "words.de.txt") }
    #expect(faults?.faults.count == 1)
    #expect(faults?.faults.first?.reason == reason)
    #expect(faults?.faults.first?.file == "words.de.txt")
    #expect(faults?.faults.first?.line == line)
    #expect(faults?.faults.first?.column == column)
    #expect(faults?.faults.first?.token == token)
  }

  @Test func `bytes that no template may hold, no file of words may hold`() {
    let faults = #expect(throws: TemplateFaults.self) { try WordCatalog(Array("a = ".utf8) + [0xFF], name: "w") }
    #expect(faults?.faults.first?.reason == .notUTF8)
  }

  @Test func `a translation has every entry and no other`() throws {
    let english = try catalog("lead = L\ntitle = T\nend = E")
    let german = try catalog("title = Titel\nleed = Anfang")
    let faults = #expect(throws: TemplateFaults.self) { try german.over(english, isComplete: true) }
    #expect(faults?.faults.map(\.reason) == [.unknownEntry, .missingEntries(["lead", "end"])])
    #expect(faults?.faults.first?.nearest == "lead")
    #expect(faults?.faults.first?.line == 2)
    let whole = try catalog("end = Ende\ntitle = Titel\nlead = Anfang").over(english, isComplete: true)
    #expect(whole.keys == ["lead", "title", "end"])
    #expect(whole["title"] == "Titel")
  }

  @Test func `in place of a few entries only, the others stand in`() throws {
    let words = try catalog("title = My title").over(try catalog("lead = L\ntitle = T"), isComplete: false)
    #expect(words["title"] == "My title")
    #expect(words["lead"] == "L")
  }

  private func catalog(_ text: String) throws -> WordCatalog { try WordCatalog(Array(text.utf8), name: "words.txt") }
}
