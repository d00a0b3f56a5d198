import Testing

@testable import Markup

@Suite struct WordReadingTests {
  private struct Client: Sendable {
    var name = "Ada"
    var side = "short"
    var price: Double? = 30_000
  }

  private static let side = WordSet("side", ["short", "long"])
  private static let vocabulary = Vocabulary<Client>([
    .text("name", "The client") { $0.name },
    .word("side", "short or long", of: side) { $0.side },
    .optionalNumber("price", "The price") { $0.price },
  ])
  private static let filters = Filters(["plain": .number { value, _ in String(Int(value)) }])

  @Test func `a tag takes in an entry, whose tags mean what they mean at that place`() throws {
    let words = "hello = Hello {{name}}{{#price}} at {{price | plain}}{{/price}}"
    #expect(try filled("> {{words.hello}}!", words) == "> Hello Ada at 30000!")
  }

  @Test func `an entry that stands alone on its line leaves the line`() throws {
    #expect(try filled("a\n{{words.b}}\nc", "b = B") == "a\nB\nc")
  }

  @Test func `an entry may take in others`() throws {
    #expect(try filled("{{words.a}}", "a = See {{words.b}}\nb = the *end*") == "See the *end*")
  }

  @Test func `an absent value can be a word`() throws {
    let none = Client(price: nil)
    #expect(try filled("{{price | plain | or words.none}}", "none = keiner", none) == "keiner")
  }

  @Test(arguments: [("Limits", "limits"), ("Wo sie endet", "wo-sie-endet"), ("Größe", "größe")])
  func `an anchor is the id that the heading of an entry has`(title: String, id: String) throws {
    let markdown = try filled("# {{words.title}}\n\n[up](#{{words.title | anchor}})", "title = \(title)")
    #expect(markdown == "# \(title)\n\n[up](#\(id))")
    var slugs = Slugs()
    #expect(slugs.next(for: title) == id)
  }

  @Test func `a word of a set is printed in the language of the page, and without one as it is`() throws {
    #expect(try filled("{{side}}", "side.short = kurz\nside.long = lang") == "kurz")
    #expect(try filled("{{side}}", "a = b") == "short")
    #expect(try filled("{{side}}", "side.short = kurz\nside.long = lang", Client(side: "flat")) == "flat")
  }

  @Test(
    arguments: [
      ("{{words.a}}", "# A\na = Dear {{nmae}}", TemplateFault.Reason.unknownName, "words.txt", 2, 12, "nmae"),
      ("{{words.a}}", "a = {{#price}}x", .unclosedSection, "words.txt", 1, 5, "{{#price}}"),
      ("{{words.a}}", "a = x {{name\nb = y}}", .unclosedTag, "words.txt", 1, 7, "{{name"),
      (
        "{{words.a}}", "a = {{words.b}}\nb = {{words.a}}", .recursiveEntry(chain: ["a", "b", "a"]), "words.txt", 2, 13,
        "a"
      ),
      ("x {{words.aa}}", "a = b", .unknownEntry, "page.md", 1, 11, "aa"),
      ("{{words.a | anker}}", "a = b", .unknownFilter, "page.md", 1, 13, "anker"),
      ("{{words.a | anchor}}", "a = b {{name}}", .entryWithTags, "words.txt", 1, 7, "{{name}}"),
      ("{{price | plain | or words.a}}", "a = {{name}}", .entryWithTags, "words.txt", 1, 5, "{{name}}"),
      ("{{price | plain | or words.b}}", "a = x", .unknownEntry, "page.md", 1, 28, "b"),
      ("{{side}}", "side.short = {{name}}", .entryWithTags, "words.txt", 1, 14, "{{name}}"),
    ])
  func `a fault of an entry is at its place in the file of words`(
    template: String, words: String, reason: TemplateFault.Reason, file: String, line: Int, column: Int, token: String
  ) {
    let faults = #expect(throws: TemplateFaults.self) { try filled(template, words) }
    #expect(faults?.faults.count == 1)
    let fault = faults?.faults.first
    #expect(fault?.reason == reason)
    #expect(fault?.file == file)
    #expect(fault?.line == line)
    #expect(fault?.column == column)
    #expect(fault?.token == token)
  }

  @Test func `an entry that ships is not at fault where it is taken in out of place`() throws {
    let words = try WordCatalog(Array("a = {{words.b}}\nb = {{asset}}".utf8), name: "words.txt", isShipped: true)
    let faults = #expect(throws: TemplateFaults.self) { try filled("Hello {{words.a}}", in: words) }
    #expect(faults?.faults.map(\.reason) == [.entryOutOfPlace(name: "b")])
    #expect(faults?.faults.first?.file == "page.md")
    #expect(faults?.faults.first?.column == 15)
  }

  @Test func `a phrase is plain text, whatever it is filled with`() throws {
    let words = try WordCatalog(Array("a = {{name}} <&> *{{side}}*".utf8), name: "words.txt")
    let phrase = try Sentence("a", of: words, schema: schema(of: [("name", ""), ("side", "")]))
    let values = ["*שלום* <b>", "short"]
    #expect(phrase.text { values[$0] } == "*שלום* <b> <&> *short*")
  }

  @Test(
    arguments: [
      (["Ada", "7"], "Ada, 7 <end>"), (["", nil], ", no age <end>"), ([nil, "7"], "nobody 7 <end>"),
      ([nil, nil], "nobody no age <end>"),
    ] as [([String?], String)])
  func `a phrase says one thing with a value and another without`(_ values: [String?], _ expected: String) throws {
    let words = try WordCatalog(
      Array(
        "a = {{#name}}{{name}}, {{/name}}{{^name}}nobody {{/name}}{{age | or \"no age\"}} {{words.b}}\nb = <end>".utf8),
      name: "words.txt")
    let phrase = try Sentence("a", of: words, schema: schema(of: [("name", .absent("")), ("age", .absent(""))]))
    #expect(phrase.text { values[$0] } == expected)
  }

  @Test func `a phrase may have a text of its own in quotes, and a condition inside another`() throws {
    let words = try WordCatalog(
      Array(#"a = {{"{{"}}{{#name}}{{name}}{{#age}} at {{age}}{{/age}}{{^age}} of no age{{/age}}{{/name}}"#.utf8),
      name: "words.txt")
    let phrase = try Sentence("a", of: words, schema: schema(of: [("name", .absent("")), ("age", .absent(""))]))
    #expect(phrase.text { ["Ada", "7"][$0] } == "{{Ada at 7")
    #expect(phrase.text { ["Ada", nil][$0] } == "{{Ada of no age")
    #expect(phrase.text { [nil, "7"][$0] } == "{{")
  }

  private func filled(_ template: String, _ words: String, _ client: Client = Client()) throws -> String {
    try filled(template, in: WordCatalog(Array(words.utf8), name: "words.txt"), client)
  }

  private func filled(_ template: String, in words: WordCatalog, _ client: Client = Client()) throws -> String {
    try Template(
      Array(template.utf8), name: "page.md", schema: Self.vocabulary.schema, filters: Self.filters, words: words
    ).markdown(filling: Self.vocabulary.record(of: client)).string
  }
}
