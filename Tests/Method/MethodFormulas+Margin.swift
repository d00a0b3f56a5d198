import Hedging
import Testing

extension MethodFormulas {
  static let margin: [String: Formula] = [
    "initial-margin": { given in
      let world = OnePosition(
        quantity: try given["Q"], entry: Price(try given["E"]), leverage: try given["L"])
      return ["I": try world.measure().initialMargin.value]
    },
    "maintenance-margin": { given in
      let edge = try given["F₂"]
      let world = OnePosition(tiers: [
        MarginTier(floor: 0, cap: edge, maintenanceRate: Rate(try given["m₁"]), maxLeverage: 125),
        MarginTier(
          floor: edge, cap: 1e9, maintenanceRate: Rate(try given["m₂"]), maintenanceAmount: Money(try given["c₂"]),
          maxLeverage: 100),
      ])
      let margin = MaintenanceMargin(of: world.contract, counted: Quantity(try given["V"]), contracts: 1, at: 1)
      return ["K": margin.amount.value]
    },
    "amount-of-a-tier": { given in
      let before = MarginTier(
        floor: 0, cap: try given["F₂"], maintenanceRate: Rate(try given["m₁"]),
        maintenanceAmount: Money(try given["c₁"]), maxLeverage: 50)
      let tier = MarginTier(floor: before.cap, cap: 1e9, maintenanceRate: Rate(try given["m₂"]), maxLeverage: 20)
      return ["c₂": tier.continuousAmount(after: before).value]
    },
    "margin-ratio": { given in
      let (equity, notional, kept) = (Money(try given["A"]), Money(try given["V"]), Money(try given["K"]))
      let ratios = VenueRules.MarginRatio.allCases.map {
        MarginRatio(equity: equity, notional: notional, maintenance: kept, as: $0).value
      }
      return ["falling": try #require(ratios[0]), "rising": try #require(ratios[1])]
    },
    "fee-kept-for-the-close": { given in
      func fee(_ rule: VenueRules.CloseFee) throws -> Double {
        var world = OnePosition(
          quantity: try given["Q"], entry: Price(try given["E"]), mark: Price(try given["M"]),
          collateral: Money(try given["C"]), fee: Rate(try given["f"]))
        world.rules.closeFee = rule
        return try world.measure().closeFee.value
      }
      return ["at the mark": try fee(.atLiquidation), "at bankruptcy": try fee(.atBankruptcy)]
    },
    "collateral-in-other-coins": { given in
      let world = OnePosition(quantity: 0.1, entry: Price(try given["S"]), isCross: true)
      var portfolio = world.portfolio
      portfolio.accounts[0].marginMode = .cross([
        Collateral(asset: "USDT", quantity: Quantity(try given["C"])),
        Collateral(asset: "BTC", quantity: Quantity(try given["N"]), haircut: Rate(try given["g"])),
      ])
      let snapshot = try Snapshot(portfolio: portfolio, market: world.market, venues: [world.venue])
      return ["A": evaluate(snapshot, []).accounts[0].equity.value]
    },
  ]
}
