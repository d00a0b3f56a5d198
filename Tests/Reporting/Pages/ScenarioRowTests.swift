import Hedging
import Testing

@testable import Reporting

@Suite struct ScenarioRowTests {
  @Test func `a failing venue, collateral that was added and fees stand in the scenario's row`() throws {
    var failing = GuideWorld.move(to: 27_000)
    failing.venueDefault = VenueDefault(venue: "weex", recovery: 0.2)
    var added = GuideWorld.move(to: 40_000, days: 0.25)
    added.topUp = TopUp(whenDistanceBelow: 0.5, restoreTo: 0.6, upTo: 100_000)
    added.exit = Exit(slippage: 0.0005)
    let text = try report(GuideWorld.snapshot(leverage: 2), [failing, added])
    #expect(text.contains("*WEEX fails, 20.0% comes back*"))
    #expect(text.contains("*19,256 added in 2 steps from day 0*"))
    #expect(text.contains("| Fees |"))
    #expect(text.contains("| −52.00 |"))
  }

  @Test func `one time is told with its day`() throws {
    var added = GuideWorld.move(to: 30_000)
    added.topUp = TopUp(whenDistanceBelow: 0.5, restoreTo: 0.6, upTo: 100)
    #expect(try report(GuideWorld.snapshot(leverage: 2), [added]).contains("*100.00 added on day 0*"))
  }

  @Test func `a future that settles is told with its price`() throws {
    let symbol = GuideWorld.symbol("BTC/USDT:USDT-261230")
    var (venue, market, portfolio) = (GuideWorld.venue(), GuideWorld.market(), GuideWorld.portfolio())
    let expiry = Instant(milliseconds: GuideWorld.midnight.milliseconds + 40 * 86_400_000)
    venue.contracts.append(
      Contract(
        symbol: symbol, type: .linear, contractSize: 0.001, expiry: expiry, funding: nil,
        margin: MarginSchedule(tiers: GuideWorld.tiers)))
    market.quotes[Listing(venue: "weex", symbol: symbol)] = Quote(mark: 30_300)
    portfolio.accounts[0].positions[0].symbol = symbol
    let snapshot = try Snapshot(portfolio: portfolio, market: market, venues: [venue])
    let text = try report(snapshot, [GuideWorld.move(to: 27_000, days: 60)])
    #expect(text.contains("*BTC future settled on day 40 at 28,000*"))
  }

  private func report(_ snapshot: Snapshot, _ scenarios: [Scenario]) throws -> String {
    let evaluation = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)])
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    return squeezed(composer.compose(evaluation, depth: 2).markdown)
  }
}
