import Hedging
import Testing

@testable import Parsing

/// Markets with more names than are held against one another.
@Suite struct MarketPricesDoubtsTests {
  /// The doubts of a market whose quotes are of contracts that nobody lists, beside a venue of so many of one asset.
  private func doubts(quotes: [String], contracts: Int) throws -> [Problem] {
    let tier = #"{"minNotional":0,"maxNotional":1,"maintenanceMarginRate":0.1,"maintenanceAmount":0,"maxLeverage":1}"#
    let listed = (1...contracts).map {
      #"{"symbol":"BTC/Q\#($0):Q\#($0)","type":"linear","contractSize":1,"fundingIntervalHours":8,"tiers":[\#(tier)]}"#
    }
    let venue = try VenueFile.read(
      SmallWorld.source(
        #"{"id":"v","name":"V","asOf":"2026-11-20","source":"s","fees":{"maker":0,"taker":0},"contracts":[\#(listed.joined(separator: ","))]}"#,
        "venue.json"))
    let quoted = quotes.map { #"{"venue":"v","symbol":"\#($0)","markPrice":30000}"# }
    let source = SmallWorld.source(
      #"{"asOf":"2026-11-20T00:00:00Z","source":"s","spot":{"BTC":30000},"contracts":[\#(quoted.joined(separator: ","))]}"#,
      "market.json")
    let market = try MarketFile.read(source)
    return MarketPricesDoubts.warnings(market, source, venues: [venue]).map(\.problem)
  }

  private func isMisnamed(_ problem: Problem, _ name: String) -> Bool {
    if case .doubt(.market(.misnamedContract(name, _, _))) = problem { true } else { false }
  }

  @Test func `a quote of nearly a contract's name is doubted among hundreds`() throws {
    let strange = (1...300).map { "BTC/STRANGE\($0):STRANGE\($0)" }
    let found = try doubts(quotes: strange + ["BTC/Q1:Q2"], contracts: 300)
    #expect(found.contains { isMisnamed($0, "BTC/Q1:Q2") })
  }

  @Test func `of very many names the first are held against one another`() throws {
    let contracts = 500
    let before = (1..<Plausible.mostPairs / contracts).map { "BTC/STRANGE\($0):STRANGE\($0)" }
    let found = try doubts(quotes: before + ["BTC/Q1:Q2", "BTC/Q2:Q3"], contracts: contracts)
    #expect(found.contains { isMisnamed($0, "BTC/Q1:Q2") })
    #expect(!found.contains { isMisnamed($0, "BTC/Q2:Q3") })
  }
}
