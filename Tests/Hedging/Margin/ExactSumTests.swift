import Testing

@testable import Hedging

@Suite struct ExactSumTests {
  @Test func `it keeps what a plain sum loses`() {
    var sum = ExactSum()
    sum.add(1e16)
    sum.add(1)
    sum.add(-1e16)
    #expect(sum.value == 1)
    #expect(1e16 + 1 - 1e16 == 0)
  }

  @Test func `it keeps what a plain product loses`() {
    let factor = 1 + 0x1p-30
    var sum = ExactSum()
    sum.add(factor, times: factor)
    sum.add(-(1 + 0x1p-29))
    #expect(sum.value == 0x1p-60)
    #expect(factor * factor - (1 + 0x1p-29) == 0)
  }

  @Test func `a line's root is right to the last digit`() {
    var headroom = Headroom()
    headroom.add(60_000, 1, 0)
    headroom.add(-1, 0, 1)
    headroom.add(-0.004, 0, 1)
    #expect(headroom.upperRoot() == 59_760.956175298805)
    #expect(60_000 / 1.004 != 59_760.956175298805)
  }
}
