import Testing

@testable import Parsing

@Suite struct BoundTests {
  @Test func `an end belongs to a bound or does not`() {
    #expect(Bound.between(0, 1).contains(0) && Bound.between(0, 1).contains(1))
    #expect(
      !Bound.between(0, 1).contains(-Double.leastNonzeroMagnitude) && !Bound.between(0, 1).contains(1.0000000000000002))
    #expect(!Bound.positive.contains(0) && Bound.positive.contains(.leastNonzeroMagnitude))
    #expect(Bound.notNegative.contains(0) && Bound.notNegative.contains(-0.0))
    #expect(!Bound(to: .excluding(1)).contains(1) && Bound(to: .excluding(1)).contains(-1e300))
  }

  @Test func `numbers that could overflow or vanish in a product are out of every bound`() {
    for number in [1e31, -1e31, 1e-31, -1e-31] {
      #expect(!Bound.computable(near: number).contains(number))
    }
    for number in [0, -0.0, 1e30, -1e30, 1e-30, -1e-30, 1] {
      #expect(Bound.computable(near: number).contains(number))
    }
  }
}
