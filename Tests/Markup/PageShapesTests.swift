import Testing

@testable import Markup

/// A page that is put together from kept pieces is, byte for byte, the page that is rendered as a whole.
@Suite struct PageShapesTests {
  /// What pages are made of; `@` is a value.
  private static let blocks = [
    "some @ text", "@", "- item @", "  - below", "  more", "* star @", "+ plus", "1. one", "2) two", "**b** @",
    "***@***",
    "> quote @", "> - q", "# T @", "## Head @", "## Head @", "### @", "#### Deep", "Set\n===", "set @\n---", "---",
    "* * *", "    code @", "\tcode", " ", "    ", "x \\", "a  ", "a `c @` b", "@\n- x", "&amp; < 3 @",
    "<!-- .rows: cap @ -->", "<!-- .fold -->\n### Fold @", "<!-- .fold .open -->", "<!-- plain -->", "<!-- .x -->",
    "[a]", "[a](b@) ![i](p)", "[x @](#y)", "<https://e.org/@>", "text\n| a |\n|--:|\n| @ |", "Head\n| a |\n|--|\n===",
    "| a | @ |\n|--|--:|\n| @ | @ |\n| 1 | @ |", "| a |\n|--|\n| b | c |\n| [a] *x* |",
    "<!-- .rows -->\n| s | n |\n|:--|--:|\n| x | @ |\n| y | @ |",
  ]
  /// What reaches over blank lines, or looks as if it did.
  private static let hostile = [
    "```", "~~~ x", "> ```", "<!-- .x", "-->", "<!-->", "<div>", "</div>", "<b>x</b>", "<script>", "</pre>", "<?",
    "]]>",
    "[a]: /u @", "[b\n@]:", "\u{FEFF}x", "&#xE000;0&#xE001;", "[q](%EE%80%800%EE%80%81)", "\r", "a\rb",
    "|a|b|\n|--|--|\n|1|",
  ]
  private static let values = [
    "1.5", "12", "−3.25", "x<&>\"'", "javascript:a", "1,000.123 U", "", "ä b", "**2.5**", "0", "\u{E000}0\u{E001}",
  ]

  @Test(arguments: [false, true]) func `a page of kept pieces is the page that is rendered as a whole`(isHostile: Bool)
    throws
  {
    var random = SplitMix(seed: 7)
    var shapes = PageShapes(limit: 100_000)
    var cut = 0
    let page = try template(String(repeating: "{{x}}", count: 40), [("x", "")])
    for _ in 1...3000 {
      var markdown = ""
      for _ in 1...Int.random(in: 1...13, using: &random) {
        let pool = isHostile && Int.random(in: 0..<8, using: &random) == 0 ? Self.hostile : Self.blocks
        markdown += pool.randomElement(using: &random)!.replacing("@", with: "\u{E000}")
        markdown += ["\n\n", "\n\n", "\n\n", "\n\n", "\n", "\n \n", "\n\n\n"].randomElement(using: &random)!
      }
      let value = Self.values.randomElement(using: &random)!
      let values = page.tokens(filling: record([("x", .value(.text, .text(value)))])).values
      let shape = shapes.shape(of: Array(markdown.utf8))
      if shape.pieces.count > 1 { cut += 1 }
      let whole = PageShape(Array(markdown.utf8)).filled(with: values)
      #expect(shape.filled(with: values) == whole, "\(markdown.debugDescription)")
    }
    #expect(cut > (isHostile ? 300 : 2000))
  }

  @Test func `examples of the specification in one page are cut nowhere that would change them`() throws {
    var random = SplitMix(seed: 11)
    var shapes = PageShapes(limit: 100_000)
    let examples = try SpecificationExample.all("commonmark-0.30").map(\.markdown)
    for _ in 1...2000 {
      let markdown = (1...4).map { _ in examples.randomElement(using: &random)! }.joined(separator: "\n")
      let whole = PageShape(Array(markdown.utf8)).filled(with: TokenText.Values())
      let kept = shapes.shape(of: Array(markdown.utf8)).filled(with: TokenText.Values())
      #expect(kept == whole, "\(markdown.debugDescription)")
    }
  }

  @Test func `a paragraph, a list and a table are kept by themselves`() {
    var shapes = PageShapes()
    let shape = shapes.shape(of: Array("# @\n\na\n\n- b\n- c\n\n| d |\n|---|\n| e |\n\nf".utf8))
    #expect(shape.pieces.count == 5)
    let other = shapes.shape(of: Array("a\n\nf\n\n- b\n- c".utf8))
    #expect(other.pieces[0] === shape.pieces[1])
    #expect(other.pieces[1] !== shape.pieces[4], "a line end makes another text")
  }

  @Test(arguments: [
    "- a\n\n- b", "1. a\n\n   b", "```\na\n\nb\n```", "<!-- .x -->\n\na", "<!-- .fold -->\n## a\n\nb\n\n### c",
    "    a\n\n    b",
  ])
  func `what belongs together stays in one piece`(markdown: String) {
    var shapes = PageShapes()
    #expect(shapes.shape(of: Array(markdown.utf8)).pieces.count == 1)
  }

  @Test func `a fold ends where the next heading of its level begins`() {
    var shapes = PageShapes()
    let markdown = "<!-- .fold -->\n### a\n\nb\n\n#### c\n\nd\n\n<!-- .fold -->\n### e\n\nf\n\n## g"
    #expect(shapes.shape(of: Array(markdown.utf8)).pieces.count == 3)
  }

  @Test func `with little room the oldest goes, and the page stays the same`() {
    var shapes = PageShapes(limit: 2000)
    for text in ["# a", "b", "# a", "- c", "b", "", "# a", "b\n\n# a"] {
      let kept = shapes.shape(of: Array(text.utf8)).filled(with: TokenText.Values())
      #expect(kept == PageShape(Array(text.utf8)).filled(with: TokenText.Values()), "\(text)")
    }
  }
}
