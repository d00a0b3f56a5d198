import Hedging
import Testing

@testable import Estimating

@Suite struct FundingWindowsTests {
  @Test func `ninety-one settlements of 8 hours hold two windows of thirty days`() throws {
    let windows = try #require(self.windows([Double](repeating: 1e-4, count: 91)))
    #expect(windows.windows == 2)
    for rate in windows.rates { #expect(abs(rate.value - 0.009) < 1e-15) }
    #expect(windows.sample.rows == 91)
    #expect(self.windows([Double](repeating: 1e-4, count: 89)) == nil)
  }

  /// `f = ((k % 7) − 3)·1e-5 + k·1e-7` for k below 120; `numpy.quantile` of the 31 sums of 90 neighbours.
  @Test func `a known series has the quantiles that NumPy finds`() throws {
    var rates: [Double] = []
    for k in 0..<120 {
      let wave: Double = Double(k % 7) - 3
      rates.append(wave * 1e-5 + Double(k) * 1e-7)
    }
    let windows = try #require(self.windows(rates))
    #expect(windows.windows == 31)
    let expected = [0.0003894, 0.000434, 0.0005595, 0.0006595, 0.0006912]
    #expect(FundingWindows.shares == [0.01, 0.05, 0.5, 0.95, 0.99])
    for (rate, expected) in zip(windows.rates, expected) { #expect(abs(rate.value - expected) < 1e-15) }
  }

  @Test func `a window with a gap in its data is left out`() throws {
    var rows = PastPrices.funding("BTC", [Double](repeating: 1e-4, count: 300))
    rows.removeSubrange(150..<156)
    let windows = try #require(FundingWindows(of: "BTC", in: PastPrices.history(rows), horizonDays: 30))
    // Those that end before settlement 153 (two may be missing behind the last), and those that begin at 156.
    #expect(windows.windows == 63 + 55)
    for rate in windows.rates { #expect(rate.value > 0.0088 - 1e-12) }
  }

  @Test func `rows without a rate are not settlements`() throws {
    var rows = PastPrices.funding("BTC", [Double](repeating: 1e-4, count: 91))
    rows += rows.map { .init(time: PastPrices.time(PastPrices.start.days(to: $0.time) + 0.1), asset: "BTC", price: 1) }
    let windows = try #require(FundingWindows(of: "BTC", in: PastPrices.history(rows), horizonDays: 30))
    #expect(windows.windows == 2)
  }

  private func windows(_ rates: [Double]) -> FundingWindows? {
    FundingWindows(of: "BTC", in: PastPrices.history(PastPrices.funding("BTC", rates)), horizonDays: 30)
  }
}
