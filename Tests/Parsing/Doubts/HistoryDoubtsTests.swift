import Hedging
import Testing

@testable import Parsing

/// Histories that look odd and are as markets have been.
@Suite struct HistoryDoubtsTests {
  private func doubts(_ rows: [String], columns: String = "price") throws -> [Problem] {
    let text = "time,asset,\(columns)\n" + rows.map { $0 + "\n" }.joined()
    let source = SmallWorld.source(text, "history.csv")
    let market = try MarketFile.read(SmallWorld.source(SmallWorld.market, "market.json"))
    let history = try HistoryFile.read(source, market: market)
    return HistoryDoubts.warnings(history, source, market: market, until: nil).map(\.problem)
  }

  private func rows(_ asset: String, year: Int = 2026, _ cells: [String]) -> [String] {
    cells.enumerated().map { index, cell in
      let day = index + 1
      let zero = day < 10 ? "0" : ""
      return "\(year)-11-\(zero)\(day)T00:00:00Z,\(asset),\(cell)"
    }
  }

  @Test func `a currency may stand still, and a coin for nine rows`() throws {
    #expect(try doubts(rows("USDT", Array(repeating: "1", count: 19))).isEmpty)
    #expect(try doubts(rows("BTC", Array(repeating: "30000", count: 9) + ["30001"])).isEmpty)
    #expect(try !doubts(rows("BTC", Array(repeating: "30000", count: 10))).isEmpty)
  }

  @Test func `a past of other prices is as good as any`() throws {
    #expect(try doubts(rows("BTC", year: 2022, ["400", "410", "420"])).isEmpty)
    #expect(try doubts(rows("BTC", ["20000", "21000", "20500"])).isEmpty)
    #expect(try !doubts(rows("BTC", ["2000", "2100", "2050"])).isEmpty)
  }

  @Test func `rates that rise together are no slip`() throws {
    let wild = ["0.0001", "0.0004", "0.004", "0.011", "0.02", "0.006", "0.0004", "0.0001", "0.0001", "0.0001"]
    let cells = wild.enumerated().map { "\(30_000 + $0.offset),\($0.element)" }
    #expect(try doubts(rows("BTC", cells), columns: "price,fundingRate").isEmpty)
  }

  @Test func `as many faults are told as of any file`() throws {
    let rows = (0..<60).flatMap { asset in (1...3).map { "2026-11-0\($0)T00:00:00Z,A\(asset),1\($0)" } }
    let sorted = rows.sorted()
    let spot = (0..<60).map { "\"A\($0)\": 5000" }.joined(separator: ", ")
    let market = try MarketFile.read(
      SmallWorld.source(#"{ "asOf": "2026-11-20T00:00:00Z", "source": "s", "spot": { \#(spot) } }"#, "market.json"))
    let source = SmallWorld.source("time,asset,price\n" + sorted.map { $0 + "\n" }.joined(), "history.csv")
    let history = try HistoryFile.read(source, market: market)
    #expect(HistoryDoubts.warnings(history, source, market: market, until: nil).count == Faults.limit)
  }
}
