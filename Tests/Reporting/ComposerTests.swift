import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct ComposerTests {
  @Test func `a report tells the guide's example in words and numbers`() throws {
    let markdown = squeezed(try composer().compose(evaluation(), depth: 2).markdown)
    #expect(markdown.hasPrefix("# One bitcoin, hedged\n"))
    #expect(markdown.contains("the portfolio neither gains nor loses, where without the hedge it would lose 3,000."))
    #expect(markdown.contains("| **Move** *at once* | 27,000 | −3,000 | +3,000 | 0 | **0** | *−3,000* |"))
    #expect(markdown.contains("***BTC short at WEEX liquidated on day 15 at 59,760.96***"))
    #expect(markdown.contains("A linear short is liquidated at (*C* + *c* + *Q*·*E*) ÷ (*Q*·(1 + *m* + *f*))."))
  }

  @Test func `a page that stands alone carries its style and links to no file`() throws {
    let page = try composer().composeAlone(evaluation())
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains("<style>"))
    #expect(!html.contains("<link"))
    #expect(!html.contains("report.json"))
    #expect(page.links.allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `a page in a site links its style and its twins`() throws {
    let page = try composer().compose(evaluation(), depth: 2)
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains(#"<link rel="stylesheet" href="../../style.css">"#))
    #expect(!html.contains("<style>"))
    #expect(page.links.filter { !$0.hasPrefix("#") } == ["report.json", "index.md"])
  }

  @Test func `an override takes the place of a template and is named in its faults`() throws {
    let frame = SiteFrame(title: "Test", generator: "test")
    let composer = try Composer(frame: frame, overrides: ["report.md": Array("Only {{name}}\n".utf8)])
    #expect(composer.compose(try evaluation(), depth: 2).markdown == Array("Only One bitcoin, hedged\n".utf8))
    let faults = #expect(throws: TemplateFaults.self) {
      try Composer(frame: frame, overrides: ["report.md": Array("{{nmae}}".utf8)])
    }
    #expect(faults?.faults.first?.file == "templates/report.md")
    #expect(faults?.faults.first?.nearest == "name")
  }

  @Test func `an override that no template has the name of is refused`() {
    #expect(throws: UnknownTemplate(name: "reprot.md", known: Self.templates)) {
      try Composer(frame: SiteFrame(title: "Test", generator: "test"), overrides: ["reprot.md": []])
    }
  }

  @Test func `the index lists each report with its figures`() throws {
    let summary = try #require(try composer().compose(evaluation(), depth: 2).summary)
    var overview = Overview(unit: "USD")
    overview.add(summary)
    let book = BookPages(
      title: "All", asOf: GuideWorld.midnight, overview: overview, clients: BookClients([ClientRow(summary)]),
      report: { "reports/\($0)/index.html" })
    let page = try #require(book.pages.first)
    var shapes = PageShapes()
    let markdown = squeezed(try composer().compose(page, of: book, shapes: &shapes).markdown)
    #expect(
      markdown.contains(
        "| [One bitcoin, hedged](reports/one-btc/index.html) *one-btc* | ok | 60,000 USDT | 100.0% | 0 | 0 "))
  }

  private static let templates = [
    "report.md", "index.md", "clients.md", "asset.md", "venue.md", "changes.md", "prose.md", "search.md", "missing.md",
    "llms.md",
    "page.html", "words.en-US.txt",
    "words.en.txt",
  ]

  private func composer() throws -> Composer { try Composer(frame: SiteFrame(title: "Test", generator: "test")) }

  private func evaluation() throws -> Evaluation {
    let scenarios = [GuideWorld.move(to: 27_000), GuideWorld.move(to: 90_000, days: 30.24)]
    return evaluate(
      try GuideWorld.snapshot(), [ScenarioSet(id: "guide", name: "Guide", scenarios: scenarios)])
  }
}
