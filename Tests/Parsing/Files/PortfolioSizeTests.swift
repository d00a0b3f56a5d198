import Testing

@testable import Parsing

@Suite struct PortfolioSizeTests {
  private func faults(positions count: Int) throws -> [Fault] {
    let position = #"{"symbol":"BTC/USDT:USDT","side":"short","contracts":1,"entryPrice":30000,"leverage":1}"#
    let accounts = (0..<count).map {
      #"{"id":"a\#($0)","venue":"weex","marginMode":"isolated","positions":[\#(position)]}"#
    }
    let text = #"{"id":"p","name":"P","currency":"USDT","accounts":[\#(accounts.joined(separator: ",\n"))]}"#
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
}
