import Foundation
import Hedging
import Testing

@testable import Estimating

@Suite struct PairedReturnsTests {
  @Test func `rows every 8 hours and every day meet from day to day`() throws {
    let common = try pair(
      PastPrices.rows("BTC", every: 1 / 3, [100, 101, 99, 103, 104, 105, 108]), PastPrices.rows("SOL", [20, 21, 19]))
    #expect(common.times == [0, 1, 2].map(PastPrices.time))
    #expect(common.days == [1, 1])
    #expect(abs(common.first[0] - log(1.03)) < 1e-15)
    #expect(abs(common.first[1] - log(108.0 / 103)) < 1e-15)
    #expect(common.second == [log(21.0 / 20), log(19.0 / 21)])
  }

  @Test func `a gap in either is one longer return of both`() throws {
    var sol = PastPrices.rows("SOL", [20, 21, 19, 22])
    sol.remove(at: 1)
    var btc = PastPrices.rows("BTC", [100, 101, 99, 103])
    btc.removeLast()
    let common = try pair(btc, sol)
    #expect(common.days == [2])
    #expect(abs(common.first[0] - log(0.99)) < 1e-15)
    #expect(abs(common.second[0] - log(0.95)) < 1e-15)
  }

  private func pair(_ btc: [PriceHistory.Row], _ sol: [PriceHistory.Row]) throws -> PairedReturns {
    let history = PastPrices.history(btc, sol)
    return PairedReturns(
      try #require(PastReturns(of: "BTC", in: history)), try #require(PastReturns(of: "SOL", in: history)))
  }
}
