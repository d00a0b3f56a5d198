import Hedging
import Testing

@Suite struct MarginScheduleTests {
  private let brackets = MarginSchedule(tiers: BinanceTiers.btc)

  /// The tiers of TRB at WEEX by contracts, as its help page has them.
  /// Source: https://www.weex-tr.com/en-TR/help/articles/23006169884185
  private let counts = MarginSchedule(
    unit: .contracts,
    tiers: [(0, 5000, 0.025, 10), (5000, 25_000, 0.05, 5), (25_000, 400_000, 0.1, 3)].map {
      MarginTier(floor: $0.0, cap: $0.1, maintenanceRate: Rate($0.2), maxLeverage: $0.3)
    })

  @Test(arguments: [(0, 0), (50_000, 0), (50_000.01, 1), (40_000_000, 4), (1.8e9, 11), (9e9, 11)] as [(Double, Int)])
  func `a size lies in the tier whose cap it does not pass, beyond the last in the last`(size: Double, index: Int) {
    #expect(brackets.tier(holding: size) == BinanceTiers.btc[index])
  }

  @Test(arguments: [(1, 0.025), (5000, 0.025), (5001, 0.05), (400_000, 0.1), (1e9, 0.1)] as [(Double, Double)])
  func `by contracts one tier gives the requirement`(contracts: Double, rate: Double) {
    #expect(counts.candidates(contracts: contracts).map(\.maintenanceRate) == [Rate(rate)])
    #expect(brackets.candidates(contracts: contracts).count == 12)
  }

  @Test func `the highest leverage is the tier's`() {
    #expect(counts.maxLeverage(notional: 1e9, contracts: 6000) == 5)
    let narrow = MarginSchedule(unit: .notional, tiers: counts.tiers)
    #expect(narrow.maxLeverage(notional: 6000, contracts: 1) == 5)
  }

  @Test func `a table whose amounts are missing or wrong jumps`() {
    #expect(brackets.isContinuous)
    #expect(!MarginSchedule(tiers: counts.tiers).isContinuous)
    var tiers = BinanceTiers.btc
    tiers[3].maintenanceAmount = 11_400
    #expect(!MarginSchedule(tiers: tiers).isContinuous)
    tiers[3].maintenanceAmount = 11_450.4
    #expect(MarginSchedule(tiers: tiers).isContinuous)
  }

  /// 6,000 contracts are in the second tier, whatever they are worth.
  @Test(arguments: [10.0, 20, 40])
  func `the tier of a table by contracts does not move with the price`(mark: Double) throws {
    let one = OnePosition(
      quantity: 6000, entry: 20, mark: Price(mark), collateral: 150_000, tiers: counts.tiers, unit: .contracts)
    let maintenance = try one.measure().maintenance
    #expect(maintenance.tier == 2)
    #expect(maintenance.amount == Money(0.05 * 6000 * mark))
    #expect(try abs(one.threshold() - (20.0 + 25) / 1.05) < 1e-12)
  }

  @Test func `a table by notional without amounts takes the rate of the tier that holds the position`() throws {
    let tiers = [
      MarginTier(floor: 0, cap: 50_000, maintenanceRate: 0.004, maxLeverage: 100),
      MarginTier(floor: 50_000, cap: 1e9, maintenanceRate: 0.005, maxLeverage: 50),
    ]
    #expect(MarginSchedule(tiers: tiers).jumps)
    #expect(!MarginSchedule(unit: .contracts, tiers: tiers).jumps)
    #expect(!brackets.jumps)
    for (mark, amount) in [(50_000.0, 200.0), (50_001, 250.005)] {
      let one = OnePosition(mark: Price(mark), collateral: 50_000, tiers: tiers)
      #expect(try abs(one.measure().maintenance.amount.value - amount) < 1e-12)
    }
  }
}
