/// Every price at one moment: spot prices in the market's unit, and each leg's mark over spot.
struct PriceState {
  var spot: [Double]
  var ratios: [Double]

  /// Sets this state to the point `share` of the straight way from `a` to `b`. At 1 it is `b` to the last digit.
  ///
  /// - Parameter moves: whether any ratio differs between them; where none does and this state has theirs, it keeps them.
  mutating func interpolate(from a: PriceState, to b: PriceState, share: Double, ratios moves: Bool = true) {
    if share == 1 { return self = b }
    Self.mix(a.spot, b.spot, share, into: &spot)
    if moves { Self.mix(a.ratios, b.ratios, share, into: &ratios) }
  }

  private static func mix(_ a: [Double], _ b: [Double], _ share: Double, into result: inout [Double]) {
    for index in result.indices { result[index] = a[index] + (b[index] - a[index]) * share }
  }
}

extension Book {
  var today: PriceState { PriceState(spot: spot, ratios: ratios) }

  /// Moves prices to where a path point puts them. Shocks are relative to the start; a named asset wins over `"*"`; what
  /// the point does not name keeps the price that `state` has.
  func apply(_ shocks: [Shock], to state: inout PriceState) {
    for shock in shocks where shock.subject == .everything {
      for asset in assets.indices where !isCash[asset] { apply(shock.move, to: asset, &state) }
    }
    for shock in shocks {
      if case .asset(let name) = shock.subject, let asset = number(of: name) { apply(shock.move, to: asset, &state) }
    }
  }

  private func apply(_ move: Shock.Move, to asset: Int, _ state: inout PriceState) {
    switch move {
    case .by(let share): state.spot[asset] = spot[asset] * (1 + share)
    case .to(let price): state.spot[asset] = price.value
    case .basis(let basis): setRatio(1 + basis.value, of: asset, &state)
    }
  }

  /// Sets the mark over spot of every contract on an asset.
  func setRatio(_ ratio: Double, of asset: Int, _ state: inout PriceState) {
    var index = 0
    for pool in pools {
      for leg in pool.legs {
        if leg.base == asset { state.ratios[index] = ratio }
        index += 1
      }
    }
  }
}
