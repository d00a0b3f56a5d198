import Hedging
import Testing

@testable import Parsing

@Suite struct PortfolioFileTests {
  private func read(_ text: String = SmallWorld.portfolio) throws -> PortfolioFile {
    try PortfolioFile.read(SmallWorld.source(text, "portfolios/one-btc.json"), in: SmallWorld.read())
  }

  @Test func `every field of a portfolio arrives`() throws {
    let portfolio = try read().snapshot.portfolio
    #expect(portfolio.id == "one-btc")
    #expect(portfolio.name == "One bitcoin, hedged")
    #expect(portfolio.currency == "USDT")
    #expect(
      portfolio.holdings == [Holding(asset: "BTC", quantity: 1, costBasis: 28000, custody: "cold wallet")])
    #expect(portfolio.accounts.map(\.id) == ["isolated", "coins"])
    #expect(portfolio.accounts.map(\.venue) == ["weex", "weex"])
    #expect(portfolio.accounts[0].marginMode == .isolated)
    #expect(
      portfolio.accounts[1].marginMode == .cross([Collateral(asset: "BTC", quantity: 0.5, haircut: 0.05)]))
    let symbol = try #require(Symbol("BTC/USDT:USDT"))
    #expect(
      portfolio.accounts[0].positions == [
        Position(
          symbol: symbol, side: .short, contracts: 1000, entryPrice: 30000, leverage: 2, collateral: 15000,
          openedAt: Instant(milliseconds: 1_793_491_200_000))
      ])
  }

  @Test func `names that lead nowhere are told beside fields at fault, and nothing that may only follow`() throws {
    let text = SmallWorld.portfolio.replacing("\"name\":", with: "\"nmae\":").replacing("\"weex\"", with: "\"wex\"")
      .replacing("\"asset\": \"BTC\", \"quantity\": 1,", with: "\"asset\": \"BTX\", \"quantity\": 1,")
    let faults = try #require(throws: Faults.self) { try read(text) }.faults
    #expect(
      faults.compactMap { fault -> String? in
        if case .unknownReference(let reference, _, _) = fault.problem { reference.name } else { nil }
      } == ["BTX", "wex", "wex"])
    #expect(faults.contains { if case .unknownField = $0.problem { true } else { false } })
    #expect(faults.allSatisfy { if case .plan = $0.problem { false } else { true } })
  }

  @Test func `limits that are left out are the house's`() throws {
    let limits = try read().snapshot.portfolio.limits
    #expect(
      limits
        == Limits(
          minLiquidationDistance: 0.3, maxLeverage: 3, hedgeRatio: HedgeRatioBand(min: 0.9, max: 1.05)))
  }

  @Test func `scenario sets are those that are asked for, or the site's`() throws {
    let field = "\"scenarios\": [ \"guide\" ]"
    #expect(try read().scenarioSets.map(\.id) == ["guide"])
    let none = SmallWorld.portfolio.replacing(field, with: "\"scenarios\": []")
    #expect(try read(none).scenarioSets.isEmpty)
    let silent = SmallWorld.portfolio.replacing(field + ",", with: "")
    #expect(try read(silent).scenarioSets.map(\.id) == ["guide"])
  }

  @Test func `the template is the one that is asked for, or the first there is`() throws {
    let silent = SmallWorld.portfolio.replacing(",\n  \"template\": \"report\"", with: "")
    var world = try SmallWorld.read()
    world.templates = ["brief", "report"]
    func template(_ text: String) throws -> String {
      try PortfolioFile.read(SmallWorld.source(text, "p"), in: world).template
    }
    #expect(try template(SmallWorld.portfolio) == "report")
    #expect(try template(silent) == "brief")
  }

  @Test func `a position without collateral has its notional at entry by its leverage`() throws {
    let text = SmallWorld.portfolio.replacing("\"collateral\": 15000, ", with: "")
    #expect(try read(text).snapshot.accounts[0].positions[0].collateral == 15000)
    #expect(try read(text).snapshot.portfolio.accounts[0].positions[0].collateral == nil)
  }

  @Test func `a portfolio may have holdings only or accounts only`() throws {
    let head = "{\"id\":\"a\",\"name\":\"A\",\"currency\":\"USD\","
    #expect(try read(head + "\"holdings\":[]}").snapshot.accounts.isEmpty)
    #expect(try read(head + "\"accounts\":[]}").snapshot.portfolio.holdings.isEmpty)
  }

  @Test func `plans arrive sized, by leverage or by the rise to survive`() throws {
    let plans = """
      "plans": [
        { "asset": "BTC", "hedgeRatio": 0.9, "venue": "weex", "symbol": "BTC/USD:BTC", "leverage": 2 },
        { "asset": "BTC", "hedgeRatio": "1", "venue": "weex", "symbol": "BTC/USDT:USDT", "survive": 0.5,
          "marginMode": "cross" } ],
      "limits"
      """
    let text = SmallWorld.portfolio.replacing("\"limits\"", with: plans)
      .replacing("\"quantity\": 1,", with: "\"quantity\": 3,")
    let snapshot = try read(text).snapshot
    #expect(snapshot.portfolio.plans.map(\.backing) == [.leverage(2), .survive(0.5)])
    #expect(snapshot.portfolio.plans.map(\.isCross) == [false, true])
    // 3.5 BTC are owned, half a bitcoin of it as margin; 1 BTC and 100 contracts of 100 USD are sold.
    let hedged = 1 + 10_000 / 30_010.0
    #expect(snapshot.plans[0].size.contracts == ((3.15 - hedged) * 30_010 / 200).rounded(.down) * 2)
    let left = 3.5 - hedged - snapshot.plans[0].size.coins.value
    #expect(snapshot.plans[1].size.contracts == (left * 1000).rounded(.down))
    #expect(snapshot.compared.map(\.id) == ["weex"])
  }

  @Test func `every plan at fault is told, each as if the others were carried out or not there`() throws {
    let plan = #"{ "asset": "BTC", "hedgeRatio": 2, "venue": "weex", "symbol": "BTC/USDT:USDT", "leverage": 2 }"#
    let plans = [
      plan.replacing("\"weex\"", with: "\"wex\""), plan,
      plan.replacing("\"asset\": \"BTC\"", with: "\"asset\": \"ETH\""),
      plan.replacing("\"hedgeRatio\": 2", with: "\"hedgeRatio\": 2.5"),
    ].joined(separator: ",")
    let text = SmallWorld.portfolio.replacing("\"limits\"", with: "\"plans\": [\(plans)], \"limits\"")
    let faults = #expect(throws: Faults.self) { try read(text) }
    #expect(faults?.faults.map(\.path) == ["plans[0].venue", "plans[2].symbol"])
  }

  @Test func `all faults of a file are told at once, in the order of the text`() throws {
    let text = SmallWorld.portfolio
      .replacing("\"leverage\": 2", with: "\"leverage\": 0")
      .replacing("\"side\": \"short\", \"contracts\": 100,", with: "\"side\": \"sell\",")
      .replacing("\"currency\": \"USDT\"", with: "\"curency\": \"USDT\"")
    let faults = #expect(throws: Faults.self) { try read(text) }
    #expect(
      faults?.faults.map(\.path) == [
        "curency", "accounts[0].positions[0].leverage", "accounts[1].positions[0].contracts",
        "accounts[1].positions[0].side",
      ])
  }

  @Test func `what is missing in the world is told for every holding and account`() throws {
    let text = SmallWorld.portfolio
      .replacing("\"asset\": \"BTC\", \"quantity\": 1", with: "\"asset\": \"DOGE\", \"quantity\": 1")
      .replacing("\"id\": \"isolated\", \"venue\": \"weex\"", with: "\"id\": \"isolated\", \"venue\": \"wex\"")
      .replacing("\"asset\": \"BTC\", \"quantity\": 0.5", with: "\"asset\": \"SOL\", \"quantity\": 0.5")
      .replacing("[ \"guide\" ]", with: "[ \"guides\" ]")
    let faults = #expect(throws: Faults.self) { try read(text) }
    #expect(
      faults?.faults.map(\.path) == [
        "holdings[0].asset", "accounts[0].venue", "accounts[1].collateral[0].asset", "scenarios[0]",
      ])
  }

  @Test func `no more than twenty faults are told`() throws {
    let holdings = Array(repeating: "{\"asset\":\"BTC\"}", count: 30).joined(separator: ",")
    let text = "{\"id\":\"a\",\"name\":\"A\",\"currency\":\"USD\",\"holdings\":[\(holdings)]}"
    let faults = #expect(throws: Faults.self) { try read(text) }
    #expect(faults?.faults.count == Faults.limit)
  }

  /// Any text must be read or refused; a crash would take the whole site down.
  @Test func `no truncation of a good portfolio crashes its reader, and none is accepted`() throws {
    let world = try SmallWorld.read()
    let bytes = Array(SmallWorld.portfolio.utf8)
    for count in 0..<bytes.count {
      #expect(throws: Faults.self) {
        try PortfolioFile.read(Source(file: "p", bytes: Array(bytes[..<count])), in: world)
      }
    }
  }

  @Test func `no single byte that is changed crashes the reader`() throws {
    let world = try SmallWorld.read()
    var bytes = Array(SmallWorld.portfolio.utf8)
    var refused = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // One of each class that the grammar tells apart, and a change in each bit.
      let others: [UInt8] = [
        0, 9, 0x20, 0x22, 0x2C, 0x2D, 0x2E, 0x30, 0x39, 0x3A, 0x5B, 0x5C, 0x5D, 0x65, 0x7B, 0x7D, 0x80, 0xC3, 0xFF,
      ]
      for other in others + (0..<8).map({ byte ^ 1 << $0 }) where other != byte {
        bytes[index] = other
        do throws(Faults) {
          _ = try PortfolioFile.read(Source(file: "p", bytes: bytes), in: world)
        } catch {
          refused += error.faults.isEmpty ? 0 : 1
        }
      }
      bytes[index] = byte
    }
    #expect(refused > bytes.count * 10)
  }
}
