import Foundation
import Hedging
import Testing

@testable import Estimating

@Suite struct PastReturnsTests {
  @Test func `a row's high and low tell how far its price reached`() throws {
    let rows: [PriceHistory.Row] = [
      .init(time: PastPrices.time(0), asset: "BTC", price: 100, high: 120, low: 90),
      .init(time: PastPrices.time(1), asset: "BTC", price: 110),
      .init(time: PastPrices.time(3), asset: "BTC", price: 121, high: 500, low: 1),
    ]
    let returns = try #require(PastReturns(of: "BTC", in: PastPrices.history(rows)))
    #expect(returns.logs.map { ($0 * 1e4).rounded() / 1e4 } == [0.0953, 0.0953])
    #expect(returns.up.map { ($0 * 1e4).rounded() / 1e4 } == [0.1823, 0])
    #expect(returns.down == [log(0.9), 0])
    #expect(returns.days == [1, 2])
    #expect(returns.spacing == 1.5)
    #expect(returns.sample == Sample(file: "prices.csv", from: rows[0].time, to: rows[2].time, rows: 3))
  }

  @Test func `other assets and repeated times do not count`() throws {
    var rows = PastPrices.rows("BTC", [100, 110])
    rows.insert(.init(time: rows[0].time, asset: "BTC", price: 7), at: 1)
    rows.insert(.init(time: rows[0].time, asset: "ETH", price: 5), at: 0)
    let returns = try #require(PastReturns(of: "BTC", in: PriceHistory(file: "x.csv", rows: rows)))
    #expect(returns.logs == [log(1.1)])
  }

  @Test(arguments: [0, 1]) func `there are no returns in fewer than two rows`(count: Int) {
    let prices = Array([100.0, 110].prefix(count))
    #expect(PastReturns(of: "BTC", in: PastPrices.history(PastPrices.rows("BTC", prices))) == nil)
  }
}
