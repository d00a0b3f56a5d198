import Hedging
import Testing

/// Where a walk kills, asked of portfolios at random: everything moves at once, without funding, and each account is
/// worked out the long way on the stretch.
@Suite struct DeathDefinitionTests {
  @Test func `accounts die where their equity first meets the requirement, and nowhere else`() throws {
    var world = RandomWorld(seed: 31)
    var (deaths, survivors) = (0, 0)
    for _ in 0..<1000 {
      let snapshot = try world.snapshot()
      let move = world.number(-0.7...1.2)
      let story = Scenario(
        id: "move", name: "Move", path: [PathPoint(day: 1, shocks: [Shock(.everything, .by(move))])],
        funding: .perInterval(0))
      let evaluation = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [story])])
      let died = evaluation.outcomes[0].liquidations
      for (account, owner) in snapshot.accounts.enumerated() {
        let isCross = owner.account.marginMode != .isolated
        for position in owner.positions.indices where !isCross || position == 0 {
          let held = owner.positions[position].position
          let place = died.firstIndex {
            $0.account == owner.account.id && $0.symbol == held.symbol && $0.side == held.side
          }
          let alone = isCross ? nil : position
          let reached = place.map { died[$0].day } ?? 1
          for share in [0, 0.25, 0.5, 0.75, 0.999] where place == nil || reached > 0 {
            let there = gap(evaluation, account, alone, moved: move * reached * share)
            #expect(there.equity > there.requirement)
          }
          if place != nil {
            deaths += 1
            let there = gap(evaluation, account, alone, moved: move * reached)
            if reached > 0 {
              #expect(abs(there.equity - there.requirement) <= 1e-9 * there.size)
            } else {
              #expect(there.equity <= there.requirement)
            }
          } else {
            survivors += 1
          }
        }
      }
    }
    #expect(deaths > 100 && survivors > 100)
  }

  private func gap(
    _ evaluation: Evaluation, _ account: Int, _ position: Int?, moved: Double
  ) -> (equity: Double, requirement: Double, size: Double) {
    let today = LongHand(evaluation)
    var there = today
    for coin in ["BTC", "ETH"] as [Asset] { there.spot[coin] = there.spot[coin].map { $0 * (1 + moved) } }
    let (equity, requirement) = (there.equity(account, position), there.requirement(account, position))
    return (equity, requirement, requirement + today.equity(account, position).magnitude)
  }
}
