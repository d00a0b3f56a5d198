import Testing

@testable import Markup

@Suite struct RenderedMarkdownTests {
  @Test func `the outline says what the headings say`() throws {
    let rendered = try page(
      "# Report for {{name}}\n\n## *Fees* & `funding`\n\n## Fees & funding\n\n### {{name}}\n\n###",
      [("name", "A <b> & co")])
    #expect(
      rendered.outline == [
        .init(level: 1, id: "report-for-a-b--co", text: "Report for A <b> & co"),
        .init(level: 2, id: "fees--funding", text: "Fees & funding"),
        .init(level: 2, id: "fees--funding-2", text: "Fees & funding"),
        .init(level: 3, id: "a-b--co", text: "A <b> & co"),
        .init(level: 3, id: nil, text: ""),
      ])
    #expect(rendered.html.string.contains("<h3 id=\"a-b--co\">A &lt;b&gt; &amp; co</h3>\n<h3></h3>"))
  }

  @Test func `a section's first sentence is the one below its heading`() throws {
    let rendered = try page(
      "# A\n\nOf 1.5 coins *{{name}}* has one. And more.\n\n## B\n\n### C\n\n* a list\n\n## D\n\n{{name}}\n\n"
        + "<!-- .written -->\nNot this.\n",
      [("name", "A <b>")])
    #expect(rendered.sections(before: "written").map(\.lead) == ["Of 1.5 coins A <b> has one.", nil, nil, "A <b>"])
    let long = try page("# A\n\n" + String(repeating: "word ", count: 99), [])
    let lead = try #require(long.sections(before: "written").first?.lead)
    #expect(lead.count <= 121 && lead.hasSuffix("word…"))
  }

  @Test func `the list of figures is read as it is shown`() throws {
    let rendered = try page(
      "<!-- .figures -->\n- [Net]({{name}}), USD **{{name}}** *beside*\n- **+1** *alone*\n- no value\n\n- **later**\n",
      [("name", "A <b> & c")])
    #expect(
      rendered.figures == [
        .init(label: "Net, USD", value: "A <b> & c"), .init(label: "", value: "+1"), .init(label: "", value: "later"),
      ])
    #expect(try page("- **1**\n", []).figures.isEmpty)
  }

  @Test func `links and images are collected from text and tables`() throws {
    let rendered = try page(
      "[a](/x?y=1&z=2) ![b](pic.png)\n\n| [c]({{path}}/) |\n|---|\n| <https://e.org> |",
      [("path", "../one two")])
    #expect(rendered.links.map(\.destination) == ["/x?y=1&z=2", "pic.png", "../one%20two/", "https://e.org"])
  }

  @Test func `a block takes the place of its paragraph and of nothing else`() throws {
    let chart: [(String, Thing)] = [("chart", .block(html: "<svg></svg>", markdown: "![chart](c.svg)"))]
    #expect(try page("a\n\n{{chart}}\n\nb", chart).html.string == "<p>a</p>\n<svg></svg>\n<p>b</p>\n")
    #expect(try page("a {{chart}} b", chart).html.string == "<p>a  b</p>\n")
    #expect(try page("[{{chart}}]({{chart}})", chart).html.string == "<p><a href=\"\"></a></p>\n")
    #expect(try page("> {{chart}}", chart).html.string == "<blockquote>\n<svg></svg>\n</blockquote>\n")
    #expect(try twin("a\n\n{{chart}}\n", chart) == "a\n\n![chart](c.svg)\n")
    #expect(try html("<main>{{chart}}</main>", chart) == "<main><svg></svg></main>")
  }

  @Test func `pages of one shape share their rendering`() throws {
    let source = "# {{name}}\n\n{{#rows}}\n* {{n}}\n{{/rows}}"
    let ada: [(String, Thing)] = [("name", "Ada"), ("rows", .rows([[("n", "1")], [("n", "2")]]))]
    let bo: [(String, Thing)] = [("name", "*Bo*"), ("rows", .rows([[("n", "<")], [("n", "")]]))]
    let greeting = try template(source, ada)
    let first = greeting.tokens(filling: record(ada))
    let second = greeting.tokens(filling: record(bo))
    #expect(first.markdown == second.markdown)
    #expect(
      PageShape(first.markdown).filled(with: second.values) == RenderedMarkdown(greeting, filling: record(bo))
    )
  }

  @Test func `a kept shape gives the page that a new one gives, and the oldest goes first`() {
    var shapes = PageShapes(limit: 2)
    for text in ["# a", "b", "# a", "- c", "b", "", "# a"] {
      let kept = shapes.shape(of: Array(text.utf8)).filled(with: TokenText.Values())
      #expect(kept == PageShape(Array(text.utf8)).filled(with: TokenText.Values()), "\(text)")
    }
  }

  @Test func `both twins filled at once are what each of them is alone`() throws {
    let world: [(String, Thing)] = [
      ("name", " *Ada* "), ("price", 7.0), ("gone", .absent("x")), ("rows", .rows([[("n", "1")], [("n", "a|b")]])),
    ]
    let source = "# {{name}}\n\n<!-- .x -->\n{{price | whole}}. {{gone | or \"–\"}}\n{{#rows}}\n* `{{n}}`\n{{/rows}}"
    let page = try template(source, world)
    let filled = page.filled(with: record(world))
    #expect(filled.tokens == page.tokens(filling: record(world)))
    #expect(filled.markdown == page.markdown(filling: record(world)))
  }

  @Test func `the same page is the same bytes every time`() throws {
    let source = "# {{name}}\n\n[{{name}}]({{name}})\n\n| {{name}} |\n|---|\n| *x* |\n\n## {{name}}"
    let world: [(String, Thing)] = [("name", "Ada & Bo")]
    let first = try page(source, world)
    for _ in 1...20 { #expect(try page(source, world) == first) }
  }

  @Test func `a mark that a template forged by an entity stands for nothing it could not print`() throws {
    #expect(try page("&#xE000;7&#xE001;", []).html.string == "<p></p>\n")
  }
}
