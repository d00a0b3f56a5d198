import Testing

@testable import Estimating

@Suite struct QuantileTests {
  /// `numpy.quantile([1, 2, 3, 4], [0, 0.25, 0.5, 1])`.
  @Test(arguments: [(0, 1), (0.25, 1.75), (0.5, 2.5), (1, 4)] as [(Double, Double)])
  func `it is NumPy's`(share: Double, expected: Double) {
    #expect(quantile(share, ofSorted: [1, 2, 3, 4]) == expected)
  }

  @Test func `one value is every quantile, and nothing has none`() {
    #expect(quantile(0.99, ofSorted: [7]) == 7)
    #expect(quantile(0.5, ofSorted: []) == nil)
  }
}
