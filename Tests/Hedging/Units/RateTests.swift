import Hedging
import Testing

@Suite struct RateTests {
  @Test(arguments: [(-0.01, -0.003), (-0.003, -0.003), (0.001, 0.001), (0.003, 0.003), (0.01, 0.003)])
  func `a rate is held between floor and cap`(rate: Double, held: Double) {
    #expect(Rate(rate).clamped(floor: -0.003, cap: 0.003) == Rate(held))
  }

  @Test func `a bound that is not there holds nothing`() {
    #expect(Rate(9).clamped(floor: 0, cap: nil) == 9)
    #expect(Rate(-9).clamped(floor: nil, cap: 0) == -9)
  }
}
