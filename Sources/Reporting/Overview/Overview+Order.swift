import Hedging

extension Overview {
  /// The greatest spot value or hedge first; codes decide between equals.
  var assetsBySize: [AssetTotal] {
    assets.values.map { (size: max($0.spotValue.value, $0.hedgeValue.value.magnitude), total: $0) }
      .sorted { $0.size == $1.size ? $0.total.asset < $1.total.asset : $0.size > $1.size }.map(\.total)
  }

  /// The greatest notional first, then the greatest equity; ids decide between equals.
  var venuesBySize: [VenueTotal] {
    venues.values.map { (size: $0.notional, equity: $0.equity.value, total: $0) }
      .sorted { ($0.size, $0.equity, $1.total.venue) > ($1.size, $1.equity, $0.total.venue) }.map(\.total)
  }

  /// The least net result first, then the least without the hedge; ids decide between equals.
  var scenariosWorstFirst: [ScenarioTotal] {
    scenarios.values.map { (net: $0.net.value, unhedged: $0.unhedged.value, total: $0) }
      .sorted { ($0.net, $0.unhedged, $0.total.key) < ($1.net, $1.unhedged, $1.total.key) }.map(\.total)
  }
}

extension AssetTotal {
  /// The rounded sums are added: a reader who adds the page's figures gets this one.
  var net: Double { spot.value + hedge.value }
  var netValue: Double { spotValue.value + hedgeValue.value }
  /// The share of the spot that is sold again; `nil` without spot.
  var hedgeRatio: Double? { spot.value == 0 ? nil : -hedge.value / spot.value }
}

extension VenueTotal {
  var notional: Double { shortNotional.value + longNotional.value }
}
