import Foundation
import Hedging
import Parsing
import Publishing
import Testing

@Suite struct SiteFolderTests {
  private let past = """
    { "id": "past", "name": "Past", "scenarios": [ { "id": "week", "history": { "file": "prices/btc.csv" } } ] }
    """

  @Test func `a history is read from beside the scenarios that name it`() throws {
    try withSmallSite { site in
      try FixtureFolder.write(past, to: site + "/scenarios/past.json")
      let csv = "time,asset,price\n2023-01-01T00:00:00Z,BTC,16531.2\n2023-01-08T00:00:00Z,BTC,16515.4\n"
      try FixtureFolder.write(csv, to: site + "/scenarios/prices/btc.csv")
      let set = try #require(SiteFolder(site).world.scenarioSets.first { $0.id == "past" })
      #expect(set.scenarios[0].horizonDays == 7)
      #expect(set.scenarios[0].history?.rows.count == 2)
    }
  }

  @Test func `a history that is not there refuses the site`() throws {
    try withSmallSite { site in
      try FixtureFolder.write(past, to: site + "/scenarios/past.json")
      #expect(throws: PublishingFault.self) { try SiteFolder(site) }
    }
  }

  private func withSmallSite(_ body: (String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site")
    }
  }
}
