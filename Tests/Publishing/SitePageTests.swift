import Foundation
import Markup
import Parsing
import Publishing
import Testing

@Suite struct SitePageTests {
  private func front(_ lines: String...) -> String {
    (["---", "title: A page"] + lines + ["---", ""]).joined(separator: "\n")
  }

  @Test func `a page stands where its file does and says what the portfolio's figures are`() throws {
    let text =
      front("portfolio: guide", "scenarios: [\"moves\"]", "menu: My page")
      + "{{name}}: {{scenario.moves.down.hedgePnl | gain}}\n\n{{outcomeChart | or \"\"}}\n\n[back]({{page.root}}index.html)\n"
    try withSmallSite(["pages/a/b-c.md": text]) { site, output in
      let result = try build(site, output)
      #expect(result.pages == 1)
      let twin = try String(contentsOfFile: output + "/a/b-c/index.md", encoding: .utf8)
      #expect(twin.hasPrefix("# A page\n\nOne bitcoin at 5×: +3,000\n"))
      #expect(FileManager.default.fileExists(atPath: output + "/a/b-c/outcome.svg"))
      let html = try String(contentsOfFile: output + "/a/b-c/index.html", encoding: .utf8)
      #expect(!html.contains("where scenarios end"), "a page has no numbered list of scenarios")
      #expect(html.contains("<title>A page · Small</title>"))
      #expect(html.contains(#"<a href="../../index.html">back</a>"#))
      let index = try String(contentsOfFile: output + "/index.html", encoding: .utf8)
      #expect(index.contains(#"<a href="a/b-c/index.html">My page</a>"#))
    }
  }

  @Test func `a page quotes further portfolios by their ids, with charts of their own`() throws {
    let text =
      front("portfolio: guide", "portfolios: [\"hostile\"]")
        + """
        {{#portfolio.hostile}}
        {{id}} in {{currency}}, [report]({{report}}): {{scenario.moves.down.spotPnl | gain}}

        {{outcomeChart | or ""}}

        {{/portfolio.hostile}}
        {{id}} in {{currency}}: {{scenario.moves.down.spotPnl | gain}}

        {{outcomeChart | or ""}}

        """
    try withSmallSite(["pages/a.md": text]) { site, output in
      _ = try build(site, output)
      let twin = try String(contentsOfFile: output + "/a/index.md", encoding: .utf8)
      #expect(twin.contains("hostile in USD, [report](../reports/hostile/index.html): −9,000\n"))
      #expect(twin.contains("guide in USDT: −3,000\n"))
      let pictures = try FileManager.default.contentsOfDirectory(atPath: output + "/a").filter { $0.hasSuffix(".svg") }
      #expect(pictures.sorted() == ["hostile-outcome.svg", "outcome.svg"])
      let html = try String(contentsOfFile: output + "/a/index.html", encoding: .utf8)
      #expect(html.split(separator: #" id="outcome-t""#).count == 2)
      #expect(html.split(separator: #" id="hostile-outcome-t""#).count == 2)
    }
  }

  @Test func `further portfolios have the page's scenarios, or else their own`() throws {
    let own = """
      { "id": "own", "name": "Own", "scenarios": [
        { "id": "rise", "name": "Rise", "shocks": [ { "asset": "BTC", "by": 0.01 } ] } ] }
      """
    let quote = "{{portfolio.spot-only.scenario.own.rise.netPnl | gain}}\n"
    let text = front("portfolio: guide", "portfolios: [\"spot-only\"]", "scenarios: [\"own\"]") + quote
    try withSmallSite(["pages/a.md": text, "scenarios/own.json": own]) { site, output in
      _ = try build(site, output)
      #expect(try String(contentsOfFile: output + "/a/index.md", encoding: .utf8).hasSuffix("+150.00\n"))
    }
    let other = front("portfolio: guide", "portfolios: [\"spot-only\"]") + quote
    try withSmallSite(["pages/a.md": other, "scenarios/own.json": own]) { site, output in
      #expect(throws: PublishingFault.self) { try build(site, output) }
    }
  }

  @Test func `a scenario is drawn by its id, where the price takes days`() throws {
    let text =
      front("portfolio: guide")
      + "{{scenario.moves.whipsaw.pathChart | or \"none\"}}\n\n{{scenario.moves.down.pathChart | or \"at once\"}}\n"
    try withSmallSite(["pages/a.md": text]) { site, output in
      _ = try build(site, output)
      let twin = try String(contentsOfFile: output + "/a/index.md", encoding: .utf8)
      #expect(twin.contains("](scenario-3.svg)"))
      #expect(twin.hasSuffix("at once\n"))
      #expect(FileManager.default.fileExists(atPath: output + "/a/scenario-3.svg"))
      #expect(!FileManager.default.fileExists(atPath: output + "/a/path-1.svg"))
    }
  }

