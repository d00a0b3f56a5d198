#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
public import Hedging

/// How far prices went within a horizon, on paths put together from blocks of the past. **A model figure**: it takes the
/// sample for typical and blocks for independent; within a block, what happened stays together.
///
/// Formula: each path is `blocks` blocks of `blockRows` neighbouring returns, drawn with equal chance from all beginnings,
/// the sample closed to a ring; the returns' mean is taken out first, for the log-normal walk beside it has no drift
/// either and a sample's trend is no forecast. A price is touched on a path whose highest (lowest) logarithm reaches
/// `ln(p/M)`. The extremes of all paths are kept sorted, so that each question is one binary search.
///
/// Example: a price that never moved in the sample is never touched elsewhere than where it stands.
/// Source: Politis and Romano, A circular block-resampling procedure for stationary data (1992).
/// Left out: what the sample never saw; that the mark strays from the price; the returns' mean within a row's high or low.
public struct BlockBootstrap: Sendable {
  public static let paths = 10_000
  /// The length of a block, as nearly as rows allow: long enough that a bad week stays one.
  public static let aimedBlockDays = 5.0

  public let sample: Sample
  public let seed: UInt64
  /// Returns in one block, and how long they take.
  public let blockRows: Int
  public let blockDays: Double
  /// Blocks in one path.
  public let blocks: Int
  /// The volatility of the sample that the paths are drawn from, a year.
  public let volatility: Rate
  /// The mean logarithmic return of the sample over one path, which is taken out.
  public let meanReturn: Double
  /// The highest and the lowest logarithm of each path relative to its start, rising.
  private let tops: [Double]
  private let bottoms: [Double]

  /// `nil` unless the sample is at least as long as the horizon and has ten rows in it.
  public init?(of returns: PastReturns, horizonDays: Double, seed: UInt64 = 1) {
    guard horizonDays > 0, returns.sample.days >= horizonDays else { return nil }
    let spacing = returns.spacing
    guard spacing * 10 <= horizonDays else { return nil }
    blockRows = min(returns.logs.count, max(1, Int((min(Self.aimedBlockDays, horizonDays) / spacing).rounded())))
    blockDays = Double(blockRows) * spacing
    blocks = max(1, Int((horizonDays / blockDays).rounded()))
    meanReturn = returns.logs.reduce(0, +) / Double(returns.logs.count) * Double(blockRows * blocks)
    volatility = Volatility(of: returns)?.annual ?? 0
    sample = returns.sample
    self.seed = seed
    (tops, bottoms) = BlockRing(returns, blockRows: blockRows).extremes(paths: Self.paths, blocks: blocks, seed: seed)
  }

  /// The share of paths that reach `price` from `mark`; `nil` unless both are above zero.
  public func touchProbability(of price: Price, from mark: Price) -> Double? {
    guard price.value > 0, mark.value > 0 else { return nil }
    let way = log(price / mark)
    let touched =
      way >= 0
      ? tops.count - tops.partitionPoint { $0 >= way }
      : bottoms.partitionPoint { $0 > way }
    return Double(touched) / Double(tops.count)
  }

  /// What chance alone makes of a probability over so many paths: `√(p·(1 − p)/paths)`.
  ///
  /// Example: 25 % of 10,000 paths are uncertain by 0.43 %.
  public static func standardError(of probability: Double) -> Double {
    (probability * (1 - probability) / Double(paths)).squareRoot()
  }
}

extension [Double] {
  /// Of elements sorted so that those which satisfy come last: the index of the first that does.
  fileprivate func partitionPoint(_ satisfies: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if satisfies(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
