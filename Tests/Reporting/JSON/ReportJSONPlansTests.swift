import Foundation
import Hedging
import Testing

@testable import Reporting

@Suite struct ReportJSONPlansTests {
  @Test func `a plan stands in it with its size, margin and fee`() throws {
    let report = try report(PlanWorld(quantity: 0.7504))
    let plan = try #require((report["plans"] as? [[String: Any]])?.first)
    #expect(plan["contracts"] as? Double == 750)
    #expect(plan["quantity"] as? Double == 0.75)
    #expect((try #require(plan["residualQuantity"] as? Double) - 0.0004).magnitude < 1e-15)
    #expect(plan["notional"] as? Double == 22_500)
    #expect(plan["collateral"] as? Double == 11_250)
    #expect(plan["entryFee"] as? Double == -18)
    #expect((try #require(plan["liquidationPrice"] as? Double) - 45_000 / 1.004).magnitude < 1e-9)
    #expect(plan["settle"] as? String == "USDT")
  }

  @Test func `a scenario has the planned outcome beside the present one`() throws {
    let scenario = try #require((try report(PlanWorld())["scenarios"] as? [[String: Any]])?.first)
    #expect(scenario["netPnl"] as? Double == -3000)
    let planned = try #require(scenario["planned"] as? [String: Any])
    #expect(planned["hedgePnl"] as? Double == 3000)
    #expect(planned["fees"] as? Double == -24)
    #expect(planned["netPnl"] as? Double == -24)
    #expect(planned["endValue"] as? Double == 29_976)
  }

  @Test func `alternatives and venues are held against one another`() throws {
    let report = try report(PlanWorld())
    let asset = try #require((report["alternatives"] as? [[String: Any]])?.first)
    let alternatives = try #require(asset["alternatives"] as? [[String: Any]])
    #expect(alternatives.map { $0["kind"] as? String } == ["nothing", "sell", "linearShort", "inverseShort"])
    #expect(alternatives[0]["venue"] is NSNull)
    let comparison = try #require((report["venueComparison"] as? [[String: Any]])?.first)
    let venues = try #require(comparison["venues"] as? [[String: Any]])
    let prices = venues.compactMap { $0["liquidationPrice"] as? Double }
    #expect(prices.map { ($0 * 100).rounded() } == [4_482_072, 5_976_000])
    let differs = try #require(comparison["differs"] as? [String: Bool])
    #expect(differs.filter(\.value).map(\.key) == ["settlement"])
  }

  @Test func `each open short has the margin that it lacks`() throws {
    var world = PlanWorld()
    (world.plans, world.accounts) = ([], GuideWorld.portfolio(leverage: 2).accounts)
    let survival = try #require((try report(world)["survival"] as? [[String: Any]])?.first)
    let rows = try #require(survival["rows"] as? [[String: Double]])
    #expect(rows.map { $0["missing"] } == [0, 180, 15_240])
  }

  private func report(_ world: PlanWorld) throws -> [String: Any] {
    let bytes = ReportJSON.bytes(
      of: try world.evaluation(GuideWorld.move(to: 27_000), comparing: true), generator: "test")
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
