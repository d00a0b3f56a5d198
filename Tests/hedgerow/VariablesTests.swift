import Testing

/// `hedgerow variables`, as template writers run it.
@Suite struct VariablesTests {
  @Test func `without a template the templates are listed`() throws {
    let run = try Program.run(["variables"])
    #expect(run.code == 0)
    #expect(
      run.output == """
        report   report.md: one client's report, in Markdown
        index    index.md: the desk's overview, in Markdown
        clients  clients.md: a list of clients by id or by status, in Markdown
        asset    asset.md: one asset across all clients, in Markdown
        venue    venue.md: one venue across all clients, in Markdown
        changes  changes.md: what changed in the book since an earlier build, in Markdown
        prose    prose.md: a page of the site's own, in Markdown
        search   search.md: the list of all pages with the search, in Markdown
        missing  missing.md: what stands where there is no page, in Markdown
        llms     llms.md: the list of all pages for language models, `llms.txt`
        page     page.html: the HTML around every page
        words    words.en.txt: the words of all of them, to be translated

        """)
  }

  @Test(arguments: ["report", "report.md"])
  func `a template's names stand with kind, example and meaning, those inside a list below it`(name: String) throws {
    let run = try Program.run(["variables", name])
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let currency = try #require(lines.first { $0.first == "currency" })
    #expect(currency[1] == "text")
    #expect(currency[2] == "USDT")
    #expect(run.output.contains("\nexposures "))
    #expect(run.output.contains("\n  asset "))
    #expect(run.output.contains("\nmoney [number] "))
    #expect(run.output.contains("1,235"))
    #expect(!run.output.contains(" \n"))
  }

  @Test func `a template that there is not is a wrong command line`() throws {
    let run = try Program.run(["variables", "reprot"])
    #expect(run.code == 64)
    #expect(
      run.errors.contains(
        "There is no template `reprot`; expected `report`, `index`, `clients`, `asset`, `venue`, `changes`, `prose`, `search`, `missing`, `llms`, `page` or `words`"
      ))
  }

  @Test func `what a page of prose may say of its portfolios is told`() throws {
    let run = try Program.run(["variables", "prose"])
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("      pathChart ") && $0.contains("block?") })
    #expect(lines.contains { $0.hasPrefix("    report ") && $0.contains("../reports/one-btc/index.html") })
    #expect(lines.contains { $0.hasPrefix("      netPnl ") })
  }
}
