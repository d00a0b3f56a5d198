import Estimating
import Hedging
import Testing

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

  @Test(arguments: [(0.0, 0.5, 30.0), (1, 0, 30), (1, 0.5, 0)])
  func `there is no figure without a price, a volatility and a horizon`(price: Double, volatility: Double, days: Double)
  {
    #expect(TouchProbability(of: Price(price), from: 1, volatility: Rate(volatility), horizonDays: days) == nil)
  }
}
