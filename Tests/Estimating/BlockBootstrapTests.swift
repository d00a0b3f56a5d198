import Hedging
import Testing

@testable import Estimating

@Suite struct BlockBootstrapTests {
  @Test func `a price that never moved is never touched elsewhere`() throws {
    let bootstrap = try #require(self.bootstrap(PastPrices.rows("BTC", [Double](repeating: 100, count: 60))))
    #expect(bootstrap.touchProbability(of: 100.0001, from: 100) == 0)
    #expect(bootstrap.touchProbability(of: 99.9999, from: 100) == 0)
    #expect(bootstrap.touchProbability(of: 100, from: 100) == 1)
  }

  @Test func `a steady climb without a high is no risk once its mean is out`() throws {
    let prices = PastPrices.prices(returns: [Double](repeating: 0.01, count: 60))
    let bootstrap = try #require(self.bootstrap(PastPrices.rows("BTC", prices)))
    #expect(bootstrap.touchProbability(of: 100.0001, from: 100) == 0)
    #expect(abs(bootstrap.meanReturn - 0.3) < 1e-12)
  }

  @Test func `equal seeds draw equal paths and others do not`() throws {
    let rows = PastPrices.walk("BTC", rows: 1000, volatility: 0.55, seed: 5)
    let first = try #require(bootstrap(rows, seed: 1)?.touchProbability(of: 112, from: 100))
    #expect(bootstrap(rows, seed: 1)?.touchProbability(of: 112, from: 100) == first)
    #expect(bootstrap(rows, seed: 2)?.touchProbability(of: 112, from: 100) != first)
    let chance = BlockBootstrap.standardError(of: first)
    for seed in UInt64(2)...6 {
      let other = try #require(bootstrap(rows, seed: seed)?.touchProbability(of: 112, from: 100))
      #expect(abs(other - first) < 4 * 2.0.squareRoot() * chance)
    }
  }

  @Test func `a quarter of ten thousand paths is uncertain by 0,43 percent`() {
    #expect(BlockBootstrap.paths == 10_000)
    #expect((BlockBootstrap.standardError(of: 0.25) * 1e4).rounded() == 43)
  }

  /// The history is a driftless log-normal walk with the highs and lows of the continuous walk, so the closed form is the
  /// truth. Tolerance: four standard errors, of the paths (√(p(1−p)/10,000)) and of the volatility that 60,000 returns show
  /// (σ/√(2·60,000), by dp/dσ = 2·φ(d)·d/σ).
  @Test(arguments: [35_856.57, 33_000, 26_000])
  func `on a long log-normal history it comes to the closed form`(threshold: Double) throws {
    let rows = PastPrices.walk("BTC", rows: 60_001, volatility: 0.55, seed: 11)
    let bootstrap = try #require(self.bootstrap(rows))
    let touched = try #require(bootstrap.touchProbability(of: Price(threshold), from: 30_000))
    let closed = try #require(
      TouchProbability(of: Price(threshold), from: 30_000, volatility: 0.55, horizonDays: 30))
    let bySample = 2 * 0.39895 * closed.deviations.magnitude / (2.0 * 60_000).squareRoot()
    let byPaths = BlockBootstrap.standardError(of: closed.probability)
    #expect(abs(touched - closed.probability) < 4 * (byPaths * byPaths + bySample * bySample).squareRoot())
  }

  @Test func `blocks are five days and six of them a path`() throws {
    let bootstrap = try #require(self.bootstrap(PastPrices.walk("BTC", rows: 1000, volatility: 0.5, seed: 1)))
    #expect(bootstrap.blockRows == 15)
    #expect(abs(bootstrap.blockDays - 5) < 1e-9)
    #expect(bootstrap.blocks == 6)
    #expect(bootstrap.seed == 1)
    // 999 returns tell 50 % to four times 50 %/√(2·999).
    #expect(abs(bootstrap.volatility.value - 0.5) < 0.045)
  }

  @Test func `a sample shorter than the horizon or coarser than a tenth of it is not enough`() {
    #expect(bootstrap(PastPrices.rows("BTC", [Double](repeating: 1, count: 30))) == nil)
    #expect(bootstrap(PastPrices.rows("BTC", [Double](repeating: 1, count: 31))) != nil)
    #expect(bootstrap(PastPrices.rows("BTC", every: 3.5, [Double](repeating: 1, count: 100))) == nil)
    #expect(
      bootstrap(PastPrices.rows("BTC", [Double](repeating: 1, count: 31)))?.touchProbability(of: 0, from: 1) == nil)
  }

  private func bootstrap(_ rows: [PriceHistory.Row], seed: UInt64 = 1) -> BlockBootstrap? {
    PastReturns(of: "BTC", in: PastPrices.history(rows)).flatMap {
      BlockBootstrap(of: $0, horizonDays: 30, seed: seed)
    }
  }
}
