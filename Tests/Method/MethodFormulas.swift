import Hedging
import Testing

/// What the program computes for a formula of the method page: figures by symbol, from values by symbol.
enum MethodFormulas {
  typealias Formula = @Sendable (MethodExample.Given) throws -> [String: Double]

  /// By the anchor of the formula's heading.
  static let all: [String: Formula] = [prices, margin, liquidation, funding, scenarios, estimates].reduce(into: [:]) {
    $0.merge($1) { _, _ in preconditionFailure("two formulas of one name") }
  }

  private static let prices: [String: Formula] = [
    "price-in-another-currency": { given in
      let market = Market(
        asOf: GuideWorld.midnight, spot: ["BTC": Price(try given["X"]), "USDT": Price(try given["Y"])])
      return ["S": try #require(market.price(of: "BTC", in: "USDT")).value]
    },
    "notional": { given in
      let contract = OnePosition().contract
      return ["V": contract.notional(of: Quantity(try given["Q"]), at: Price(try given["p"])).value]
    },
    "notional-of-an-inverse-contract": { given in
      let contract = OnePosition(type: .inverse).contract
      return ["V": contract.notional(of: Quantity(try given["Q"]), at: Price(try given["p"])).value]
    },
    "profit": { given in ["U": try profit(.linear, given)] },
    "profit-of-an-inverse-contract": { given in ["U": try profit(.inverse, given)] },
    "size-of-a-hedge": { given in
      var contract = OnePosition().contract
      contract.contractSize = try given["k"]
      let size = HedgeSize(hedging: Quantity(try given["N"]), with: contract, at: 30_000)
      return ["n": size.contracts, "R": size.residual.value]
    },
    "size-of-a-hedge-in-an-inverse-contract": { given in
      var contract = OnePosition(type: .inverse).contract
      contract.contractSize = try given["k"]
      let size = HedgeSize(hedging: Quantity(try given["N"]), with: contract, at: Price(try given["M"]))
      return ["n": size.contracts, "R": size.residual.value]
    },
    "hedge-ratio": { given in
      let world = OnePosition(quantity: try given["Q"], collateral: 30_000)
      return try ratio(world.portfolio.holding(try given["N"]), world)
    },
    "hedge-ratio-of-an-inverse-contract": { given in
      let world = OnePosition(
        type: .inverse, quantity: try given["Q"], entry: Price(try given["E"]), collateral: Money(try given["N"]))
      return try ratio(world.portfolio, world)
    },
  ]

  private static func profit(_ type: ContractType, _ given: MethodExample.Given) throws -> Double {
    let side: Side = try given["s"] < 0 ? .short : .long
    let world = OnePosition(
      type: type, side: side, quantity: try given["Q"], entry: Price(try given["E"]), mark: Price(try given["p"]),
      collateral: 30_000)
    return try world.measure().unrealizedPnl.value
  }

  private static func ratio(_ portfolio: Portfolio, _ world: OnePosition) throws -> [String: Double] {
    let exposures = evaluate(
      try Snapshot(portfolio: portfolio, market: world.market, venues: [world.venue]), []
    ).exposures
    let exposure = try #require(exposures.first { $0.asset == "BTC" })
    return ["h": try #require(exposure.hedgeRatio), "n": exposure.netQuantity.value]
  }
}

extension Portfolio {
  /// The same with so much bitcoin beside it.
  func holding(_ coins: Double) -> Portfolio {
    var portfolio = self
    portfolio.holdings = [Holding(asset: "BTC", quantity: Quantity(coins))]
    return portfolio
  }
}
