import Hedging
import Testing

@Suite struct ScenarioTests {
  @Test func `the horizon is the day of the last point`() throws {
    let path = [PathPoint(day: 3, shocks: []), PathPoint(day: 14, shocks: [])]
    #expect(Scenario(id: "path", name: "Path", path: path).horizonDays == 14)
    #expect(try OnePosition(leverage: 1).evaluation(GuideWorld.move(to: 1, days: 7)).outcomes[0].horizonDays == 7)
  }

  /// The inverse of `by` x is `1/(1 + x) − 1`.
  @Test(arguments: [-0.5, -0.1, 0.25, 1])
  func `a shock and its inverse make the starting price`(share: Double) {
    #expect(abs(30_000 * (1 + share) * (1 + (1 / (1 + share) - 1)) - 30_000) < 1e-10)
  }
}
