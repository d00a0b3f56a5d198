import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct FundingChartTests {
  @Test(arguments: [10, 100, 1000, 5000]) func `columns add up to all rates, and are few`(count: Int) throws {
    let funding = try #require(FundingChart(try evaluation(rows: count)))
    let rates = (0..<count).map { rate($0) }
    #expect((funding.sums.reduce(0, +) - rates.reduce(0, +)).magnitude < 1e-12)
    #expect(funding.sums.count <= FundingChart.mostColumns + 1)
    #expect(funding.sums.count > 1)
  }

  @Test func `a few settlements are shown one by one`() throws {
    let funding = try #require(FundingChart(try evaluation(rows: 30)))
    #expect(funding.sums == (0..<30).map { rate($0) })
    #expect(
      funding.chart.picture.title == "Funding of BTC in the past, per settlement, as a share of the notional"
    )
    let note = try #require(funding.chart.picture.note).string
    #expect(
      note.hasPrefix(
        "Above zero shorts receive, below zero they pay; in sum +0.09% from Nov 20, 2026 to Nov 29, 2026; "))
    #expect(note.hasSuffix("From btc.csv."))
  }

  @Test func `a history without rates has no chart`() throws {
    let chart = FundingChart(try evaluation(rows: 30, hasRates: false))
    #expect(chart == nil)
  }

  private func rate(_ row: Int) -> Double { row.isMultiple(of: 2) ? 0.0001 : -0.00004 }

  private func evaluation(rows count: Int, hasRates: Bool = true) throws -> Evaluation {
    let rows = (0..<count).map { row in
      PriceHistory.Row(
        time: Instant(milliseconds: GuideWorld.midnight.milliseconds + Int64(row) * 8 * 3_600_000), asset: "BTC",
        price: 20_000, fundingRate: hasRates ? Rate(rate(row)) : nil)
    }
    let replay = Scenario(id: "r", name: "R", path: [PathPoint(day: 0, shocks: [])])
      .replaying(PriceHistory(file: "btc.csv", rows: rows))
    return evaluate(
      try GuideWorld.snapshot(fundingRate: 0.0001), [ScenarioSet(id: "s", name: "S", scenarios: [replay])])
  }
}
