import Testing

@testable import Reporting

@Suite struct AxisTextTests {
  @Test(arguments: [
    (0.25, 0.25, "0.25"), (20_000, 20_000, "20,000"), (-20_000, 20_000, "−20,000"), (0, 5e6, "0"),
    (1_500_000, 500_000, "1.5m"), (-2e9, 1e9, "−2bn"), (0.0000125, 0.0000025, "0.0000125"), (3, 1, "3"),
    (0.30000000000000004, 0.1, "0.3"),
  ])
  func `ticks have the digits that their step needs`(value: Double, step: Double, expected: String) {
    #expect(AxisText.amount(value, step: step) == expected)
  }

  @Test func `shares are percentages`() {
    #expect(AxisText.percent(0.25, step: 0.25) == "25\u{a0}%")
    #expect(AxisText.percent(-0.0005, step: 0.0005) == "−0.05\u{a0}%")
  }
}
