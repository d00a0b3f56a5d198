import Estimating
import Foundation
import Hedging
import Testing

@testable import Reporting

@Suite struct RiskJSONTests {
  @Test func `each model's figures stand with what they were made from`() throws {
    let risk = try #require(try report(EstimatedWorld.estimates())["risk"] as? [String: Any])
    #expect(risk["horizonDays"] as? Double == 30)
    let position = try #require((risk["positions"] as? [[String: Any]])?.first)
    let walk = try #require(position["logNormal"] as? [String: Any])
    #expect(walk["model"] as? String == "log-normal walk without drift")
    #expect(walk["volatility"] as? Double == 0.55)
    #expect(walk["sample"] is NSNull)
    let bootstrap = try #require(position["bootstrap"] as? [String: Any])
    #expect(bootstrap["paths"] as? Double == 10_000)
    #expect(bootstrap["seed"] as? Double == 1)
    #expect(bootstrap["blockRows"] as? Double == 15)
    let sample = try #require(bootstrap["sample"] as? [String: Any])
    #expect(sample["file"] as? String == "prices.csv")
    #expect(sample["from"] as? String == "2023-01-01T00:00:00Z")
    #expect(sample["rows"] as? Double == 361)
    let funding = try #require(position["funding"] as? [String: Any])
    let quantiles = try #require(funding["quantiles"] as? [[String: Double]])
    #expect(quantiles.compactMap { $0["share"] } == [0.01, 0.05, 0.5, 0.95, 0.99])
    for quantile in quantiles { #expect(abs(try #require(quantile["amount"]) - 270) < 1e-9) }
    let hedge = try #require((risk["crossHedges"] as? [[String: Any]])?.first)
    #expect(hedge["asset"] as? String == "SOL")
    #expect(hedge["hedgeAsset"] as? String == "BTC")
    #expect(hedge["side"] as? String == "short")
  }

  @Test func `what is not known is null, and so is the whole without anything known`() throws {
    let position = try #require(
      ((try report(Estimates())["risk"] as? [String: Any])?["positions"] as? [[String: Any]])?.first)
    #expect(position["bootstrap"] is NSNull)
    #expect(position["funding"] is NSNull)
    #expect(try report(nil)["risk"] is NSNull)
  }

  private func report(_ estimates: Estimates?) throws -> [String: Any] {
    let evaluation = try EstimatedWorld.evaluation(volatility: ["BTC": 0.55])
    let risk = estimates.flatMap { PortfolioRisk(evaluation, estimates: $0) }
    let data = Data(ReportJSON.bytes(of: evaluation, risk: risk, generator: "test"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
