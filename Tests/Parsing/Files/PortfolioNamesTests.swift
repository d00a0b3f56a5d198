import Hedging
import Testing

@testable import Parsing

/// One run tells a file's faults and the names in it that lead nowhere.
@Suite struct PortfolioNamesTests {
  private func problems(_ text: String) throws -> [String] {
    let world = try SmallWorld.read()
    let faults = try #require(throws: Faults.self) {
      try PortfolioFile.read(SmallWorld.source(text, "p.json"), in: world)
    }
    return faults.faults.map { fault in
      switch fault.problem {
      case .unknownReference(let reference, _, _): "\(fault.path): no \(reference.kind) \(reference.name)"
      case .outOfRange: "\(fault.path): out of range"
      case .missingField: "\(fault.path): missing"
      case .malformed: "\(fault.path): malformed"
      default: "\(fault.path): \(fault.problem)"
      }
    }
  }

  @Test func `names inside a list that has a fault are looked up`() throws {
    let text = """
      { "id": "p", "name": "P", "currency": "USDX",
        "holdings": [ { "asset": "BTX", "quantity": -1 } ],
        "accounts": [
          { "id": "a", "venue": "wex", "marginMode": "isolated", "positions": [] },
          { "id": "b", "venue": "weex", "marginMode": "isolated", "positions": [
            { "symbol": "BTC/USDT:USDX", "side": "short", "contracts": 1, "leverage": 2 },
            { "symbol": "ETH/USDT:USDX", "side": "short", "contracts": 1, "entryPrice": 1, "leverage": 2 } ] } ],
        "scenarios": ["Guide", "giude"], "template": "reprot" }
      """
    #expect(
      try problems(text) == [
        "currency: no pricedAsset USDX", "holdings[0].asset: no pricedAsset BTX", "holdings[0].quantity: out of range",
        "accounts[0].venue: no venue wex", "accounts[1].positions[0].entryPrice: missing",
        "accounts[1].positions[0].symbol: no contract BTC/USDT:USDX",
        "accounts[1].positions[1].symbol: no contract ETH/USDT:USDX", "scenarios[0]: malformed",
        "scenarios[1]: no scenarioSet giude", "template: no template reprot",
      ])
  }

  @Test func `every name of an account is told, and each once`() throws {
    let text = """
      { "id": "p", "name": "P", "currency": "USDT",
        "accounts": [ { "id": "b", "venue": "weex", "marginMode": "isolated", "positions": [
          { "symbol": "BTC/USDT:USDX", "side": "short", "contracts": 1, "entryPrice": 1, "leverage": 2 },
          { "symbol": "ETH/USDT:USDX", "side": "short", "contracts": 1, "entryPrice": 1, "leverage": 2 } ] } ],
        "plans": [ { "id": "x", "venue": "wex", "symbol": "BTC/USDT:USDT", "asset": "BTC", "hedgeRatio": 1,
          "leverage": 2 } ] }
      """
    #expect(
      try problems(text).filter { !$0.hasPrefix("plans[0].id") } == [
        "accounts[0].positions[0].symbol: no contract BTC/USDT:USDX",
        "accounts[0].positions[1].symbol: no contract ETH/USDT:USDX", "plans[0].venue: no venue wex",
      ])
  }

  @Test func `an entry price that is exchanged with the collateral is a warning`() throws {
    func warnings(entry: Double, collateral: Double) throws -> [Problem] {
      let text = """
        { "id": "p", "name": "P", "currency": "USDT",
          "accounts": [ { "id": "a", "venue": "weex", "marginMode": "isolated", "positions": [ { "symbol": "BTC/USDT:USDT",
            "side": "short", "contracts": 1000, "entryPrice": \(entry), "collateral": \(collateral) } ] } ] }
        """
      return try PortfolioFile.read(SmallWorld.source(text, "p.json"), in: try SmallWorld.read()).warnings.map(
        \.problem)
    }
    #expect(try warnings(entry: 30_000, collateral: 5900).isEmpty)
    #expect(try warnings(entry: 29_000, collateral: 31_000).isEmpty)
    #expect(
      try warnings(entry: 5900, collateral: 30_000)
        == [.doubt(.portfolio(.entryIsCollateral(entry: 5900, collateral: 30_000, mark: 30_000)))])
  }
}
