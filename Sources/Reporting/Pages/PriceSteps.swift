import Hedging

/// Prices of contracts as a page shows them: to the contract's tick. Nothing is computed with them.
struct PriceSteps: Sendable {
  private let accounts: [OpenAccount]
  private let plans: [PlannedHedge]

  /// The contracts of a portfolio's positions and plans.
  init(_ snapshot: Snapshot) { (accounts, plans) = (snapshot.accounts, snapshot.plans) }

  /// The multiple of the tick that is nearest to a price of this contract.
  func price(_ price: Price, of symbol: Symbol, in account: String) -> Double {
    // By their numbers, because an account is a lot to copy.
    for number in accounts.indices where accounts[number].account.id == account {
      let positions = accounts[number].positions
      guard let place = positions.indices.first(where: { positions[$0].contract.symbol == symbol }) else { continue }
      return positions[place].contract.shown(price)
    }
    let plan = plans.indices.first {
      plans[$0].account.account.id == account && plans[$0].position.contract.symbol == symbol
    }
    return plan.map { plans[$0].position.contract.shown(price) } ?? price.value
  }
}

extension Contract {
  /// The multiple of the tick that is nearest to a price; the price itself where there is no tick, or where nothing
  /// would be left of it.
  ///
  /// Example: 38,747.2128 at a tick of 0.1 is 38,747.2.
  func shown(_ price: Price) -> Double {
    guard let tick = tickSize?.value, tick > 0, price.value.isFinite else { return price.value }
    let ticks = (price.value / tick).rounded()
    guard ticks != 0 else { return price.value }
    // A tick of 0.1 is no binary number, but ten of them are one.
    let parts = (1 / tick).rounded()
    return abs(1 / tick - parts) < parts * 1e-9 ? ticks / parts : ticks * tick
  }
}
