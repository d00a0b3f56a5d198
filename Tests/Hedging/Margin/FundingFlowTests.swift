import Testing

@testable import Hedging

@Suite struct FundingFlowTests {
  @Test func `a short bitcoin receives 3 USDT at 30,000 and a hundredth of a percent`() {
    let short = FundingFlow(size: 1, isInverse: false, indexRatio: nil, residue: 0)
    #expect(short.paid(rate: 0.0001, base: 30_000, quote: 1, ratio: 1) == 3)
    #expect(short.paid(rate: -0.0001, base: 30_000, quote: 1, ratio: 1) == -3)
  }

  @Test func `a long pays what the short receives, an inverse one in coins`() {
    let long = FundingFlow(size: -30_000, isInverse: true, indexRatio: nil, residue: 0)
    #expect(long.paid(rate: 0.0001, base: 30_000, quote: 1, ratio: 1) == -0.0001)
  }

  @Test func `paid on the index the mark does not matter`() {
    let short = FundingFlow(size: 1, isInverse: false, indexRatio: 1, residue: 7)
    #expect(short.paid(rate: 0.0001, base: 30_000, quote: 1, ratio: 1.2) == 3)
  }
}
