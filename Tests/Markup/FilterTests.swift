import Testing

@testable import Markup

@Suite struct FilterTests {
  private static var world: [(String, Thing)] {
    [("price", 7.0), ("gone", .absent(7.0)), ("name", "ada"), ("open", true), ("shut", false)]
  }

  @Test(arguments: [
    ("{{price | whole}}", "7"), ("{{price|plus 2}}", "9"),
    ("{{price | plus -0.5 \" <\\\"|\\\\}}\"}}", "6 &lt;&quot;|\\}}"),
    ("{{price | negated | whole}}", "-7"), ("{{gone | negated | whole | or \"none\"}}", "none"),
    ("{{price | whole | or \"none\"}}", "7"), ("{{#gone}}{{gone | whole}}{{/gone}}", ""),
    ("{{name | loud}}", "ADA"), ("{{open | choose \"yes\" \"no\"}}{{shut | choose \"yes\" \"no\"}}", "yesno"),
  ])
  func `a value passes its filters in order`(source: String, expected: String) throws {
    #expect(try html(source, Self.world) == expected)
  }

  @Test func `an argument of the other kind reads as nothing`() {
    #expect(Filter.Argument.text("x").number == 0)
    #expect(Filter.Argument.number(2).text == "")
  }
}
