import Hedging
import Testing

/// What a threshold is, asked of portfolios at random and answered the long way.
@Suite struct ThresholdDefinitionTests {
  /// The account or isolated position that a measure belongs to, and the price it is asked about.
  private func gap(
    _ evaluation: Evaluation, _ measure: PositionMeasure, _ account: Int, _ position: Int, at price: Double
  ) -> (equity: Double, requirement: Double, size: Double) {
    var there = LongHand(evaluation)
    let open = evaluation.snapshot.accounts[account].positions[position]
    there.spot[measure.symbol.base] = there.spot(whereMarkIs: price, of: open)
    let alone = measure.isIsolated ? position : nil
    let equity = there.equity(account, alone)
    let requirement = there.requirement(account, alone)
    let today = LongHand(evaluation)
    return (
      equity, requirement, requirement + today.requirement(account, alone) + today.equity(account, alone).magnitude
    )
  }

  @Test func `at the liquidation price equity equals the requirement, at the bankruptcy price nothing is left`() throws
  {
    var world = RandomWorld(seed: 1)
    var (found, none) = (0, 0)
    for _ in 0..<2000 {
      let evaluation = try evaluate(world.snapshot(), [])
      for (place, measure) in zip(places(evaluation), evaluation.positions) {
        if let price = measure.liquidation.price?.value {
          let there = gap(evaluation, measure, place.account, place.position, at: price)
          #expect(abs(there.equity - there.requirement) <= 1e-10 * there.size)
          found += 1
        } else {
          none += 1
        }
        if let price = measure.bankruptcyPrice?.value {
          let there = gap(evaluation, measure, place.account, place.position, at: price)
          #expect(abs(there.equity) <= 1e-10 * there.size)
        }
      }
    }
    #expect(found > 500 && none > 50)
  }

  @Test func `between the mark and the liquidation price equity is above the requirement`() throws {
    var world = RandomWorld(seed: 2)
    for _ in 0..<600 {
      let evaluation = try evaluate(world.snapshot(), [])
      for (place, measure) in zip(places(evaluation), evaluation.positions) {
        let mark = measure.markPrice.value
        let today = gap(evaluation, measure, place.account, place.position, at: mark)
        #expect(measure.liquidation.isLiquidatable == (today.equity <= today.requirement))
        guard !measure.liquidation.isLiquidatable else { continue }
        // Without a price the losing side is safe as far as one can go.
        let end = measure.liquidation.price?.value ?? (measure.side == .short ? mark * 1e4 : mark * 1e-4)
        #expect(measure.side == .short ? end > mark : end < mark)
        for share in [0.1, 0.5, 0.9, 0.999] {
          let there = gap(evaluation, measure, place.account, place.position, at: mark + (end - mark) * share)
          #expect(there.equity > there.requirement)
        }
      }
    }
  }

  @Test func `at the liquidation shock the account's equity equals its requirement`() throws {
    var world = RandomWorld(seed: 3)
    var found = 0
    for _ in 0..<1500 {
      let evaluation = try evaluate(world.snapshot(), [])
      for (index, account) in evaluation.accounts.enumerated() where !account.isIsolated {
        for move in [account.liquidationShock.up, account.liquidationShock.down].compactMap({ $0 }) {
          var there = LongHand(evaluation)
          for coin in ["BTC", "ETH"] as [Asset] { there.spot[coin] = there.spot[coin].map { $0 * (1 + move) } }
          let (equity, requirement) = (there.equity(index), there.requirement(index))
          let size = requirement + LongHand(evaluation).equity(index).magnitude
          #expect(abs(equity - requirement) <= 1e-10 * size)
          found += 1
        }
      }
    }
    #expect(found > 100)
  }

  @Test func `a measure shows the equity and requirement of the long way`() throws {
    var world = RandomWorld(seed: 4)
    for _ in 0..<500 {
      let evaluation = try evaluate(world.snapshot(), [])
      let today = LongHand(evaluation)
      #expect(abs(evaluation.value.value - today.value) <= 1e-12 * abs(today.value) + 1e-6)
      for (index, account) in evaluation.accounts.enumerated() where !account.isIsolated {
        #expect(abs(account.equity.value - today.equity(index)) <= 1e-9 * account.equity.value.magnitude + 1e-12)
      }
      for (place, measure) in zip(places(evaluation), evaluation.positions) where measure.isIsolated {
        let requirement = today.requirement(place.account, place.position)
        let required = (measure.maintenance.amount + measure.closeFee).value
        #expect(abs(required - requirement) <= 1e-12 * requirement)
        #expect(
          abs(measure.equity.value - today.equity(place.account, place.position)) <= 1e-9 * measure.notional.value)
      }
    }
  }

  private func places(_ evaluation: Evaluation) -> [(account: Int, position: Int)] {
    evaluation.snapshot.accounts.enumerated().flatMap { account, open in
      open.positions.indices.map { (account, $0) }
    }
  }
}
