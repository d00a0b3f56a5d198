/// Every price at one moment: spot prices in the market's unit, and each leg's mark over spot.
struct PriceState {
  var spot: [Double]
  var ratios: [Double]

  /// Sets this state to the point `share` of the straight way from `a` to `b`. At 1 it is `b` to the last digit.
  mutating func interpolate(from a: PriceState, to b: PriceState, share: Double) {
    for index in spot.indices { spot[index] = Self.mix(a.spot[index], b.spot[index], share) }
    for index in ratios.indices { ratios[index] = Self.mix(a.ratios[index], b.ratios[index], share) }
  }

  private static func mix(_ a: Double, _ b: Double, _ share: Double) -> Double {
    share == 1 ? b : a == b ? a : a + (b - a) * share
  }
}

extension Book {
  var today: PriceState { PriceState(spot: spot, ratios: ratios) }

  /// Where prices stand at a path point. Shocks are relative to the start; a named asset wins over `"*"`; what the point
  /// does not name keeps the price it had in `before`.
  func state(at point: PathPoint, after before: PriceState) -> PriceState {
    var state = before
    for shock in point.shocks where shock.subject == .everything {
      for asset in assets.indices where !isCash[asset] { apply(shock.move, to: asset, &state) }
    }
    for shock in point.shocks {
      if case .asset(let name) = shock.subject, let asset = number(of: name) { apply(shock.move, to: asset, &state) }
    }
    return state
  }

  private func apply(_ move: Shock.Move, to asset: Int, _ state: inout PriceState) {
    switch move {
    case .by(let share): state.spot[asset] = spot[asset] * (1 + share)
    case .to(let price): state.spot[asset] = price.value
    case .basis(let basis):
      var index = 0
      for pool in pools {
        for leg in pool.legs {
          if leg.base == asset { state.ratios[index] = 1 + basis.value }
          index += 1
        }
      }
    }
  }
}
