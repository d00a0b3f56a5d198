import Hedging

/// The assets that a market has prices for, as names are held against them: sorted once, and only if one is missing.
final class PricedAssets {
  private let market: Market
  private lazy var codes = market.pricedAssets

  init(_ market: Market) { self.market = market }

  func has(_ asset: Asset) -> Bool { market.spot[asset] != nil }

  /// The problem of naming an asset that is not there.
  func unknown(_ asset: Asset) -> Problem {
    .unknownReference(
      Reference(.pricedAsset, asset.code), nearest: AssetName.nearest(to: asset.code, among: codes), known: codes)
  }
}
