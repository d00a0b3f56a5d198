import Hedging

/// One scenario across the clients that ran it. Amounts are in the market's unit, at the prices of their moment.
struct ScenarioTotal: Sendable {
  struct Key: Hashable, Comparable {
    let set: String
    let id: String

    init(_ result: ClientSummary.ScenarioResult) { (set, id) = (result.set, result.id) }

    static func < (a: Key, b: Key) -> Bool { (a.set, a.id) < (b.set, b.id) }
  }

  struct Worst: Sendable {
    let id: String
    let name: String
    let net: Double
    let unhedged: Double
  }

  let key: Key
  let name: String
  private(set) var clients = 0
  /// How many clients have a position liquidated in it.
  private(set) var liquidated = 0
  private(set) var net = Superaccumulator()
  private(set) var unhedged = Superaccumulator()
  private var worstOnes = Ranking<Worst>(limit: 1)

  init(_ result: ClientSummary.ScenarioResult) {
    key = Key(result)
    name = result.name
  }

  /// The client with the least net result.
  var worst: Worst? { worstOnes.rows.first }

  mutating func add(_ result: ClientSummary.ScenarioResult, of client: ClientSummary) {
    let (net, unhedged) = (result.netInUnit.value, result.unhedgedInUnit.value)
    clients += 1
    if result.liquidations > 0 { liquidated += 1 }
    self.net.add(net)
    self.unhedged.add(unhedged)
    worstOnes.add(
      Worst(id: client.id, name: client.name, net: net, unhedged: unhedged), by: (-net, 0, 0), id: client.id)
  }

  func adding(_ other: ScenarioTotal) -> ScenarioTotal {
    var sum = self
    sum.clients += other.clients
    sum.liquidated += other.liquidated
    sum.net.add(other.net)
    sum.unhedged.add(other.unhedged)
    sum.worstOnes.add(other.worstOnes)
    return sum
  }
}
