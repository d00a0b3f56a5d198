import Testing

@testable import Parsing

@Suite struct PortfolioSizeTests {
  private func faults(positions count: Int, plans: Int = 0) throws -> [Fault] {
    let position = #"{"symbol":"BTC/USDT:USDT","side":"short","contracts":1,"entryPrice":30000,"leverage":1}"#
    let accounts = (0..<count).map {
      #"{"id":"a\#($0)","venue":"weex","marginMode":"isolated","positions":[\#(position)]}"#
    }
    let plan = #"{"asset":"BTC","hedgeRatio":1,"venue":"weex","symbol":"BTC/USDT:USDT","leverage":1}"#
    let list = Array(repeating: plan, count: plans).joined(separator: ",\n")
    let text = #"""
      {"id":"p","name":"P","currency":"USDT","holdings":[{"asset":"USDT","quantity":5}],
      "accounts":[\#(accounts.joined(separator: ",\n"))],"plans":[\#(list)]}
      """#
    let world = try SmallWorld.read()
    do throws(Faults) {
      _ = try PortfolioFile.read(Source(file: "p.json", bytes: Array(text.utf8)), in: world)
      return []
    } catch { return error.faults }
  }

  @Test func `as many positions as are evaluated together are read, and no more`() throws {
    let most = PortfolioLookup.mostPositions
    #expect(try faults(positions: most).isEmpty)
    let fault = try #require(try faults(positions: most + 1).first)
    #expect(fault.problem == .position(.tooMany(most + 1, limit: most)))
    #expect(fault.path == "accounts[\(most)].positions[0]")
  }

  @Test func `plans count as the positions that they would be`() throws {
    let most = PortfolioLookup.mostPositions
    let fault = try #require(try faults(positions: most - 1, plans: 3).first)
    #expect(fault.problem == .position(.tooMany(most + 2, limit: most)))
    #expect(fault.path == "plans[1]")
  }

  @Test func `of many plans at fault the first are told, each once`() throws {
    let faults = try faults(positions: 0, plans: 100)
    #expect(faults.map(\.path) == (0..<Faults.limit).map { "plans[\($0)].asset" })
    #expect(faults.allSatisfy { $0.problem == .plan(.nothingToHedge("BTC")) })
  }
}
