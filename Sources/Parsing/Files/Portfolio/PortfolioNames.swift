import Hedging

/// The names in a portfolio that lead nowhere, looked up in the text itself: where something else is at fault there may be
/// no portfolio to look them up for, and of each account only the first thing that is missing would be told.
struct PortfolioNames {
  let lookup: PortfolioLookup
  private var listed: [String: Set<Symbol>] = [:]

  private var world: World { lookup.world }

  init(_ lookup: PortfolioLookup) { self.lookup = lookup }

  mutating func check() {
    let root = lookup.reading.document.root
    check(asset: root["currency"])
    for holding in elements(root["holdings"]) { check(asset: holding["asset"]) }
    for account in elements(root["accounts"]) {
      for part in elements(account["collateral"]) { check(asset: part["asset"]) }
      let venue = venue(account["venue"])
      for position in elements(account["positions"]) { check(contract: position["symbol"], at: venue) }
    }
    for plan in elements(root["plans"]) {
      let venue = venue(plan["venue"])
      check(contract: plan["symbol"], at: venue)
    }
    for set in elements(root["scenarios"]) { check(set: set) }
    if let template = root["template"]?.string, Form.id.admits(template) { _ = lookup.template(template) }
  }

  private func elements(_ list: JSONValue?) -> [JSONValue] {
    lookup.reading.isFull ? [] : list.map { Array($0.elements) } ?? []
  }

  private func check(asset value: JSONValue?) {
    guard !lookup.reading.isFull, let value, let code = value.string, Form.asset.admits(code) else { return }
    if !lookup.assets.has(Asset(code)) { lookup.refuse(value, Asset(code)) }
  }

  private func check(set value: JSONValue) {
    guard !lookup.reading.isFull, let id = value.string, Form.id.admits(id) else { return }
    let known = world.scenarioSets.map(\.id)
    if !known.contains(id) { lookup.refuse(value, Reference(.scenarioSet, id), known: known) }
  }

  /// The venue that a value names, if there is one.
  private func venue(_ value: JSONValue?) -> Venue? {
    guard !lookup.reading.isFull, let value, let id = value.string, Form.id.admits(id) else { return nil }
    if let venue = world.venue(id) { return venue }
    lookup.refuse(value, Reference(.venue, id), known: world.venues.map(\.id))
    return nil
  }

  private mutating func check(contract value: JSONValue?, at venue: Venue?) {
    guard !lookup.reading.isFull, let value, let venue, let symbol = value.string.flatMap(Symbol.init) else { return }
    if listed[venue.id] == nil { listed[venue.id] = Set(venue.contracts.map(\.symbol)) }
    if listed[venue.id]?.contains(symbol) != true {
      lookup.refuse(value, unlisted: symbol, at: venue.id)
    } else if world.market.quotes[Listing(venue: venue.id, symbol: symbol)] == nil {
      lookup.refuse(value, unquoted: symbol, at: venue.id)
    } else if let asset = [symbol.base, symbol.quote].first(where: { !lookup.assets.has($0) }) {
      lookup.refuse(value, asset)
    }
  }
}
