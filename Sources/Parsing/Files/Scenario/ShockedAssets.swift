import Hedging

/// Holds the assets that a set's shocks name against the market.
struct ShockedAssets {
  let market: Market
  let reading: Reading

  func check(_ set: ScenarioSet) {
    guard let list = reading.document.root["scenarios"] else { return }
    for (scenario, value) in zip(set.scenarios, list.elements) {
      // A scenario without a path is a path of one point, written without it.
      let points = value["path"].map { Array($0.elements) } ?? [value]
      for (point, value) in zip(scenario.path, points) {
        guard let shocks = value["shocks"] else { continue }
        for (shock, value) in zip(point.shocks, shocks.elements) where !reading.isFull {
          guard case .asset(let asset) = shock.subject, let value = value["asset"] else { continue }
          check(asset, at: value)
        }
      }
    }
  }

  private func check(_ asset: Asset, at value: JSONValue) {
    guard market.spot[asset] != nil else {
      let known = market.pricedAssets
      reading.refuse(
        value,
        .unknownReference(
          Reference(.pricedAsset, asset.code), nearest: NearestName.of(asset.code, among: known),
          known: known))
      return
    }
    if asset == market.unit { reading.refuse(value, .contradiction(.unitShocked(asset.code))) }
  }
}
