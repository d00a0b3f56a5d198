import Hedging
import Testing

@testable import Parsing

@Suite struct PageFileTests {
  @Test func `every key of a page arrives`() throws {
    let text = """
      ---
      title: A page
      description: What it is
      date: 2026-11-01
      updated: 2026-11-20
      portfolio: guide
      portfolios: ["two", "three"]
      scenarios: ["guide"]
      menu: Page
      order: 2
      language: de
      draft: true
      ---

      Hello
      """
    let world = try SmallWorld.read()
    let page = try PageFile.read(SmallWorld.source(text, "page.md"), scenarioSets: world.scenarioSets)
    #expect(
      page.settings
        == PageFile.Settings(
          title: "A page", description: "What it is", date: "2026-11-01", updated: "2026-11-20", portfolio: "guide",
          portfolios: ["two", "three"], scenarios: ["guide"], menu: "Page", order: 2, hasContents: true, language: "de",
          isDraft: true))
    #expect(page.scenarioSets?.map(\.id) == ["guide"])
    #expect(page.body == Array("Hello".utf8))
    #expect(page.firstLine == 15)
  }

  @Test func `a title is enough`() throws {
    let page = try PageFile.read(SmallWorld.source("---\ntitle: A\n---\n", "page.md"), scenarioSets: [])
    #expect(page.settings.title == "A")
    #expect(!page.settings.isDraft && page.scenarioSets == nil && page.settings.menu == nil)
    #expect(page.body.isEmpty)
  }

  @Test func `a portfolio that is not there is refused at its place`() throws {
    let text = "---\ntitle: A\nportfolio: one-bct\nportfolios: [\"two\", \"tree\"]\n---\n"
    let page = try PageFile.read(SmallWorld.source(text, "page.md"), scenarioSets: [])
    let fault = try #require(page.unknownPortfolio("one-bct", known: ["one-btc", "two"]).faults.first)
    #expect("\(fault.place.line):\(fault.place.column)" == "3:12")
    #expect(
      fault.problem
        == .unknownReference(Reference(.portfolio, "one-bct"), nearest: "one-btc", known: ["one-btc", "two"]))
    let further = try #require(page.unknownPortfolio("tree", known: ["three"]).faults.first)
    #expect("\(further.place.line):\(further.place.column)" == "4:21")
  }

  @Test func `lines, fields and names at fault are told in one run, and nothing that follows from them`() throws {
    let text = """
      ---
      title: 'A page'
      tags: ["a"]
      scenarios: ["giude"]
      portfolio:
        - one
      updated: 2026-11-41
      ---
      """
    let world = try SmallWorld.read()
    let faults = try #require(throws: Faults.self) {
      try PageFile.read(SmallWorld.source(text, "page.md"), scenarioSets: world.scenarioSets)
    }.faults
    #expect(faults.map(\.place.line) == [2, 3, 4, 6, 7])
    #expect(!faults.contains { if case .missingField = $0.problem { true } else { false } })
  }
}
