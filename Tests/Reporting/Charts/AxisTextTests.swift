import Testing

@testable import Reporting

@Suite struct AxisTextTests {
  private let english = AxisText(locale: .enUS)

  @Test(arguments: [
    (0.25, 0.25, "0.25"), (20_000, 20_000, "20,000"), (-20_000, 20_000, "−20,000"), (0, 5e6, "0"),
    (1_500_000, 500_000, "1.5M"), (-2e9, 1e9, "−2B"), (0.0000125, 0.0000025, "0.0000125"), (3, 1, "3"),
    (0.30000000000000004, 0.1, "0.3"),
  ])
  func `ticks have the digits that their step needs`(value: Double, step: Double, expected: String) {
    #expect(english.amount(value, step: step) == expected)
  }

  @Test(arguments: [
    ("de-DE", 1_500_000, 500_000, "1,5\u{a0}Mio."), ("ja-JP", 1_500_000, 500_000, "150万"), ("ja-JP", 2e9, 1e9, "20億"),
    ("ja-JP", 20_000, 20_000, "20,000"), ("es-ES", 2e9, 1e9, "2000\u{a0}M"), ("fr-FR", 0.25, 0.25, "0,25"),
  ])
  func `large ticks have the words of their language`(tag: String, value: Double, step: Double, expected: String) throws
  {
    #expect(AxisText(locale: try #require(FormatLocale(language: tag))).amount(value, step: step) == expected)
  }

  @Test func `shares are percentages`() {
    #expect(english.percent(0.25, step: 0.25) == "25%")
    #expect(english.percent(-0.0005, step: 0.0005) == "−0.05%")
  }
}