  @Test(arguments: [[], ["portfolio: guide"]])
  func `a page lists the site's venues, whether it has a portfolio or not`(portfolio: [String]) throws {
    let text =
      (["---", "title: Venues"] + portfolio + ["---", ""]).joined(separator: "\n") + """

        {{#site.venues}}
        {{#contracts}}
        - {{name}} {{symbol}}: {{taker | rate}}, {{maintenance | rate}}, {{closeFee}}{{#example}}, an example{{/example}}
        - a year {{annualFunding | signedPercent 2 | or "none"}}, {{basis | signedPercent 2 | or "none"}}, {{expiry | or "none"}}
        - {{smallest | quantity}} {{sizeUnit}}{{#inverse}} in {{settle}}{{/inverse}}
        {{/contracts}}
        {{/site.venues}}

        """ + (portfolio.isEmpty ? "" : "{{name}}\n")
    try withSmallSite(["pages/a.md": text]) { site, output in
      _ = try build(site, output)
      let twin = try String(contentsOfFile: output + "/a/index.md", encoding: .utf8)
      #expect(
        twin == """
          # Venues

          - Coin BTC/USD:BTC: 0.05%, 0.5%, the taker fee at the liquidation price
          - a year −10.95%, +0.10%, none
          - 100 USD in BTC
          - WEEX BTC/USDT:USDT: 0.08%, 0.4%, nothing, an example
          - a year +10.95%, 0.00%, none
          - 0.001 BTC

          """ + (portfolio.isEmpty ? "" : "One bitcoin at 5×\n"))
    }
  }

  @Test func `pages are in the menu in their order, after the site's own entries`() throws {
    try withSmallSite([
      "pages/a.md": front("menu: Last"), "pages/b.md": front("menu: Second", "order: 2"),
      "pages/c.md": front("menu: First", "order: -1.5"), "pages/d/index.md": front("language: de"),
    ]) { site, output in
      _ = try build(site, output)
      let html = try String(contentsOfFile: output + "/d/index.html", encoding: .utf8)
      let header = try #require(html.firstRange(of: "</header>").map { html[..<$0.lowerBound] })
      let entries = header.matches(of: /<a href="\.\.\/[^"]*">([^<]*)<\/a>/).map { String($0.output.1) }
      #expect(entries == ["Reports", "First", "Second", "Last", "Search"])
      #expect(html.contains(#"<html lang="de">"#))
    }
  }

  @Test func `a draft is left out unless it is asked for`() throws {
    try withSmallSite(["pages/new.md": front("draft: true")]) { site, output in
      _ = try build(site, output)
      #expect(!FileManager.default.fileExists(atPath: output + "/new"))
      _ = try SiteBuild(site: site, generator: "hedgerow test", drafts: true).write(to: output)
      #expect(FileManager.default.fileExists(atPath: output + "/new/index.html"))
    }
  }

  @Test(arguments: [
    ("portfolio: guide", "\nText\n{{#scenario.moves.dwon}}x{{/scenario.moves.dwon}}\n", "7:19", "down"),
    ("portfolio: guide", "{{vlaue | money}}\n", "5:3", "value"),
    ("menu: Page", "{{page.titel}}\n", "5:8", "title"),
    ("menu: Page", "{{#site.venues}}\n{{takre | rate}}\n{{/site.venues}}\n", "6:3", "taker"),
    ("menu: Page", "{{value | money}}\n", "5:3", nil),
  ])
  func `a page is checked before anything is computed`(
    key: String, text: String, place: String, nearest: String?
  ) throws {
    try withSmallSite(["pages/a.md": front(key) + text]) { site, _ in
      let fault = #expect(throws: PublishingFault.self) { try SiteBuild(site: site, generator: "test") }
      guard case .template(let faults, site)? = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      #expect(faults.faults.map(\.file) == ["pages/a.md"])
      #expect(faults.faults.map { "\($0.line):\($0.column)" } == [place])
      #expect(faults.faults.map(\.nearest) == [nearest])
    }
  }

  @Test func `a page's portfolio is found by its id, whatever its file is called`() throws {
    try withSmallSite(["pages/a.md": front("portfolio: guide") + "{{id}}\n"]) { site, output in
      try FileManager.default.moveItem(
        atPath: site + "/portfolios/guide.json", toPath: site + "/portfolios/other.json")
      _ = try build(site, output)
      #expect(try String(contentsOfFile: output + "/a/index.md", encoding: .utf8) == "# A page\n\nguide\n")
    }
    try withSmallSite(["pages/a.md": front("portfolio: giude")]) { site, _ in
      let fault = #expect(throws: PublishingFault.self) { try SiteBuild(site: site, generator: "test") }
      guard case .input(let faults)? = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
      #expect(faults.flatMap(\.faults).map(\.place.line) == [3])
    }
    try withSmallSite(["pages/a.md": front("portfolio: guide", "portfolios: [\"spot-olny\"]")]) { site, _ in
      let fault = #expect(throws: PublishingFault.self) { try SiteBuild(site: site, generator: "test") }
      guard case .input(let faults)? = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
      #expect(faults.flatMap(\.faults).map { "\($0.place.line):\($0.place.column)" } == ["4:14"])
    }
  }

  @Test(arguments: [
    "pages/My Page.md", "pages/a/-b.md", "pages/picture.svg", "pages/reports/guide.md",
  ])
  func `a page without a place of its own is refused`(file: String) throws {
    try withSmallSite([file: front()]) { site, output in
      #expect(throws: PublishingFault.self) { try build(site, output) }
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test(arguments: ["[x](gone/index.html)", "[x](#gone)", "[x]({{page.root}}../index.html)"])
  func `a link of a page that leads nowhere stops the build`(link: String) throws {
    try withSmallSite(["pages/a.md": front() + link + "\n"]) { site, output in
      let fault = #expect(throws: PublishingFault.self) { try build(site, output) }
      guard case .deadLink(page: "a/index.html", _, let place)? = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      // A link that a template makes is not written out anywhere.
      let isWritten = !link.contains("{")
      #expect((place?.line, place?.column) == (isWritten ? (front().split(separator: "\n").count + 1, 5) : (nil, nil)))
    }
  }

  private func build(_ site: String, _ output: String) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
  }

  private func withSmallSite(
    _ files: [String: String], _ body: (_ site: String, _ output: String) throws -> Void
  ) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      for (file, text) in files { try FixtureFolder.write(text, to: folder + "/site/" + file) }
      try body(folder + "/site", folder + "/public")
    }
  }
}
