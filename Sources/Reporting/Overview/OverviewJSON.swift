import Hedging

/// The overview's JSON twin, `overview.json`: every total in full precision, in the market's unit where nothing else is named.
/// Lists of clients hold the first ones of their order, as the page does.
enum OverviewJSON {
  static let file = "overview.json"
  private static let schemaVersion = 1.0

  static func bytes(of overview: Overview, asOf: Instant, generator: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.number("schemaVersion", schemaVersion)
      json.text("generator", generator)
      json.text("asOf", asOf.rfc3339)
      json.text("unit", overview.unit.code)
      json.number("clients", Double(overview.count))
      json.object("statuses") {
        $0.number("ok", Double(overview.statuses[.ok] ?? 0))
        $0.number("watch", Double(overview.statuses[.watch] ?? 0))
        $0.number("breach", Double(overview.statuses[.breach] ?? 0))
      }
      json.number("liquidatable", Double(overview.liquidatable))
      json.number("value", overview.value.value)
      json.number("fundingPerDay", overview.fundingPerDay.value)
      json.array("currencies", overview.currencyPrices.sorted { $0.key < $1.key }) {
        $0.text("currency", $1.key.code)
        $0.number("price", $1.value.value)
      }
      json.array("breaches", overview.breaches.rows) { $0.breach($1) }
      json.array("nearest", overview.nearest.rows) { $0.nearest($1) }
      json.array("assets", overview.assetsBySize) { $0.asset($1) }
      json.array("venues", overview.venuesBySize) { $0.venue($1) }
      json.array("scenarios", overview.scenariosWorstFirst) { $0.scenario($1) }
    }
    return writer.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func breach(_ client: ClientRow) {
    text("client", client.id)
    text("limit", client.limit?.kind.rawValue)
    text("subject", client.limit?.subject)
    number("value", client.limit?.value)
    number("bound", client.limit?.bound)
    number("use", client.limit?.use)
    number("othersBreached", Double(client.othersBreached))
  }

  fileprivate mutating func nearest(_ row: NearestRow) {
    text("client", row.client.id)
    text("symbol", row.nearest.symbol)
    text("side", row.nearest.side.rawValue)
    text("venue", row.nearest.venueName)
    number("liquidationPrice", row.nearest.price?.value)
    number("distanceToLiquidation", row.nearest.distance)
    number("deviations", row.nearest.deviations)
    number("notional", row.nearest.notional.value)
    flag("liquidatable", row.nearest.isLiquidatable)
  }

  fileprivate mutating func asset(_ asset: AssetTotal) {
    text("asset", asset.asset.code)
    number("clients", Double(asset.clients))
    number("spotQuantity", asset.spot.value)
    number("hedgeQuantity", asset.hedge.value)
    number("netQuantity", asset.net)
    number("hedgeRatio", asset.hedgeRatio)
    number("spotValue", asset.spotValue.value)
    number("hedgeValue", asset.hedgeValue.value)
    number("netValue", asset.netValue)
  }

  fileprivate mutating func venue(_ venue: VenueTotal) {
    text("venue", venue.venue)
    text("name", venue.name)
    number("clients", Double(venue.clients))
    number("shortNotional", venue.shortNotional.value)
    number("longNotional", venue.longNotional.value)
    number("equity", venue.equity.value)
    number("fundingPerDay", venue.fundingPerDay.value)
  }

  fileprivate mutating func scenario(_ scenario: ScenarioTotal) {
    text("set", scenario.key.set)
    text("id", scenario.key.id)
    text("name", scenario.name)
    number("clients", Double(scenario.clients))
    number("netPnl", scenario.net.value)
    number("unhedgedPnl", scenario.unhedged.value)
    number("liquidatedClients", Double(scenario.liquidated))
    text("worstClient", scenario.worst?.id)
    number("worstNetPnl", scenario.worst?.net)
  }
}
