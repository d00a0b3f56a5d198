import Hedging
import Testing

@Suite struct VenueComparisonTests {
  @Test func `the rules that differ are named, and no others`() throws {
    var world = PlanWorld()
    let alike = try #require(evaluate(try world.snapshot(comparing: true), []).venueComparisons.first)
    #expect(alike.rows.map(\.venue.id) == ["weex", "coin"])
    #expect(alike.differing == [.settlement])
    world.linear.rules.closeFee = .atBankruptcy
    world.linear.rules.fundingReference = .index
    let other = try #require(evaluate(try world.snapshot(comparing: true), []).venueComparisons.first)
    #expect(other.differing == [.closeFee, .fundingReference, .settlement])
    #expect(other.rows.map { $0.value(of: .closeFee) } == ["atBankruptcy", "none"])
    #expect(other.rows.map { $0.value(of: .fundingInterval) } == ["8", "8"])
  }

  @Test func `one way to short is nothing to compare`() throws {
    let world = PlanWorld()
    let portfolio = Portfolio(
      id: "a", name: "A", currency: "USDT", holdings: [Holding(asset: "BTC", quantity: 1)])
    let snapshot = try Snapshot(
      portfolio: portfolio, market: world.market, venues: [world.linear], comparing: [world.linear])
    let evaluation = evaluate(snapshot, [])
    #expect(evaluation.alternatives.count == 1)
    #expect(evaluation.venueComparisons.isEmpty)
  }
}
