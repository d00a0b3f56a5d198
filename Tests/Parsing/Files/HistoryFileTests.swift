import Hedging
import Testing

@testable import Parsing

@Suite struct HistoryFileTests {
  private func read(_ text: String) throws -> PriceHistory {
    try HistoryFile.read(SmallWorld.source(text, "scenarios/past.csv"))
  }

  @Test func `every cell arrives, and an empty one is none`() throws {
    let history = try read(
      """
      time,asset,price,high,low,mark,fundingRate
      2023-01-01T00:00:00Z,BTC,16531.2,16545.7,16486.6,16530,-1.609e-05
      2023-01-01T00:00:00Z,ETH,1196,,,,
      2023-01-01T08:00:00Z,BTC,16515.4,,,16516,

      """)
    #expect(history.file == "scenarios/past.csv")
    #expect(history.assets == ["BTC", "ETH"])
    let start = Instant(milliseconds: 1_672_531_200_000)
    #expect(
      history.rows == [
        PriceHistory.Row(
          time: start, asset: "BTC", price: 16531.2, high: 16545.7, low: 16486.6, mark: 16530, fundingRate: -1.609e-05),
        PriceHistory.Row(time: start, asset: "ETH", price: 1196),
        PriceHistory.Row(
          time: Instant(milliseconds: start.milliseconds + 28_800_000), asset: "BTC", price: 16515.4, mark: 16516),
      ])
  }

  @Test func `columns may stand in any order, lines may end as on Windows, and the last need not end`() throws {
    let plain = try read("time,asset,price\n2023-01-01T00:00:00Z,BTC,1\n2023-01-02T00:00:00Z,BTC,2\n")
    #expect(try read("price,time,asset\r\n1,2023-01-01T00:00:00Z,BTC\r\n2, 2023-01-02T00:00:00Z ,BTC") == plain)
  }

  @Test func `all faults of a file are told, up to a limit`() throws {
    let rows = (0..<30).map { _ in "2023-01-01T00:00:00Z,BTC" }
    let faults = try #require(throws: Faults.self) { try read((["time,asset,price"] + rows).joined(separator: "\n")) }
    #expect(faults.faults.count == Faults.limit)
    #expect(faults.faults.map(\.place.line) == Array(2..<22))
    #expect(faults.faults.allSatisfy { $0.problem == .history(.cellCount(2, expected: 3)) })
  }

  @Test func `that time falls is told even beside as many faults as are told`() throws {
    let rows = ["2023-01-03T00:00:00Z,BTC,1", "2023-01-02T00:00:00Z,BTC,1"] + Array(repeating: "x,BTC,1", count: 30)
    let faults = try #require(throws: Faults.self) { try read((["time,asset,price"] + rows).joined(separator: "\n")) }
    #expect(faults.faults.count == Faults.limit)
    #expect(faults.faults.first?.problem == .history(.timeFalls(count: 1)))
  }

  @Test func `a file cut off anywhere is read or refused, never half understood`() throws {
    let text = "time,asset,price,high\n2023-01-01T00:00:00Z,BTC,16531.2,17000\n2023-01-02T00:00:00Z,BTC,16600.5,\n"
    var whole = 0
    for length in 0...text.utf8.count {
      let source = Source(file: "cut.csv", bytes: Array(text.utf8.prefix(length)))
      guard let history = try? HistoryFile.read(source) else { continue }
      #expect(history.rows.count == 2)
      whole += 1
    }
    // The row's comma, without which its number could be a part of one, is there.
    #expect(whole == 2)
  }
}
