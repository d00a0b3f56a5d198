import Hedging
import Testing

@testable import Estimating

@Suite struct VolatilityTests {
  /// `numpy.std(numpy.diff(numpy.log([100, 101, 99, 102])), ddof=1) * sqrt(365)`.
  @Test func `four daily prices have the volatility that NumPy finds`() throws {
    let volatility = try #require(self.volatility(of: PastPrices.rows("BTC", [100, 101, 99, 102])))
    #expect(abs(volatility.annual.value - 0.4794397641188409) < 1e-14)
    #expect(volatility.sample.rows == 4)
  }

  @Test func `the same moves in a third of the time are worth the square root of three`() throws {
    let daily = try #require(volatility(of: PastPrices.rows("BTC", [100, 101, 99, 102])))
    let faster = try #require(volatility(of: PastPrices.rows("BTC", every: 1 / 3, [100, 101, 99, 102])))
    #expect(abs(faster.annual / daily.annual - 3.0.squareRoot()) < 1e-14)
  }

  /// `d, r` the gaps and returns, `m = sum(r)/sum(d)`: `sqrt(sum((r − m·d)²/d)/3 · 365)` in NumPy.
  @Test func `rows at any distances count by what they say about a day`() throws {
    let rows: [PriceHistory.Row] = zip([0, 1, 3, 3.5, 6], [100, 104, 101, 103, 99]).map {
      .init(time: PastPrices.time($0), asset: "BTC", price: Price($1))
    }
    #expect(abs(try #require(volatility(of: rows)).annual.value - 0.6380741599582813) < 1e-14)
  }

  @Test func `a price that stands still has none, and two rows tell nothing`() throws {
    #expect(try #require(volatility(of: PastPrices.rows("BTC", [100, 100, 100]))).annual == 0)
    #expect(volatility(of: PastPrices.rows("BTC", [100, 101])) == nil)
  }

  private func volatility(of rows: [PriceHistory.Row]) -> Volatility? {
    PastReturns(of: "BTC", in: PastPrices.history(rows)).flatMap(Volatility.init)
  }
}
