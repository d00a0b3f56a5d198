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
      #expect(html.contains("<title>A page · Small</title>"))
      #expect(html.contains(#"<a href="../../index.html">back</a>"#))
      let index = try String(contentsOfFile: output + "/index.html", encoding: .utf8)
      #expect(index.contains(#"<a href="a/b-c/index.html">My page</a>"#))
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
