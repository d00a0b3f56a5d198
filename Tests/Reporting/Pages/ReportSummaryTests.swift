import Hedging
import Testing

@testable import Reporting

/// The sentences at the top of a report, for portfolios that are not the usual one.
@Suite struct ReportSummaryTests {
  @Test func `coins without a contract have nothing to be compared with`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts = []
    let text = try report(portfolio)
    #expect(text.contains("Nothing is hedged.\nIn the worst scenario here, “Move”, the portfolio loses 3,000 USDT.\n"))
  }

  @Test func `contracts without coins are no hedge`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.holdings = []
    let text = try report(portfolio)
    #expect(text.contains("gains 3,000 USDT, where without the contracts it would neither gain nor lose."))
  }

  @Test func `more contracts than coins are told as such`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts[0].positions[0].contracts *= 1.5
    #expect(try report(portfolio).contains("150.0% of the BTC is hedged, more than is owned."))
  }

  @Test func `a long on top of coins is not called a hedge`() throws {
    var portfolio = GuideWorld.portfolio()
    portfolio.accounts[0].positions[0].side = .long
    let text = try report(portfolio)
    #expect(text.contains("The contracts add 100.0% to the BTC that is owned and hedge none of it."))
    #expect(text.contains("*1 on top of 1 BTC*"))
  }

  @Test func `what can be liquidated already is told before anything that is near`() throws {
    let dead = OnePosition(entry: 30_000, mark: 36_000, leverage: 5, tiers: OnePosition.flat(0.004))
    let evaluation = try dead.evaluation(GuideWorld.move(to: 27_000))
    let text = try markdown(evaluation)
    #expect(text.contains("The short at Venue can be liquidated at today’s price already."))
    #expect(text.contains("- Nearest liquidation **now** *BTC short at Venue*"))
    #expect(text.contains("Breached: Must not be liquidated *(BTC/USDT:USDT short at Venue)*; see [Limits](#limits)."))
    let row = ClientRow(ClientSummary(evaluation))
    #expect(row.isLiquidatable)
    #expect(row.limit?.kind == .survival)
  }

  @Test func `a scenario that is called like a position is no position`() throws {
    let dead = OnePosition(entry: 30_000, mark: 36_000, leverage: 5, tiers: OnePosition.flat(0.004))
    let label = try #require(try dead.evaluation(GuideWorld.move(to: 27_000)).positions.first?.label)
    let evaluation = try dead.evaluation(
      Scenario(
        id: "same", name: label, path: [PathPoint(day: 0, shocks: [Shock(.asset("BTC"), .to(40_000))])],
        mustSurvive: true))
    #expect(LimitRow.all(evaluation).map(\.subject) == ["BTC/USDT:USDT short at Venue", label])
  }

  @Test func `nothing but the currency is said in words, not with an empty table`() throws {
    var portfolio = GuideWorld.portfolio()
    (portfolio.holdings, portfolio.accounts) = ([Holding(asset: "USDT", quantity: 100)], [])
    let text = try report(portfolio)
    #expect(text.contains("There is nothing here but USDT, the currency of this report."))
    #expect(!text.contains("| Asset |"))
    #expect(text.contains("the portfolio neither gains nor loses.\n"))
  }

  @Test func `the ways in which a cross account dies make a sentence`() throws {
    var one = OnePosition(collateral: 15_000, isCross: true, tiers: OnePosition.flat(0.004))
    #expect(
      try markdown(one.evaluation()).contains("A common rise of 49.4% liquidates all of it, and no fall does."))
    one.side = .long
    #expect(
      try markdown(one.evaluation()).contains("A common fall of 49.8% liquidates all of it, and no rise does."))
    one.collateral = 60_000
    #expect(try markdown(one.evaluation()).contains("No common rise or fall liquidates it."))
    one.collateral = 100
    #expect(try markdown(one.evaluation()).contains("It can be liquidated at today’s prices already."))
  }

  private func report(_ portfolio: Portfolio) throws -> String {
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [GuideWorld.venue()])
    let set = ScenarioSet(id: "set", name: "Set", scenarios: [GuideWorld.move(to: 27_000)])
    return try markdown(evaluate(snapshot, [set]))
  }

  private func markdown(_ evaluation: Evaluation) throws -> String {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    return squeezed(composer.compose(evaluation, depth: 2).markdown)
  }
}
