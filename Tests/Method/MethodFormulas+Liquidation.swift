import Hedging
import Testing

extension MethodFormulas {
  static let liquidation: [String: Formula] = [
    "liquidation-of-a-linear-short": { given in try threshold(.linear, .short, given) },
    "liquidation-of-a-linear-long": { given in try threshold(.linear, .long, given) },
    "liquidation-of-an-inverse-short": { given in try threshold(.inverse, .short, given) },
    "liquidation-of-an-inverse-long": { given in try threshold(.inverse, .long, given) },
    "distance-to-liquidation": { given in
      var world = try position(.linear, .short, given)
      world.mark = Price(try given["M"])
      let measure = try world.measure()
      return [
        "p": try #require(measure.liquidation.price).value, "d": try #require(measure.distanceToLiquidation),
      ]
    },
    "bankruptcy-price": { given in
      ["p": try #require(try position(.linear, .short, given).measure().bankruptcyPrice).value]
    },
    "bankruptcy-price-of-an-inverse-contract": { given in
      ["p": try #require(try position(.inverse, .short, given).measure().bankruptcyPrice).value]
    },
    "margin-to-live-through-a-rise": { given in try survival(.linear, given) },
    "margin-to-live-through-a-rise-with-an-inverse-contract": { given in try survival(.inverse, given) },
    "shock-that-liquidates-an-account": { given in
      let world = OnePosition(
        quantity: try given["Q"], entry: Price(try given["M"]), collateral: Money(try given["C"]), isCross: true,
        tiers: OnePosition.flat(Rate(try given["m"])))
      return ["x": try #require(try world.evaluation().accounts[0].liquidationShock.up)]
    },
  ]

  private static func threshold(
    _ type: ContractType, _ side: Side, _ given: MethodExample.Given
  ) throws -> [String: Double] {
    var world = try position(type, side, given)
    world.tiers = OnePosition.flat(Rate(try given["m"]), amount: Money(try given["c"]))
    world.fee = Rate(try given["f"])
    world.rules.closeFee = .atLiquidation
    return ["p": try world.threshold()]
  }

  /// With a maintenance rate where the example has one.
  private static func position(
    _ type: ContractType, _ side: Side, _ given: MethodExample.Given
  ) throws -> OnePosition {
    OnePosition(
      type: type, side: side, quantity: try given["Q"], entry: Price(try given["E"]),
      collateral: Money(try given["C"]),
      tiers: OnePosition.flat(Rate(try given.optional("m") ?? 0)))
  }

  private static func survival(_ type: ContractType, _ given: MethodExample.Given) throws -> [String: Double] {
    let world = OnePosition(type: type, tiers: OnePosition.flat(Rate(try given["m"])))
    var rules = world.rules
    rules.closeFee = .atLiquidation
    let needed = world.contract.collateral(
      ofShort: try given["Q"], from: Price(try given["E"]), livingUntil: Price(try given["p"]), rules: rules,
      taker: Rate(try given["f"]))
    return ["C": needed.value]
  }
}
