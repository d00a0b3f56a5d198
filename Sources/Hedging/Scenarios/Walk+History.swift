/// Replaying a history: the same walk, one step a row.
///
/// Each asset's price is today's times what its row is of its first row, so a history can be replayed from any level. An
/// asset that has no row at a moment keeps its price, as on a path; assets that are not in the file do not move. `mark` over
/// `price` is the mark over spot of every contract on the asset from its row on. The file's own times decide when funding
/// settles.
///
/// A row is a candle: on each part of the way to the next row, from where prices are, every asset is taken straight to its
/// high or low, whichever hurts the pool (high for shorts, low for longs), and then to the other. Where several assets have
/// candles their extremes are taken together, which is harder than what happened. A pool that dies there dies at the
/// beginning of the part.
///
/// Example: rows at 16,500 and 17,325 take a bitcoin of 30,000 to 31,500.
extension Walk {
  mutating func replay(_ history: PriceHistory, observe: ((Walk) -> Void)? = nil) {
    let rows = history.rows
    var first = [Double?](repeating: nil, count: book.assets.count)
    rates = [Rate?](repeating: nil, count: book.assets.count)
    candle = [(high: Double, low: Double)?](repeating: nil, count: book.assets.count)
    var index = 0
    while index < rows.count {
      let time = rows[index].time
      var next = converged(at: time)
      for asset in rates.indices { rates[asset] = nil }
      let group = index..<(rows[index...].firstIndex { $0.time != time } ?? rows.count)
      var candles = candle
      for row in rows[group] {
        guard let asset = book.number(of: row.asset) else { continue }
        let origin = first[asset] ?? row.price.value
        first[asset] = origin
        func today(_ price: Price) -> Double {
          price.value == origin ? book.spot[asset] : book.spot[asset] * (price.value / origin)
        }
        next.spot[asset] = today(row.price)
        if let mark = row.mark { book.setRatio(mark / row.price, of: asset, &next) }
        rates[asset] = row.fundingRate
        let isCandle = row.high != nil || row.low != nil
        candles[asset] = isCandle ? (today(row.high ?? row.price), today(row.low ?? row.price)) : nil
      }
      ratesTime = time
      advance(to: next, at: time)
      candle = candles
      observe?(self)
      index = group.upperBound
    }
  }

  /// Tests every pool at the extremes of the candles that prices are in.
  mutating func testCandle() {
    guard candle.contains(where: { $0 != nil }) else { return }
    for pool in pools.indices where pools[pool].lives && hasPositions(pool) {
      for isWorse in [true, false] where pools[pool].lives {
        var corner = state
        for (asset, candle) in candle.enumerated() {
          guard let candle else { continue }
          let takesHigh = (margins[pool].delta(asset, state.ratios, from: book.firstRatio[pool]) < 0) == isWorse
          let here = state.spot[asset]
          corner.spot[asset] = takesHigh ? max(here, candle.high) : min(here, candle.low)
        }
        testAtOnce(pool, at: corner)
      }
    }
  }

  /// Tests a pool on the straight way from the present prices to others, now.
  private mutating func testAtOnce(_ pool: Int, at corner: PriceState) {
    let crossing = margins[pool].crossing(
      from: state, to: corner, in: 0...1, book: book, pool: pool, cash: pools[pool].cash, scratch: &scratch)
    guard let crossing else { return }
    var there = state
    there.interpolate(from: state, to: corner, share: crossing)
    kill(pool, day: start.days(to: now), at: there)
  }
}

extension MarginPool {
  /// How many of an asset the pool's equity stands for: below zero, a rise hurts it.
  fileprivate func delta(_ asset: Int, _ ratios: [Double], from first: Int) -> Double {
    var delta = 0.0
    for part in collateral where part.asset == asset { delta += part.quantity * part.weight }
    for (index, leg) in legs.enumerated() {
      let ratio = ratios[first + index]
      let (based, quoted) =
        leg.isInverse
        ? (leg.quantity / leg.entry, leg.quantity / ratio) : (leg.quantity * ratio, leg.quantity * leg.entry)
      if leg.base == asset { delta += leg.sign * based }
      if leg.quote == asset { delta -= leg.sign * quoted }
    }
    return delta
  }
}
