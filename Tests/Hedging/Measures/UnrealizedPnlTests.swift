import Hedging
import Testing

@Suite struct UnrealizedPnlTests {
  @Test func `a short of one bitcoin has made 3,000 at 27,000`() throws {
    let open = try OnePosition(leverage: 1).snapshot().accounts[0].positions[0]
    #expect(open.unrealizedPnl(at: 27_000) == 3000)
    #expect(open.unrealizedPnl == 0)
  }

  /// Source: BitMEX, "Perpetual contracts guide".
  @Test func `15,000 dollars long from 750 have made a bitcoin and a quarter at 800`() throws {
    let long = OnePosition(type: .inverse, side: .long, quantity: 15_000, entry: 750, mark: 800, leverage: 1)
    #expect(try abs(long.measure().unrealizedPnl.value - 1.25) < 1e-12)
    #expect(try abs(long.snapshot().accounts[0].positions[0].unrealizedPnl(at: 800).value - 1.25) < 1e-12)
  }
}
