import Hedging
import Testing

@Suite struct MaintenanceMarginTests {
  private let two = [
    MarginTier(floor: 0, cap: 50_000, maintenanceRate: 0.004, maxLeverage: 125),
    MarginTier(floor: 50_000, cap: 1e9, maintenanceRate: 0.005, maintenanceAmount: 50, maxLeverage: 100),
  ]

  @Test func `a bitcoin at 30,000 needs 120`() throws {
    let maintenance = try OnePosition(leverage: 1, tiers: two).measure().maintenance
    #expect(maintenance.amount == 120 && maintenance.notional == 30_000)
    #expect(maintenance.tier == 1 && maintenance.rate == 0.004 && maintenance.deduction == 0)
  }

  @Test func `100,000 in the second tier need 450`() throws {
    let maintenance = try OnePosition(quantity: 4, entry: 25_000, leverage: 1, tiers: two).measure().maintenance
    #expect(maintenance.amount == 450)
    #expect(maintenance.tier == 2 && maintenance.rate == 0.005 && maintenance.deduction == 50)
  }

  @Test func `on the border both tiers ask for the same, and the lower is named`() throws {
    let maintenance = try OnePosition(quantity: 2, entry: 25_000, leverage: 1, tiers: two).measure().maintenance
    #expect(maintenance.amount == 200)
    #expect(maintenance.tier == 1)
  }

  @Test(arguments: [(VenueRules.MaintenanceBasis.mark, 160.0), (.entry, 120)])
  func `the basis is the mark or the entry price`(basis: VenueRules.MaintenanceBasis, amount: Double) throws {
    var one = OnePosition(mark: 40_000, leverage: 1, tiers: two)
    one.rules.maintenanceBasis = basis
    #expect(try one.measure().maintenance.amount == Money(amount))
    #expect(try one.evaluation().accounts[0].maintenanceMargin == Money(amount))
  }

  /// 1 % less 1,000: nothing up to a notional of 100,000.
  @Test(arguments: [(15_000, 45_000), (100_000, 131_000 / 1.01)] as [(Money, Double)])
  func `an amount that takes off more than there is leaves nothing`(collateral: Money, price: Double) throws {
    for isCross in [false, true] {
      let one = OnePosition(collateral: collateral, isCross: isCross, tiers: OnePosition.flat(0.01, amount: 1000))
      #expect(try one.measure().maintenance.amount == 0)
      #expect(try one.evaluation().accounts[0].maintenanceMargin == 0)
      #expect(try abs(one.threshold() / price - 1) < 1e-15)
      let death = try one.evaluation(GuideWorld.move(to: 200_000, days: 1)).outcomes[0].liquidations.first
      #expect(try abs(#require(death).price.value / price - 1) < 1e-12)
    }
  }

  /// The highest line is the tier of the notional, at every size.
  @Test func `the highest line is the tier that holds the notional`() {
    for exponent in stride(from: 1, through: 9.3, by: 0.01) {
      var size = 1.0
      for _ in 0..<Int(exponent * 100) { size *= 1.023292992280754 }
      let contract = OnePosition(tiers: BinanceTiers.btc).contract
      let maintenance = MaintenanceMargin(of: contract, counted: Quantity(size), contracts: size, at: 1)
      let holding = contract.margin.tier(holding: size)
      let direct = holding.maintenanceRate.value * size - holding.maintenanceAmount.value
      #expect(abs(maintenance.amount.value / direct - 1) < 1e-12)
    }
  }
}
