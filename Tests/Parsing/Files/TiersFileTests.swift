import Hedging
import Testing

@testable import Parsing

@Suite struct TiersFileTests {
  private func schedule(_ text: String) throws -> MarginSchedule? {
    let symbol = try #require(Symbol("ETH/USDT:USDT"))
    return try TiersFile(SmallWorld.source(text, "tiers.json")).schedule(of: symbol)
  }

  @Test func `amounts come from the venue's own field or continue the table`() throws {
    let schedule = try #require(try schedule(SmallWorld.tiers))
    #expect(schedule.unit == .notional)
    #expect(
      schedule.tiers == [
        MarginTier(floor: 0, cap: 50000, maintenanceRate: 0.004, maxLeverage: 125),
        MarginTier(floor: 50000, cap: 600000, maintenanceRate: 0.005, maintenanceAmount: 50, maxLeverage: 100),
      ])
  }

  @Test func `an amount that the venue has rounded is kept as it is`() throws {
    let text = SmallWorld.tiers.replacing("\"bracket\": \"2\"", with: "\"bracket\": \"2\", \"cum\": \"50.04\"")
    #expect(try schedule(text)?.tiers.last?.maintenanceAmount == 50.04)
  }

  @Test func `an amount that makes the requirement jump is refused`() throws {
    let text = SmallWorld.tiers.replacing("\"bracket\": \"2\"", with: "\"bracket\": \"2\", \"cum\": \"60\"")
    let faults = #expect(throws: Faults.self) { try schedule(text) }
    #expect(faults?.faults.map(\.problem) == [.tier(.jump(amount: 60, expected: 50))])
  }

  @Test func `a table without any amounts is made continuous`() throws {
    let text = SmallWorld.tiers.replacing(", \"cum\": \"0.0\"", with: "")
    let schedule = try #require(try schedule(text))
    #expect(schedule.isContinuous)
    #expect(schedule.tiers.map(\.maintenanceAmount) == [0, 50])
  }

  @Test func `a symbol that the file does not hold has no table`() throws {
    #expect(try schedule("{}") == nil)
    #expect(try schedule("{\"BTC/USDT:USDT\": 1}") == nil)
  }
}
