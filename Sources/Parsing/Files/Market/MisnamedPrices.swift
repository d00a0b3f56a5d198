public import Hedging

/// The prices of a market that stand under a name which nothing quoted has, such as `btc` or `XBT` for `BTC`.
///
/// Whoever asks for the asset would be told that it has no price, a thousand portfolios a thousand times; what is wrong is
/// one name.
public struct MisnamedPrices: Sendable {
  /// The names, by those in common use.
  private var names: [String: JSONValue] = [:]

  /// None.
  public init() {}

  /// Those of a market that was read from a source.
  public init(_ market: Market, _ source: Source) {
    self.init()
    if let spot = (try? JSONDocument(source))?.root["spot"] { self = MisnamedPrices(market, spot: spot) }
  }

  init(_ market: Market, spot: JSONValue) {
    let quoted = Set(market.quotes.keys.flatMap { [$0.symbol.base, $0.symbol.quote, $0.symbol.settle] })
    for (name, _) in spot.members {
      guard let code = name.string, !quoted.contains(Asset(code)) else { continue }
      let common = AssetName.common(code)
      if common != code, market.spot[Asset(common)] == nil { names[common] = name }
    }
  }

  /// The fault of the market's file that an asset without a price comes from; `nil` where the name itself is at fault.
  func fault(for asset: Asset) -> Fault? {
    names[asset.code].map { name in
      let problem = Contradiction.misnamedPrice(name.string ?? "", meant: asset.code)
      return Fault(place: name.place, path: name.path, problem: .contradiction(problem))
    }
  }

  /// The faults of a file that are its own, and those of the market's file that others of them come from.
  public func split(_ faults: Faults) -> (own: [Fault], ofMarket: [Fault]) {
    guard !names.isEmpty else { return (faults.faults, []) }
    var (own, ofMarket): ([Fault], [Fault]) = ([], [])
    for fault in faults.faults {
      guard case .unknownReference(let reference, _, _) = fault.problem, reference.kind == .pricedAsset,
        let market = self.fault(for: Asset(reference.name))
      else {
        own.append(fault)
        continue
      }
      if !ofMarket.contains(market) { ofMarket.append(market) }
    }
    return (own, ofMarket)
  }
}
