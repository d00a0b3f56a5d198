import Testing

@testable import hedgerow

@Suite struct WordsSizeTests {
  @Test(arguments: [
    (0.0005, 0.001, "the least is 0.001"), (0.35, 0.1, "the nearest are 0.3 and 0.4"),
    (123.4567, 0.001, "the nearest are 123.456 and 123.457"), (7, 2, "the nearest are 6 and 8"),
  ])
  func `the two nearest sizes are the decimals that one would write`(contracts: Double, step: Double, hint: String) {
    #expect(Words(contracts, betweenStepsOf: step).hint == hint + "; `contracts` counts contracts, not coins")
  }

  @Test(arguments: [([8.0], "8 hours"), ([1], "hour"), ([1, 8], "1 or 8 hours"), ([1, 4, 8], "1, 4 or 8 hours")])
  func `hours are told as one would say them`(hours: [Double], words: String) {
    #expect(Words.hours(hours) == words)
  }
}
