import Testing

@testable import Markup

@Suite struct TemplateSuggestionTests {
  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ab", "", 2),
  ])
  func `a distance counts edits`(left: String, right: String, distance: Int) {
    #expect(editDistance(left, right) == distance)
    #expect(editDistance(right, left) == distance)
  }

  @Test func `the nearest name is suggested, and the first in the alphabet among equals`() {
    #expect(suggestion(for: "clinet", among: ["price", "client"]) == "client")
    #expect(suggestion(for: "bat", among: ["cat", "bar", "hat"]) == "bar")
    #expect(suggestion(for: "NETPNL", among: ["netPnl"]) == "netPnl")
    #expect(suggestion(for: "price", among: ["client", "funding"]) == nil)
    #expect(suggestion(for: "x", among: []) == nil)
  }
}
