import Foundation
import Hedging
import Testing

@testable import Estimating

@Suite struct TouchProbabilityTests {
  @Test func `the five times short of the guide is touched with one chance in four`() throws {
    let touch = try #require(
      TouchProbability(of: 35_856.573705179283, from: 30_000, volatility: 0.55, horizonDays: 30))
    #expect(abs(touch.deviations - 1.1309577833583229) < 1e-12)
    #expect(abs(touch.probability - 0.25807286062989176) < 1e-12)
  }

  @Test func `it is certain where the price stands already and symmetric in the logarithm`() throws {
    let here = try #require(TouchProbability(of: 30_000, from: 30_000, volatility: 0.55, horizonDays: 30))
    #expect(here.probability == 1)
    let up = try #require(TouchProbability(of: 60_000, from: 30_000, volatility: 0.55, horizonDays: 30))
    let down = try #require(TouchProbability(of: 15_000, from: 30_000, volatility: 0.55, horizonDays: 30))
    #expect(abs(up.probability - down.probability) < 1e-15)
    #expect(up.deviations == -down.deviations)
  }

  /// 40,000 ends of the same walk, and the highest point on the way to each (a Brownian bridge's, exactly). Tolerance: four
  /// standard errors, √(p(1−p)/40,000).
  @Test(arguments: [31_000.0, 35_856.57, 45_000]) func `simulated walks touch as often`(threshold: Double) throws {
    let closed = try #require(
      TouchProbability(of: Price(threshold), from: 30_000, volatility: 0.55, horizonDays: 30)
    ).probability
    var random = SplitMix64(seed: 19)
    let (deviation, walks) = (0.55 * (30.0 / 365).squareRoot(), 40_000)
    var touches = 0
    for _ in 0..<walks {
      let end = deviation * random.normal()
      let top = (end + (end * end - 2 * deviation * deviation * log(random.unit())).squareRoot()) / 2
      if top >= log(threshold / 30_000) { touches += 1 }
    }
    let error = (closed * (1 - closed) / Double(walks)).squareRoot()
    #expect(abs(Double(touches) / Double(walks) - closed) < 4 * error)
  }

  @Test(arguments: [(0.0, 0.5, 30.0), (1, 0, 30), (1, 0.5, 0)])
  func `there is no figure without a price, a volatility and a horizon`(price: Double, volatility: Double, days: Double)
  {
    #expect(TouchProbability(of: Price(price), from: 1, volatility: Rate(volatility), horizonDays: days) == nil)
  }
}
