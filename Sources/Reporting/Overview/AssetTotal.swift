import Hedging

/// One asset across the book.
struct AssetTotal: Sendable {
  struct Holder: Sendable {
    let client: ClientRow
    let amount: ClientSummary.AssetAmount
  }

  let asset: Asset
  private(set) var clients = 0
  private(set) var spot = Superaccumulator()
  private(set) var hedge = Superaccumulator()
  private(set) var spotValue = Superaccumulator()
  private(set) var hedgeValue = Superaccumulator()
  /// The largest by what they own or have in contracts, whichever is more.
  private(set) var holders = Ranking<Holder>(limit: Overview.shownHolders)

  init(asset: Asset) { self.asset = asset }

  mutating func add(_ amount: ClientSummary.AssetAmount, of client: ClientRow) {
    clients += 1
    spot.add(amount.spot.value)
    hedge.add(amount.hedge.value)
    spotValue.add(amount.spotValue.value)
    hedgeValue.add(amount.hedgeValue.value)
    let size = max(amount.spotValue.value, amount.hedgeValue.value.magnitude)
    holders.add(Holder(client: client, amount: amount), by: (size, 0, 0), id: client.id)
  }

  func adding(_ other: AssetTotal) -> AssetTotal {
    var sum = self
    sum.clients += other.clients
    sum.spot.add(other.spot)
    sum.hedge.add(other.hedge)
    sum.spotValue.add(other.spotValue)
    sum.hedgeValue.add(other.hedgeValue)
    sum.holders.add(other.holders)
    return sum
  }
}
