import Testing

@testable import Markup

@Suite struct DecimalPlacesTests {
  @Test(arguments: [
    ("38,747.21", 2, 9), ("0.00001234", 8, 10), ("−38,747.21\u{a0}USDT", 2, 12), ("+30", 0, 3), ("610 BTC", 0, 3),
    ("**−775,789**", 0, 12), ("3.23×", 2, 6), ("1.", 0, 1), ("12\u{202F}345.6", 1, 10),
  ])
  func `digits behind the point are counted up to the number's end`(text: String, count: Int, end: Int) throws {
    let places = try #require(DecimalPlaces(Array(text.utf8)))
    #expect(places.count == count)
    #expect(places.end == end)
  }

  @Test(arguments: [
    ("38.747,21", 2, 9), ("12\u{a0}345,6\u{a0}%", 1, 12), ("12\u{202F}345,6\u{a0}USDT", 1, 10), ("1.234.567", 0, 9),
    ("−0,5×", 1, 8), ("7,", 0, 1), ("3\u{a0}Mio.", 0, 1),
  ])
  func `where a comma is the decimal mark, a full stop groups`(text: String, count: Int, end: Int) throws {
    let places = try #require(DecimalPlaces(Array(text.utf8), mark: .comma))
    #expect(places.count == count)
    #expect(places.end == end)
  }

  @Test(arguments: ["", "none", "–", "*", "−", "BTC/USDT:USDT-261225"])
  func `a text that begins with no number has none`(text: String) {
    #expect(DecimalPlaces(Array(text.utf8)) == nil)
  }

  @Test func `decimal points of a column stand below each other`() throws {
    let source =
      "<!-- .rows -->\n| n | x |\n|:--|--:|\n| a | {{a}} |\n| b | *{{b}}* BTC |\n| c | {{c}} |\n| d | {{d}} |"
    let html = try page(source, [("a", "38,747.21"), ("b", "+12"), ("c", "0.00001234"), ("d", "none")]).html.string
    let digit = "\u{2007}"
    #expect(html.contains("<td>38,747.21" + String(repeating: digit, count: 6) + "</td>"))
    #expect(html.contains("<td><em>+12\u{2008}" + String(repeating: digit, count: 8) + "</em> BTC</td>"))
    #expect(html.contains("<td>0.00001234</td>"))
    #expect(html.contains("<td>none</td>"))
  }

  @Test func `columns of words, of whole numbers and of other tables stay as they are`() throws {
    let rows = "<!-- .rows -->\n| n | x | y |\n|:--|:--|--:|\n| {{a}} | {{b}} | {{c}} |\n| {{d}} | {{e}} | {{f}} |"
    let other = "\n\n| n | x |\n|--:|---|\n| {{g}} | {{h}} |"
    let html = try page(
      rows + other,
      [
        ("a", "1"), ("b", "2.5"), ("c", "3"), ("d", "4.25"), ("e", "5"), ("f", "6"), ("g", "7.125"), ("h", "8"),
      ]
    ).html.string
    #expect(!html.contains("\u{2007}") && !html.contains("\u{2008}"))
  }

  @Test func `a cell that begins with a number is padded behind it and escaped all the same`() throws {
    let source = "<!-- .rows -->\n| n | x |\n|:--|--:|\n| a | {{a}} |\n| b | {{b}} |"
    let html = try page(source, [("a", "1.5"), ("b", "2 <b>")]).html.string
    #expect(html.contains("<td>2\u{2008}\u{2007} &lt;b&gt;</td>"))
  }
}
