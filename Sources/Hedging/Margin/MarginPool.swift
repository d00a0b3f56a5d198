/// What is liquidated together: one isolated position with its collateral, or a whole cross account.
struct MarginPool {
  /// Collateral of one asset; `weight` is the share that counts towards margin.
  struct Part {
    let asset: Int
    let quantity: Double
    let weight: Double
  }

  /// The index of the account, and of its first position among the account's.
  let account: Int
  let firstPosition: Int
  let settle: Int
  var legs: [Leg]
  let collateral: [Part]
  let returnsResidual: Bool
  /// Whether all positions of an account share its collateral.
  var isCross = false

  /// Equity less requirement, in the market's unit: above zero the pool lives. `cash` is what was added to the
  /// settlement currency since the start (funding).
  func headroom(_ spot: [Double], _ ratios: ArraySlice<Double>, cash: Double) -> Double {
    var headroom = cash * spot[settle]
    for part in collateral { headroom += part.quantity * part.weight * spot[part.asset] }
    for index in legs.indices {
      let ratio = ratios[ratios.startIndex + index]
      headroom += legs[index].pnl(spot, ratio) - legs[index].requirement(spot, ratio)
    }
    return headroom
  }

  /// The headroom while every spot price runs along `origin + x·direction` and the ratios stay.
  func headroom(
    from origin: [Double], along direction: [Double], ratios: ArraySlice<Double>, cash: Double = 0
  ) -> Headroom {
    var line = Headroom()
    if cash != 0 { line.add(cash, origin[settle], direction[settle]) }
    for part in collateral {
      line.add(part.quantity * part.weight, origin[part.asset], direction[part.asset])
    }
    for (leg, ratio) in zip(legs, ratios) {
      let (own, priced) = leg.isInverse ? (leg.base, leg.quote) : (leg.quote, leg.base)
      let size = leg.isInverse ? leg.quantity / ratio : leg.quantity * ratio
      let cost = leg.isInverse ? -leg.quantity / leg.entry : leg.quantity * leg.entry
      let direct = leg.isInverse ? -leg.sign : leg.sign
      line.add(direct * size - leg.closeFee * size, origin[priced], direction[priced])
      line.add(-leg.sign * cost, origin[own], direction[own])
      line.add(-leg.fixedRequirement, origin[leg.settle], direction[leg.settle])
      guard !leg.tiers.isEmpty else { continue }
      let counted = size * (leg.marginQuantity / leg.quantity)
      line.hinges.append(
        Headroom.Hinge(
          tiers: leg.tiers, jumps: leg.jumps, notional: counted * origin[priced], notionalSlope: counted * direction[priced],
          unit: origin[leg.settle], unitSlope: direction[leg.settle]))
    }
    return line
  }
}
