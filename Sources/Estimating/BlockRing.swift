/// All blocks of a sample that is closed to a ring.
struct BlockRing {
  /// For each beginning: where the block ends, and how far up and down it went, relative to where it began.
  private var ends: [Double] = []
  private var tops: [Double] = []
  private var bottoms: [Double] = []

  init(_ returns: PastReturns, blockRows: Int) {
    let count = returns.logs.count
    let mean = returns.logs.reduce(0, +) / Double(count)
    var level = 0.0
    var (levels, highs, lows): ([Double], [Double], [Double]) = ([0], [], [])
    for step in 0..<count + blockRows - 1 {
      let row = step % count
      let end = returns.logs[row] - mean
      highs.append(level + max(returns.up[row], end))
      lows.append(-(level + min(returns.down[row], end)))
      level += end
      levels.append(level)
    }
    highs = windowMaxima(highs, length: blockRows)
    lows = windowMaxima(lows, length: blockRows)
    for start in 0..<count {
      ends.append(levels[start + blockRows] - levels[start])
      tops.append(highs[start] - levels[start])
      bottoms.append(-lows[start] - levels[start])
    }
  }

  func extremes(paths: Int, blocks: Int, seed: UInt64) -> (tops: [Double], bottoms: [Double]) {
    var random = SplitMix64(seed: seed)
    var (highest, lowest): ([Double], [Double]) = ([], [])
    for _ in 0..<paths {
      var (level, top, bottom) = (0.0, 0.0, 0.0)
      for _ in 0..<blocks {
        let block = random.index(below: ends.count)
        top = max(top, level + tops[block])
        bottom = min(bottom, level + bottoms[block])
        level += ends[block]
      }
      highest.append(top)
      lowest.append(bottom)
    }
    return (highest.sorted(), lowest.sorted())
  }
}
