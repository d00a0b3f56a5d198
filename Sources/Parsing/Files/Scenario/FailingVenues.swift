import Hedging

/// Holds the venues that fail in a set's scenarios against those that there are, as far as the text can be read.
struct FailingVenues {
  let market: Market
  let venues: [Venue]
  let reading: Reading

  func check() {
    let known = Set(venues.map(\.id) + market.quotes.keys.map(\.venue))
    guard let scenarios = reading.document.root["scenarios"] else { return }
    for scenario in scenarios.elements where !reading.isFull {
      guard let value = scenario["venueDefault"]?["venue"], let venue = value.string, Form.id.admits(venue),
        !known.contains(venue)
      else { continue }
      let names = known.sorted()
      reading.refuse(
        value,
        .unknownReference(
          Reference(.venue, venue), nearest: NearestName.of(venue, among: names), known: names))
    }
  }
}
