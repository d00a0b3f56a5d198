import Hedging

/// One venue across the book. Amounts are in the market's unit.
struct VenueTotal: Sendable {
  struct Holder: Sendable {
    let client: ClientRow
    let amount: ClientSummary.VenueAmount
  }

  let venue: String
  let name: String
  private(set) var clients = 0
  private(set) var shortNotional = Superaccumulator()
  private(set) var longNotional = Superaccumulator()
  private(set) var equity = Superaccumulator()
  private(set) var fundingPerDay = Superaccumulator()
  /// The largest by notional, then by equity.
  private(set) var holders = Ranking<Holder>(limit: Overview.shownHolders)

  init(_ amount: ClientSummary.VenueAmount) {
    venue = amount.venue
    name = amount.name
  }

  mutating func add(_ amount: ClientSummary.VenueAmount, of client: ClientRow) {
    clients += 1
    shortNotional.add(amount.shortNotional.value)
    longNotional.add(amount.longNotional.value)
    equity.add(amount.equity.value)
    fundingPerDay.add(amount.fundingPerDay.value)
    let notional = (amount.shortNotional + amount.longNotional).value
    holders.add(Holder(client: client, amount: amount), by: (notional, amount.equity.value, 0), id: client.id)
  }

  func adding(_ other: VenueTotal) -> VenueTotal {
    var sum = self
    sum.clients += other.clients
    sum.shortNotional.add(other.shortNotional)
    sum.longNotional.add(other.longNotional)
    sum.equity.add(other.equity)
    sum.fundingPerDay.add(other.fundingPerDay)
    sum.holders.add(other.holders)
    return sum
  }
}
