public import Hedging

/// Looks for slips in a history that its form cannot tell, each told once with how often it is there.
public struct HistoryDoubts {
  private let history: PriceHistory
  private let source: Source
  private let market: Market?
  /// The indices of each asset's rows, in the order of the assets' names.
  let rows: [(asset: Asset, indices: [Int])]

  /// What is odd about a history that was read from a source.
  ///
  /// - Parameters:
  ///   - market: the prices that it is read beside, if they could be read.
  ///   - end: the last moment that it should have; `nil` where any is as good.
  public static func warnings(
    _ history: PriceHistory, _ source: Source, market: Market?, until end: Instant?
  ) -> [Fault] {
    let doubts = HistoryDoubts(history, source, market)
    let found = [doubts.jumps(), end.flatMap(doubts.rows(after:)), doubts.twins()].compactMap { $0 }
    return found + doubts.frozen() + doubts.levels() + doubts.funding()
  }

  private init(_ history: PriceHistory, _ source: Source, _ market: Market?) {
    (self.history, self.source, self.market) = (history, source, market)
    var rows: [Asset: [Int]] = [:]
    for (index, row) in history.rows.enumerated() { rows[row.asset, default: []].append(index) }
    self.rows = rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func row(_ index: Int) -> PriceHistory.Row { history.rows[index] }

  func fault(_ doubt: HistoryDoubt, at row: Int, _ column: HistoryColumn = .time) -> Fault {
    Fault(place: source.place(of: source.cell(column, ofRow: row)), path: "", problem: .doubt(.history(doubt)))
  }

  /// What is found in the assets, as much of it as is told of a file: each takes time to find its place.
  private func few(_ find: (Asset, [Int]) -> Fault?) -> [Fault] {
    var found: [Fault] = []
    for (asset, indices) in rows where found.count < Faults.limit {
      if let fault = find(asset, indices) { found.append(fault) }
    }
    return found
  }

  private func jumps() -> Fault? {
    var jumps: [(index: Int, from: Int)] = []
    for (_, indices) in rows {
      for (before, index) in zip(indices, indices.dropFirst())
      where row(before).time.days(to: row(index).time) <= Plausible.jumpDays
        && Plausible.areApart(row(before).price.value, row(index).price.value, by: Plausible.jumpFactor)
      {
        jumps.append((index, before))
      }
    }
    guard let first = jumps.min(by: { $0.index < $1.index }) else { return nil }
    let (from, to) = (row(first.from).price.value, row(first.index).price.value)
    return fault(
      .jumps(count: jumps.count, asset: row(first.index).asset.code, from: from, to: to), at: first.index)
  }

  private func rows(after end: Instant) -> Fault? {
    guard let first = history.rows.firstIndex(where: { $0.time > end }) else { return nil }
    return fault(.ahead(count: history.rows.count - first), at: first)
  }

  /// What keeps to a currency may have one price for long.
  private func isCash(_ index: Int) -> Bool {
    market?.cash.contains(row(index).asset) == true || Plausible.stablecoin.contains(row(index).price.value)
  }

  /// The longest run of one price, for each asset that has a long one.
  private func frozen() -> [Fault] {
    few { asset, indices in
      var (longest, run) = (indices[..<0], indices[..<0])
      for (place, index) in indices.enumerated() {
        let isSame = run.first.map { row($0).price == row(index).price } ?? false
        run = indices[(isSame ? run.startIndex : place)...place]
        if run.count > longest.count { longest = run }
      }
      guard let first = longest.first, let last = longest.last, longest.count >= Plausible.frozenRows, !isCash(first)
      else { return nil }
      let days = row(first).time.days(to: row(last).time)
      guard days >= Plausible.frozenDays else { return nil }
      return fault(
        .frozen(asset: asset.code, price: row(first).price.value, rows: longest.count, days: days), at: first, .price)
    }
  }

  /// The last price of each asset, held against the market's.
  private func levels() -> [Fault] {
    guard let market else { return [] }
    return few { asset, indices in
      guard let last = indices.last, let spot = market.spot[asset]?.value else { return nil }
      let price = row(last).price.value
      let days = row(last).time.days(to: market.asOf).magnitude
      let isRecent = days <= Plausible.levelDays
      guard isRecent || days <= Plausible.levelYears * 365,
        Plausible.areApart(price, spot, by: isRecent ? Plausible.jumpFactor : Plausible.levelFactor)
      else { return nil }
      let near = market.spot.filter { !Plausible.areApart(price, $0.value.value, by: Plausible.priceFactor) }.keys
      return fault(
        .level(asset: asset.code, price: price, days: days, spot: spot, near: isRecent ? near.min()?.code : nil),
        at: last, .price)
    }
  }

  /// Two assets that are never apart: one's prices were copied for the other.
  private func twins() -> Fault? {
    // By their prices' hash, so that thousands of assets are not held against one another in pairs.
    var seen: [Int: Int] = [:]
    for (place, one) in rows.enumerated() where one.indices.count >= Plausible.twinRows && !isCash(one.indices[0]) {
      var hasher = Hasher()
      for index in one.indices {
        hasher.combine(row(index).time)
        hasher.combine(row(index).price.value)
      }
      guard let other = seen.updateValue(place, forKey: hasher.finalize()).map({ rows[$0] }),
        other.indices.count == one.indices.count,
        zip(one.indices, other.indices).allSatisfy({ row($0).time == row($1).time && row($0).price == row($1).price })
      else { continue }
      return fault(
        .twins(asset: one.asset.code, other: other.asset.code, rows: one.indices.count), at: one.indices[0], .asset)
    }
    return nil
  }
}
