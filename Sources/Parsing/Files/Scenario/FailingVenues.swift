import Hedging

/// Holds the venues that fail in a set's scenarios against those that there are.
struct FailingVenues {
  let market: Market
  let venues: [Venue]
  let reading: Reading

  func check(_ set: ScenarioSet) {
    let known = Set(venues.map(\.id) + market.quotes.keys.map(\.venue)).sorted()
    for (index, scenario) in set.scenarios.enumerated() {
      guard !reading.isFull, let venue = scenario.venueDefault?.venue, !known.contains(venue) else { continue }
      let field = reading.document.root["scenarios"]?[index]?["venueDefault"]?["venue"]
      reading.refuse(
        field ?? reading.document.root,
        .unknownReference(
          Reference(.venue, venue), nearest: NearestName.of(venue, among: known), known: known))
    }
  }
}
