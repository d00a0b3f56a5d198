public import Hedging

/// Every model figure that depends on the market and its history alone. Made once, asked for each client.
public struct Estimates: Sendable {
  /// Figures from fewer returns than this are not shown: they would be noise.
  public static let leastReturns = 30

  /// What is known about one asset.
  public struct OfAsset: Sendable {
    /// From the history.
    public fileprivate(set) var volatility: Volatility?
    /// For assets that a contract is quoted on.
    public fileprivate(set) var bootstrap: BlockBootstrap?
    public fileprivate(set) var funding: FundingWindows?
    /// For assets without a contract: how they move with the one that explains them best.
    public fileprivate(set) var beta: Beta?
  }

  public let horizonDays: Double
  private let assets: [Asset: OfAsset]

  /// Without a history: only the volatilities that a market states are known.
  public init(horizonDays: Double = 30) {
    self.horizonDays = horizonDays
    assets = [:]
  }

  /// From the market's own history, if it has one.
  public init(market: Market, horizonDays: Double = 30) {
    if let history = market.history {
      self.init(market: market, history: history, horizonDays: horizonDays)
    } else {
      self.init(horizonDays: horizonDays)
    }
  }

  /// - Parameter history: what prices did, in the market's unit.
  public init(market: Market, history: PriceHistory, horizonDays: Double = 30) {
    self.horizonDays = horizonDays
    let hedgeable = Set(market.quotes.keys.map(\.symbol.base))
    // Each asset's own rows, so that no figure walks through all of them again.
    let own = Dictionary(grouping: history.rows, by: \.asset).mapValues { PriceHistory(file: history.file, rows: $0) }
    let known = own.keys.filter { market.spot[$0] != nil && !market.cash.contains($0) }.sorted()
    var returns: [Asset: PastReturns] = [:]
    for asset in known {
      guard let past = own[asset].flatMap({ PastReturns(of: asset, in: $0) }), past.sample.rows > Self.leastReturns
      else { continue }
      returns[asset] = past
    }
    var assets: [Asset: OfAsset] = [:]
    for asset in known {
      var figures = OfAsset()
      figures.volatility = returns[asset].flatMap(Volatility.init)
      if hedgeable.contains(asset) {
        figures.bootstrap = returns[asset].flatMap { BlockBootstrap(of: $0, horizonDays: horizonDays) }
        figures.funding = own[asset].flatMap { FundingWindows(of: asset, in: $0, horizonDays: horizonDays) }
      } else if let past = returns[asset] {
        let hedges = known.filter(hedgeable.contains).compactMap { returns[$0] }
        let betas = hedges.compactMap { Beta(of: past, on: $0) }.filter { $0.sample.rows > Self.leastReturns }
        // The first of equals, in the order of their codes.
        figures.beta = betas.max { $0.rSquared < $1.rSquared }
      }
      assets[asset] = figures
    }
    self.assets = assets
  }

  public subscript(asset: Asset) -> OfAsset? { assets[asset] }
}
