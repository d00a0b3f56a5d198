public import Hedging

/// Looks for slips in a set of scenarios that its form cannot tell.
public struct ScenarioDoubts {
  private let market: Market
  private let reading: Reading

  /// What is odd about a set that was read from a source.
  public static func warnings(_ set: ScenarioSet, _ source: Source, market: Market) -> [Fault] {
    guard let reading = try? Reading(source) else { return [] }
    let doubts = ScenarioDoubts(market: market, reading: reading)
    let list = reading.document.root["scenarios"].map { Array($0.elements) } ?? []
    for (scenario, value) in zip(set.scenarios, list) { doubts.check(scenario, value) }
    return reading.warnings
  }

  private func doubt(_ value: @autoclosure () -> JSONValue?, _ doubt: ScenarioDoubt) {
    if reading.takesWarnings, let value = value() { reading.warn(value, .doubt(.scenario(doubt))) }
  }

  private func check(_ scenario: Scenario, _ value: JSONValue) {
    checkFunding(scenario.funding, value["funding"])
    if let slippage = scenario.exit?.slippage.value, slippage >= Plausible.slippage {
      doubt(value["exit"]?["slippage"], .slippage(slippage))
    }
    guard scenario.history == nil else { return }
    let points = value["path"].map { Array($0.elements) } ?? [value]
    for (point, value) in zip(scenario.path, points) {
      guard let shocks = value["shocks"] else { continue }
      for (shock, value) in zip(point.shocks, shocks.elements) { check(shock, value) }
    }
    guard scenario.path.allSatisfy({ $0.day == 0 }) else { return }
    if scenario.path.allSatisfy(\.shocks.isEmpty), scenario.venueDefault == nil, scenario.exit == nil {
      doubt(value["id"], .nothingHappens)
    } else if let funding = value["funding"], funding.kind != .null {
      doubt(funding, .fundingWithoutTime)
    }
  }

  private func check(_ shock: Shock, _ value: JSONValue) {
    switch (shock.move, shock.subject) {
    case (.by(let by), _) where by >= Plausible.rise: doubt(value["by"], .rise(by))
    case (.basis(let basis), _) where basis.magnitude.value >= Plausible.basis:
      doubt(value["basis"], .basis(basis.value))
    case (.to(let price), .asset(let asset)):
      guard let spot = market.spot[asset]?.value else { return }
      let part = price.value / spot
      if market.cash.contains(asset), !Plausible.cashLevel.contains(part) {
        doubt(value["to"], .cashLevel(price.value, asset: asset.code, spot: spot))
      } else if part < Plausible.worthless, Plausible.multiple.contains(price.value) {
        doubt(value["to"], .multiple(price.value, asset: asset.code, spot: spot))
      }
    default: break
    }
  }

  private func checkFunding(_ funding: FundingAssumption, _ value: JSONValue?) {
    switch funding {
    case .perInterval(let rate) where rate.magnitude.value >= Plausible.stressedFunding:
      doubt(value?["rate"], .funding(rate.value))
    case .annual(let rate) where rate.magnitude.value >= Plausible.stressedAnnualFunding:
      doubt(value?["annual"], .annualFunding(rate.value))
    case .schedule(let steps):
      for (index, step) in steps.enumerated() where step.rate.magnitude.value >= Plausible.stressedFunding {
        doubt(value?["schedule"]?[index]?["rate"], .funding(step.rate.value))
      }
    default: break
    }
  }
}
