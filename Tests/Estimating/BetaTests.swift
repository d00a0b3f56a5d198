import Hedging
import Testing

@testable import Estimating

@Suite struct BetaTests {
  @Test func `the example of the definition`() throws {
    let beta = try #require(line(asset: [0.02, -0.02, 0.03, -0.03], hedge: [0.01, -0.01, 0.02, -0.02]))
    #expect(abs(beta.beta - 1.6) < 1e-12)
    #expect(abs(beta.rSquared - 0.9846153846153848) < 1e-12)
  }

  /// `numpy.polyfit`, `numpy.corrcoef(…)²` and `numpy.std(…, ddof=1) * sqrt(365)`.
  @Test func `six returns have the slope and the fit that NumPy finds`() throws {
    let beta = try #require(
      line(asset: [0.015, -0.01, 0.02, 0.01, -0.03, 0.04], hedge: [0.01, -0.02, 0.03, 0.005, -0.015, 0.02]))
    #expect(abs(beta.beta - 1.06578947368421) < 1e-12)
    #expect(abs(beta.rSquared - 0.7224179696102179) < 1e-12)
    #expect(abs(beta.volatility.value - 0.4669983940015211) < 1e-12)
    #expect(abs(beta.residualRisk - (1 - 0.7224179696102179)) < 1e-12)
    #expect(abs(beta.residualVolatility.value - 0.4669983940015211 * 0.2775820303897821.squareRoot()) < 1e-12)
    #expect(beta.sample.rows == 7)
  }

  @Test(arguments: [2.0, 0.5, -1.5]) func `a straight line is found exactly and leaves nothing`(slope: Double) throws {
    let hedge = [0.01, -0.02, 0.015, 0.003]
    let beta = try #require(line(asset: hedge.map { slope * $0 + 0.001 }, hedge: hedge))
    #expect(abs(beta.beta - slope) < 1e-12)
    #expect(abs(beta.rSquared - 1) < 1e-12)
    #expect(beta.residualVolatility.value < 1e-6)
  }

  @Test func `moves that have nothing in common leave everything`() throws {
    let beta = try #require(line(asset: [0.01, 0.01, -0.01, -0.01], hedge: [0.02, -0.02, 0.02, -0.02]))
    #expect(abs(beta.beta) < 1e-12)
    #expect(beta.rSquared < 1e-12)
    #expect(abs(beta.residualVolatility / beta.volatility - 1) < 1e-12)
  }

  @Test func `no line goes through two returns or a price that stands still`() {
    #expect(line(asset: [0.02, -0.02], hedge: [0.01, -0.01]) == nil)
    #expect(line(asset: [0.02, -0.02, 0.01], hedge: [0, 0, 0]) == nil)
    #expect(line(asset: [0, 0, 0], hedge: [0.02, -0.02, 0.01]) == nil)
  }

  private func line(asset: [Double], hedge: [Double]) -> Beta? {
    let history = PastPrices.history(
      PastPrices.rows("SOL", PastPrices.prices(returns: asset)),
      PastPrices.rows("BTC", PastPrices.prices(returns: hedge)))
    guard let own = PastReturns(of: "SOL", in: history), let other = PastReturns(of: "BTC", in: history) else {
      return nil
    }
    return Beta(of: own, on: other)
  }
}
