import Hedging

/// Holds the assets that a set's shocks name against the market.
struct ShockedAssets {
  let market: Market
  let reading: Reading

  func check(_ set: ScenarioSet) {
    let list = reading.document.root["scenarios"]
    for (index, scenario) in set.scenarios.enumerated() {
      let value = list?[index]
      for (day, point) in scenario.path.enumerated() {
        // A scenario without a path is a path of one point, written without it.
        let shocks = (value?["path"]?[day] ?? value)?["shocks"]
        for (place, shock) in point.shocks.enumerated() {
          guard case .asset(let asset) = shock.subject, let value = shocks?[place]?["asset"] else { continue }
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
