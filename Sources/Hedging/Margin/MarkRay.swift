/// The way on which `x` is one leg's mark: its base asset's spot price moves with it, all other prices are held.
///
/// What a pool has in cash can be left open, so that one ray answers for every collateral that a position might have.
struct MarkRay {
  private let line: Headroom
  private let isShort: Bool
  /// The settlement currency's price along the way.
  private let settle: (origin: Double, direction: Double)
  /// What a table that jumps needs to be searched.
  private var search: (pool: MarginPool, prices: PriceState, origin: [Double], direction: [Double], mark: Double)?

  /// - Parameter isBare: whether the venue asks for nothing, so that the ray's end is the bankruptcy price.
  init(of index: Int, in pool: MarginPool, _ book: Book, isBare: Bool = false) {
    self.init(of: index, in: pool, at: PriceState(spot: book.spot, ratios: pool.ratios), isBare: isBare)
  }

  /// The same from the prices of any moment; `prices` holds the ratios of this pool's legs alone.
  init(of index: Int, in pool: MarginPool, at prices: PriceState, isBare: Bool = false) {
    let (base, quote, ratio) = (pool.legs[index].base, pool.legs[index].quote, prices.ratios[index])
    var origin = prices.spot
    var direction = [Double](repeating: 0, count: origin.count)
    origin[base] = 0
    // The base asset moves by 1/ratio quote units for each unit of mark.
    direction[base] = prices.spot[quote] / ratio
    line = pool.headroom(from: origin, along: direction, ratios: prices.ratios[...], isBare: isBare)
    isShort = pool.legs[index].sign < 0
    settle = (origin[pool.settle], direction[pool.settle])
    if !isBare, pool.jumps {
      search = (pool, prices, origin, direction, ratio * prices.spot[base] / prices.spot[quote])
    }
  }

  /// The mark at which headroom ends on the leg's losing side, above for a short and below for a long; `nil` if it does
  /// not. `cash` is in the settlement currency, less what is `reserved` of it.
  func end(cash: Double = 0, reserved: Double = 0) -> Price? {
    let root: Double?
    if let search {
      let (ratios, left) = (search.prices.ratios[...], cash - reserved)
      let lives = search.pool.headroom(search.prices.spot, ratios, cash: left) > 0
      // Away from the mark on the losing side, or back from there if that side is reached already.
      root = search.pool.meeting(
        from: search.origin, along: search.direction, ratios: ratios, cash: left, start: search.mark,
        end: isShort == lives ? .infinity : 0)
    } else {
      var line = line
      line.add(cash, settle.origin, settle.direction)
      line.add(-reserved, settle.origin, settle.direction)
      root = isShort ? line.upperRoot() : line.lowerRoot(above: 0)
    }
    return root.flatMap { $0 > 0 && $0.isFinite ? Price($0) : nil }
  }
}
