/// What an instant move of one asset does, over a range of prices: with the hedge and without. All other prices stay.
///
/// Between the places where something dies both curves are straight lines, for linear and for inverse contracts, so the
/// ends and the two sides of each threshold are all there is to draw.
///
/// Formula: `netPnl` and `unhedgedPnl` of an instant scenario that moves the asset by each share; see ``HedgeOutcome``.
/// Example: 1 BTC and a short of 1 BTC at 30,000 and 5×: flat at 0 from 15,000 to 35,856.57, from there rising with the coin.
/// Source: ours.
public struct PriceSweep: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    /// The asset's price in the portfolio's currency.
    public let price: Price
    public let hedged: Money
    public let unhedged: Money
    /// Whether a position has been liquidated on the way there.
    public let isBroken: Bool
  }

  public let asset: Asset
  public let today: Price
  /// From the lowest price to the highest.
  public let points: [Point]
}

extension Evaluation {
  /// The sweep of one asset from half its price to half as much again, or as far as its nearest liquidation and a little on.
  public func sweep(of asset: Asset) -> PriceSweep? {
    guard let unit = snapshot.market.spot[asset], let price = snapshot.market.price(of: asset, in: currency),
      unit.value > 0
    else { return nil }
    let own = positions.filter { $0.symbol.base == asset }
    // A mark runs with the spot price, so a threshold's distance is the spot's as well.
    let distances = own.compactMap(\.distanceToLiquidation).filter { $0 > -0.9 && $0 < 2 }
    let low = min(-0.5, (distances.min() ?? 0) - 0.1)
    let high = max(0.5, (distances.filter { $0 > 0 }.min() ?? 0) * 1.25)
    let edge = 1e-9
    let thresholds: [Double] = distances.filter { $0 > low && $0 < high }
    let moves: [Double] = [low, 0, high] + thresholds.map { $0 - edge } + thresholds.map { $0 + edge }
    let still = Scenario(id: "sweep", name: "", path: [PathPoint(day: 0, shocks: [])])
    var walk = Walk(still, from: snapshot.market.asOf, book: book)
    let points = moves.sorted().map { move in
      walk.restart(still, from: snapshot.market.asOf)
      walk.begin(snapshot.accounts)
      walk.follow(PathPoint(day: 0, shocks: [Shock(.asset(asset), .by(move))]))
      let outcome = snapshot.outcome(of: walk, in: "", value: value, shown: [])
      return PriceSweep.Point(
        price: price * (1 + move), hedged: outcome.netPnl, unhedged: outcome.unhedgedPnl,
        isBroken: !outcome.liquidations.isEmpty)
    }
    return PriceSweep(asset: asset, today: price, points: points)
  }

  private var currency: Asset { snapshot.portfolio.currency }
}
