import Foundation
import Hedging
import Testing

@testable import Reporting

@Suite struct ReportJSONTests {
  @Test func `the worked example stands in it to the last digit`() throws {
    let report = try report(leverage: 1)
    let scenarios = try #require(report["scenarios"] as? [[String: Any]])
    for (scenario, spot) in zip(scenarios, [-3000.0, 3000]) {
      #expect(scenario["spotPnl"] as? Double == spot)
      #expect(scenario["hedgePnl"] as? Double == -spot)
      #expect(scenario["netPnl"] as? Double == 0)
      #expect(scenario["funding"] as? Double == 0)
      #expect(scenario["unhedgedPnl"] as? Double == spot)
      #expect(scenario["planned"] is NSNull)
    }
    let position = try #require((report["positions"] as? [[String: Any]])?.first)
    #expect(position["liquidationPrice"] as? Double == 59_760.956175298805)
    let ladder = try #require((report["ladders"] as? [[String: Any]])?.first)
    let rungs = try #require(ladder["rows"] as? [[String: Any]])
    let five = try #require(rungs.first { $0["leverage"] as? Double == 5 })
    #expect(five["liquidationPrice"] as? Double == 35_856.573705179283)
  }

  @Test func `it has the members of the format, in their order`() throws {
    let text = String(decoding: try bytes(leverage: 5), as: UTF8.self)
    var rest = text[...]
    for name in [
      "schemaVersion", "generator", "portfolio", "asOf", "exposure", "positions", "accounts", "funding", "plans",
      "ladders", "scenarios", "limits", "status", "survival", "alternatives", "venueComparison",
    ] {
      let range = try #require(rest.range(of: "\n  \"\(name)\": "))
      rest = rest[range.upperBound...]
    }
  }

  @Test func `none is null`() throws {
    let position = try #require((try report(leverage: 1, side: .long)["positions"] as? [[String: Any]])?.first)
    #expect(position["liquidationPrice"] is NSNull)
    #expect(position["distanceToLiquidation"] is NSNull)
  }

  private func report(leverage: Double, side: Side = .short) throws -> [String: Any] {
    let data = Data(try bytes(leverage: leverage, side: side))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func bytes(leverage: Double, side: Side = .short) throws -> [UInt8] {
    let set = ScenarioSet(
      id: "guide", name: "Guide", scenarios: [GuideWorld.move(to: 27_000), GuideWorld.move(to: 33_000)])
    let snapshot = try GuideWorld.snapshot(leverage: leverage, side: side)
    return ReportJSON.bytes(of: evaluate(snapshot, [set]), generator: "test")
  }
}
