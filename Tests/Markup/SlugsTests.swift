import Testing

@testable import Markup

@Suite struct SlugsTests {
  @Test(arguments: [
    ("Price falls to 27,000", "price-falls-to-27000"), ("What it costs?", "what-it-costs"), ("A  B", "a--b"),
    ("Ä Straße", "ä-straße"), ("snake_case-id", "snake_case-id"), ("日本 2", "日本-2"), ("<b>\"&'", "b"),
  ])
  func `an id is made as GitHub makes it`(text: String, id: String) {
    var slugs = Slugs()
    #expect(slugs.next(for: text) == id)
  }

  @Test func `ids are unique in a page`() {
    var slugs = Slugs()
    let ids = ["Fees", "fees", "Fees 2", "Fees-2", "Fees"].map { slugs.next(for: $0) }
    #expect(ids == ["fees", "fees-2", "fees-2-2", "fees-2-3", "fees-3"])
  }

  @Test(arguments: ["", " ", "!?", "- -", "__"])
  func `a heading without letters has no id`(text: String) {
    var slugs = Slugs()
    #expect(slugs.next(for: text) == nil)
  }

  @Test func `ten thousand equal headings stay quick`() {
    var slugs = Slugs()
    for _ in 1..<10_000 { _ = slugs.next(for: "x") }
    #expect(slugs.next(for: "x") == "x-10000")
  }
}
