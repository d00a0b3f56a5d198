import Testing

@testable import Markup

@Suite struct VocabularyTests {
  private struct Leg: Sendable { var size: Double }
  private struct Client: Sendable {
    var name: String
    var note: String?
    var limit: Double?
    var open = true
    var best: Leg?
    var legs: [Leg]
  }

  private static let leg = Vocabulary<Leg>([.number("size", "How much", example: "1.5") { $0.size }])
  private static let client = Vocabulary<Client>([
    .text("name", "Display name") { $0.name },
    .optionalText("note", "A remark") { $0.note },
    .optionalNumber("limit", "A bound") { $0.limit },
    .number("count", "How many legs") { Double($0.legs.count) },
    .flag("open", "Whether it is open") { $0.open },
    .block("chart", "A picture") { _ in Block(html: HTMLText("<svg/>"), markdown: MarkdownText("chart")) },
    .optionalBlock("map", "Another") { _ in nil },
    .record("first", "The first leg", of: leg) { $0.legs[0] },
    .optionalRecord("best", "The best leg", of: leg) { $0.best },
    .list("legs", "All legs", of: leg) { $0.legs },
  ])

  @Test func `a schema keeps the order, the kinds and the words of its fields`() {
    let entries = Self.client.schema.entries
    #expect(
      entries.map(\.name)
        == ["name", "note", "limit", "count", "open", "chart", "map", "first", "best", "legs"])
    #expect(
      entries.map(\.kind.shape)
        == [.text, .text, .number, .number, .flag, .block, .block, .record, .record, .list])
    #expect(entries.filter(\.optional).map(\.name) == ["note", "limit", "map", "best"])
    #expect(entries[0].description == "Display name")
    #expect(entries[9].kind.schema?.entries.map(\.example) == ["1.5"])
    #expect(Self.client.schema.slot(named: "count") == 3)
    #expect(Self.client.schema.slot(named: "Count") == nil)
  }

  @Test func `a record has every value in its slot`() {
    let ada = Client(name: "Ada", note: nil, limit: 2, best: nil, legs: [Leg(size: 1), Leg(size: 2)])
    let one = Record([.number(1)])
    #expect(
      Self.client.record(of: ada).values == [
        .text("Ada"), .none, .number(2), .number(2), .flag(true),
        .block(Block(html: HTMLText("<svg/>"), markdown: MarkdownText("chart"))), .none,
        .record(one), .none, .list([one, Record([.number(2)])]),
      ])
  }

  @Test func `a template reads what a vocabulary declares`() throws {
    let template = try Template(
      Array("{{name}}: {{#legs}}{{size | whole}} {{/legs}}{{limit | whole | or \"no limit\"}}".utf8),
      name: "client.md", schema: Self.client.schema, filters: testFilters)
    let bo = Client(name: "Bo", limit: nil, legs: [Leg(size: 3), Leg(size: 4)])
    #expect(template.markdown(filling: Self.client.record(of: bo)).string == "Bo: 3 4 no limit")
  }

  private final class Readings: @unchecked Sendable { var names: [String] = [] }

  @Test func `what a page has is read when its template asks for it, and once`() throws {
    let readings = Readings()
    let page = Vocabulary<Int>([
      .text("unused", "Never asked for") { _ in
        readings.names.append("unused")
        return ""
      },
      .flag("large", "Whether it is large") {
        readings.names.append("large")
        return $0 > 2
      },
      .list("rows", "As many as it says", of: Vocabulary<Int>([.number("row", "Its number") { Double($0) }])) {
        readings.names.append("rows")
        return Array(1...$0)
      },
    ])
    let record = page.record(of: 3)
    #expect(readings.names == [])
    let source = "{{#rows}}{{#large}}{{row | whole}}{{/large}}{{/rows}} {{#rows}}{{row | whole}}{{/rows}}"
    let template = try Template(
      Array(source.utf8), name: "page.md", schema: page.schema, filters: testFilters)
    #expect(template.html(filling: record).string == "123 123")
    #expect(readings.names == ["rows", "large"])
  }
}
