import Testing

@testable import Estimating

@Suite struct SplitMix64Tests {
  /// Vigna's `splitmix64.c`.
  @Test(
    arguments: [
      (1_234_567, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]),
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4]),
    ] as [(UInt64, [UInt64])])
  func `it gives the numbers of the reference`(seed: UInt64, expected: [UInt64]) {
    var random = SplitMix64(seed: seed)
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func `each index below a bound comes up as often as chance allows`() {
    var random = SplitMix64(seed: 7)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { counts[random.index(below: 10)] += 1 }
    // Four standard errors of a count: 4·√(100,000·0.1·0.9) = 379.
    for count in counts { #expect(abs(count - 10_000) < 380) }
  }
}
