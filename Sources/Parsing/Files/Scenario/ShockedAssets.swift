import Hedging

/// Holds the assets that a set's shocks name against the market, as far as the text can be read.
struct ShockedAssets {
  let market: Market
  let reading: Reading

  func check() {
    let assets = PricedAssets(market)
    guard let scenarios = reading.document.root["scenarios"] else { return }
    for scenario in scenarios.elements {
      // A scenario without a path is a path of one point, written without it.
      for point in [scenario] + (scenario["path"].map { Array($0.elements) } ?? []) {
        guard let shocks = point["shocks"] else { continue }
        for shock in shocks.elements where !reading.isFull {
          if let value = shock["asset"], let code = value.string { check(code, at: value, assets) }
        }
      }
    }
  }

  private func check(_ code: String, at value: JSONValue, _ assets: PricedAssets) {
    // `*` is no asset; what is not well written has been told.
    guard Form.asset.admits(code) else { return }
    if !assets.has(Asset(code)) {
      reading.refuse(value, assets.unknown(Asset(code)))
    } else if Asset(code) == market.unit {
      reading.refuse(value, .contradiction(.unitShocked(code)))
    }
  }
}
