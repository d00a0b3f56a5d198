import Hedging
import Testing

@Suite struct LeverageLadderTests {
  @Test(arguments: [(1, 59_760.956175298805), (2, 44_820.71713147410), (5, 35_856.573705179283)] as [(Double, Double)])
  func `the guide's short dies at these prices`(leverage: Double, price: Double) throws {
    let ladder = try #require(evaluate(GuideWorld.snapshot(leverage: 2), []).ladders.first)
    let row = try #require(ladder.rows.first { $0.leverage == leverage })
    let found = try #require(row.liquidationPrice)
    #expect(abs(found.value / price - 1) < 1e-15)
    #expect(row.collateral == Money(30_000 / leverage))
    #expect(row.distanceToLiquidation == found.value / 30_000 - 1)
    #expect(row.isCurrent == (leverage == 2))
  }

  @Test func `the rungs go as far as the tier of the position allows`() throws {
    let tiers = [
      MarginTier(floor: 0, cap: 20_000, maintenanceRate: 0.01, maxLeverage: 50),
      MarginTier(floor: 20_000, cap: 1e9, maintenanceRate: 0.02, maintenanceAmount: 200, maxLeverage: 10),
    ]
    let ladder = try evaluate(GuideWorld.snapshot(leverage: 4, venue: GuideWorld.venue(tiers: tiers)), []).ladders[0]
    #expect(ladder.rows.map(\.leverage) == [1, 2, 3, 4, 5, 10])
    #expect(ladder.rows.filter(\.isCurrent).map(\.leverage) == [4])
  }

  @Test(arguments: VenueRules.CloseFee.allCases, VenueRules.MaintenanceBasis.allCases)
  func `each rung is what the position would be with that collateral`(
    closeFee: VenueRules.CloseFee, basis: VenueRules.MaintenanceBasis
  ) throws {
    for type in ContractType.allCases {
      for side in Side.allCases {
        var one = OnePosition(
          type: type, side: side, quantity: 3, entry: 20, mark: 21, leverage: 5, tiers: OnePosition.flat(0.01),
          fee: 0.001)
        (one.rules.closeFee, one.rules.maintenanceBasis) = (closeFee, basis)
        for row in try one.evaluation().ladders[0].rows {
          one.leverage = row.leverage
          #expect(try one.liquidationPrice() == row.liquidationPrice?.value)
        }
      }
    }
  }
}
