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
  let isCross: Bool

  /// The legs' marks over spot in the snapshot.
  let ratios: [Double]

  init(
    account: Int, firstPosition: Int, settle: Int, legs: [Leg], collateral: [Part], returnsResidual: Bool,
    isCross: Bool = false
  ) {
    self.account = account
    self.firstPosition = firstPosition
    self.settle = settle
    self.legs = legs
    self.collateral = collateral
    self.returnsResidual = returnsResidual
    self.isCross = isCross
    self.ratios = legs.map(\.ratio)
  }

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

  /// The headroom while every spot price runs along `origin + x·direction` and the ratios stay; bare, the equity alone.
  func headroom(
    from origin: [Double], along direction: [Double], ratios: ArraySlice<Double>, cash: Double = 0,
    isBare: Bool = false
  ) -> Headroom {
    var line = Headroom()
    line.add(cash, origin[settle], direction[settle])
    for part in collateral {
      line.add(part.quantity * part.weight, origin[part.asset], direction[part.asset])
    }
    if !isBare { line.hinges.reserveCapacity(legs.count) }
    for index in legs.indices {
      legs[index].add(to: &line, origin, direction, ratio: ratios[ratios.startIndex + index], isBare: isBare)
    }
    return line
  }
}

extension Leg {
  /// Adds the leg's PnL and, unless bare, takes off its requirement.
  fileprivate func add(
    to line: inout Headroom, _ origin: [Double], _ direction: [Double], ratio: Double, isBare: Bool
  ) {
    let (own, priced) = isInverse ? (base, quote) : (quote, base)
    let size = isInverse ? quantity / ratio : quantity * ratio
    let cost = isInverse ? -quantity / entry : quantity * entry
    let direct = isInverse ? -sign : sign
    line.add(isBare ? direct * size : direct * size - closeFee * size, origin[priced], direction[priced])
    line.add(-sign * cost, origin[own], direction[own])
    guard !isBare else { return }
    line.add(-fixedRequirement, origin[settle], direction[settle])
    guard !tiers.isEmpty else { return }
    let counted = size * (marginQuantity / quantity)
    line.hinges.append(
      Headroom.Hinge(
        tiers: tiers, jumps: jumps, notional: counted * origin[priced], notionalSlope: counted * direction[priced],
        unit: origin[settle], unitSlope: direction[settle]))
  }
}
