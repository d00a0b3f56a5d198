import Hedging
import Testing

@testable import Parsing

@Suite struct VenueFileTests {
  @Test func `every field of a venue arrives`() throws {
    let venue = try SmallWorld.readVenue()
    #expect(venue.id == "weex")
    #expect(venue.name == "WEEX")
    #expect(venue.asOf == "2026-11-20")
    #expect(venue.source == "example")
    #expect(venue.isExample)
    #expect(venue.fees == Fees(maker: -0.0001, taker: 0.0008))
    var rules = VenueRules()
    rules.closeFee = .none
    rules.marginRatio = .equityOverNotional
    #expect(venue.rules == rules)
    #expect(venue.contracts.map(\.symbol.text).count == 5)
    let contract = venue.contracts[0]
    #expect(contract.type == .linear)
    #expect(contract.contractSize == 0.001)
    #expect(contract.expiry == nil)
    #expect(contract.tickSize == 0.1)
    #expect((contract.stepContracts, contract.minContracts) == (1, 1))
    #expect(contract.funding == FundingSchedule(intervalHours: 8, cap: 0.003, floor: -0.003))
    let tier = MarginTier(
      floor: 50000, cap: 600000, maintenanceRate: 0.005, maintenanceAmount: 50, maxLeverage: 100)
    #expect(contract.margin.tiers.last == tier)
    #expect(contract.margin.unit == .notional)
  }

  @Test func `an inverse contract may count its tiers in contracts`() throws {
    let contract = try SmallWorld.readVenue().contracts[2]
    #expect(contract.type == .inverse)
    #expect(contract.margin.unit == .contracts)
    #expect((contract.stepContracts, contract.minContracts) == (2, 4))
    #expect(contract.funding == FundingSchedule(intervalHours: 8))
  }

  @Test func `a single tier may have the amount of the place it was taken from`() throws {
    let text = SmallWorld.venue.replacing(
      "\"maintenanceAmount\": 0, \"maxLeverage\": 20", with: "\"maintenanceAmount\": 50, \"maxLeverage\": 20")
    let venue = try VenueFile.read(SmallWorld.source(text, "v")) { SmallWorld.source(SmallWorld.tiers, $0) }
    #expect(venue.contracts[3].margin.tiers.map(\.maintenanceAmount) == [50])
    #expect(venue.contracts[3].margin.isContinuous && !venue.contracts[3].margin.jumps)
  }

  @Test func `a dated future has an expiry and no funding`() throws {
    let contracts = try SmallWorld.readVenue().contracts
    #expect(contracts[3].expiry == TimeText.instant("2026-12-25T08:00:00Z"))
    #expect(contracts[3].funding == nil)
    #expect(contracts[4].expiry == TimeText.day("2026-09-25"))
  }

  @Test func `rules that are left out are the careful ones`() throws {
    let text = SmallWorld.venue.replacing(
      "\"closeFee\": \"none\", \"marginRatio\": \"equityOverNotional\"", with: "")
    let venue = try VenueFile.read(SmallWorld.source(text, "v")) { SmallWorld.source(SmallWorld.tiers, $0) }
    #expect(venue.rules == VenueRules())
  }

  @Test func `a tiers file is asked for once, and its faults are told once and in its own place`() throws {
    var asked: [String] = []
    // A second contract names the same file.
    let text = SmallWorld.venue.replacing(
      "{ \"symbol\": \"ETH/USDT:USDT\"",
      with: #"{ "symbol": "SOL/USDT:USDT", "type": "linear", "contractSize": 1, "fundingIntervalHours": 8,"#
        + #" "tiersFile": "tiers.json" }, { "symbol": "ETH/USDT:USDT""#)
    let faults = #expect(throws: Faults.self) {
      try VenueFile.read(SmallWorld.source(text, "v")) { name in
        asked.append(name)
        return SmallWorld.source("[]", name)
      }
    }
    #expect(asked == ["tiers.json"])
    #expect(faults?.faults.map(\.place.file) == ["tiers.json"])
  }
}
