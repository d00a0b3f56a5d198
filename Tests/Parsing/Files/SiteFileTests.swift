import Hedging
import Testing

@testable import Parsing

@Suite struct SiteFileTests {
  @Test func `every field of a site arrives`() throws {
    let site = try SiteFile.read(SmallWorld.source(SmallWorld.site, "site.json"))
    #expect(site.title == "Hedging reports")
    #expect(site.baseURL == "https://example.org/")
    #expect(site.limits == Limits(maxLeverage: 3))
    #expect(site.menu == [SiteFile.MenuItem(title: "About", href: "about/")])
    #expect(site.scenarioSets == ["guide"])
    #expect(site.footer == "No advice.")
  }

  @Test func `what a site leaves out has its usual name`() throws {
    let site = try SiteFile.read(SmallWorld.source("{\"title\":\"A\"}", "site.json"))
    #expect([site.market, site.venues, site.portfolios] == ["market.json", "venues", "portfolios"])
    #expect([site.scenarios, site.language] == ["scenarios", "en-US"])
    #expect(site.baseURL == nil && site.organisation == nil && site.footer == nil)
    #expect(site.limits == Limits())
    #expect(site.menu.isEmpty && site.scenarioSets.isEmpty)
  }

  @Test func `a default scenario set that does not exist is refused at its place`() throws {
    let source = SmallWorld.source(SmallWorld.site, "site.json")
    try SiteFile.check(source, scenarioSets: [ScenarioSet(id: "guide", name: "Guide", scenarios: [])])
    let faults = #expect(throws: Faults.self) {
      try SiteFile.check(source, scenarioSets: [ScenarioSet(id: "guides", name: "Guides", scenarios: [])])
    }
    #expect(faults?.faults.map(\.path) == ["scenarioSets[0]"])
    #expect(faults?.faults.map(\.place.line) == [6])
  }
}
