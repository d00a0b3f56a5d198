import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct TemplateSetTests {
  private func templates(_ files: [String: String], pages: [String]? = []) throws -> TemplateSet {
    try TemplateSet(
      overrides: files.mapValues { Array($0.utf8) }, pages: pages.map { $0.map { Array($0.utf8) } })
  }

  @Test func `a site's own partial is included by its name, and its faults are its own`() throws {
    let schema = IndexPage.vocabulary.schema
    let good = try templates(["index.md": "a\n  {{> rows}}\n", "rows.md": "1 {{title}}\n2\n"])
    let record = IndexPage.vocabulary.record(
      of: BookPages(
        title: "T", asOf: .init(milliseconds: 0), overview: Overview(unit: "USD"), clients: BookClients([]),
        report: { $0 }
      ).index)
    #expect(try good.read("index.md", schema).markdown(filling: record).string == "a\n  1 T\n  2\n")
    let bad = try templates(["index.md": "{{> rows}}", "rows.md": "\n{{tilte}}"])
    let faults = try #require(throws: TemplateFaults.self) { try bad.read("index.md", schema) }
    #expect(faults.faults.map { "\($0.file):\($0.line):\($0.column)" } == ["templates/rows.md:2:3"])
  }

  @Test(arguments: [
    "{{title}}{{content}}", "{{title}}{{#alone}}{{policy}}{{/alone}}{{content}}", "{{policy}}{{title}}", "",
  ])
  func `the page around cannot leave out its policy or what it is about`(page: String) throws {
    let fault = #expect(throws: TemplateFaults.self) {
      try templates(["page.html": page]).read("page.html", FramedPage.vocabulary.schema)
    }
    #expect(fault?.faults.contains { if case .missingName = $0.reason { true } else { false } } == true)
  }

  @Test func `a partial of the page around is HTML`() throws {
    let files = ["page.html": "{{> head}}<meta content='{{policy}}'>{{content}}", "head.html": "<p>{{title}}</p>"]
    #expect(throws: Never.self) { try templates(files).read("page.html", FramedPage.vocabulary.schema) }
    #expect(throws: UnknownTemplate.self) { try templates(["page.html": "{{> head}}", "head.md": ""]) }
  }

  @Test func `what neither replaces a template nor is included is refused`() throws {
    let stray = UnknownTemplate(name: "b.md", known: TemplateSet.known + ["words.en-US.txt", "words.en.txt"])
    #expect(throws: stray) { try templates(["b.md": "", "c.md": ""]) }
    #expect(throws: stray) { try templates(["b.md": "{{> b}}", "report.md": "x"]) }
    #expect(throws: UnknownTemplate.self) { try templates(["content.md": "x"]) }
  }

  @Test func `a partial may be included by a page, or by another partial`() throws {
    #expect(throws: Never.self) { try templates(["b.md": "{{> c}}", "c.md": ""], pages: ["x {{> b}}"]) }
    #expect(throws: Never.self) { try templates(["b.md": ""], pages: nil) }
  }
}
