/// The way of one position's mark through a scenario, and beside it the mark that would have liquidated the position then.
///
/// Formula: at the start, at each point of the path or row of the history, and at the position's end: the contract's mark,
/// and the ``LiquidationThreshold`` with that moment's other prices, funding and collateral. Between points both are all
/// but straight.
/// Example: short 1 BTC from 30,000 at 5×; +40 % by day 3, then −30 % by day 14: marks 30,000, 35,856.57 (the end, on
/// day 1.46), 42,000 and 21,000; thresholds 35,856.57 twice, then none.
/// Source: ours.
/// Left out: where on a stretch funding or a top-up moved the threshold; the points on either side hold it.
public struct MarkPath: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    /// Days after the start, with fractions.
    public let day: Double
    /// In the quote currency.
    public let mark: Price
    /// `nil` once the position has ended, where no mark liquidates it, and between the rows of a long history at which it
    /// was asked for.
    public let threshold: Price?
  }

  public let account: String
  public let symbol: Symbol
  public let side: Side
  /// In time order.
  public let points: [Point]
  /// The position's liquidation, if there is one; it is one of the points.
  public let death: Point?
}

extension Evaluation {
  /// Walks one scenario again, up to the position's liquidation, and looks at the position on the way.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's number in `outcomes`.
  ///   - position: the position's number in `positions`.
  public func markPath(inOutcome outcome: Int, ofPosition position: Int) -> MarkPath {
    let scenario = scenario(outcome)
    var (pool, leg) = (0, position)
    while leg >= book.pools[pool].legs.count {
      leg -= book.pools[pool].legs.count
      pool += 1
    }
    // A threshold costs more than a step, and a picture has no room for more of them.
    let stride = max(1, (scenario.history?.rows.count ?? 0) / 64)
    let measure = positions[position]
    let liquidation = outcomes[outcome].liquidations.first {
      $0.account == measure.account && $0.symbol == measure.symbol && $0.side == measure.side
    }
    let death = liquidation.map { MarkPath.Point(day: $0.day, mark: $0.price, threshold: $0.price) }
    var points: [MarkPath.Point] = []
    var walk = Walk(scenario, from: snapshot.market.asOf, book: book)
    if let death { walk.lastDay = death.day }
    walk.run(snapshot.accounts) { walk in
      let isAsked = points.count.isMultiple(of: stride)
      points.append(walk.point(of: leg, in: pool, withThreshold: isAsked))
    }
    if let death { points.insert(death, at: points.firstIndex { $0.day > death.day } ?? points.count) }
    return MarkPath(account: measure.account, symbol: measure.symbol, side: measure.side, points: points, death: death)
  }
}

extension Walk {
  fileprivate func point(of leg: Int, in pool: Int, withThreshold isAsked: Bool) -> MarkPath.Point {
    let ratios = Array(book.ratios(of: pool, in: state.ratios))
    let (day, margin) = (start.days(to: now), margins[pool])
    var threshold: Price?
    if isAsked, day <= lastDay, pools[pool].lives, margin.legs[leg].quantity > 0 {
      threshold = MarkRay(of: leg, in: margin, at: PriceState(spot: state.spot, ratios: ratios))
        .end(cash: pools[pool].cash)
    }
    return MarkPath.Point(
      day: day, mark: Price(margin.legs[leg].mark(state.spot, ratios[leg])), threshold: threshold)
  }
}
