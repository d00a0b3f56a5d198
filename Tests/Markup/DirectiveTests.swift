import Testing

@testable import Markup

@Suite struct DirectiveTests {
  @Test func `a directive wraps the block after it`() {
    #expect(rendered("<!-- .note .wide -->\n\ntext") == "<div class=\"note wide\">\n<p>text</p>\n</div>\n")
    #expect(
      rendered("<!-- .tiles -->\n- a\n- b")
        == "<div class=\"tiles\">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>\n")
    #expect(
      rendered("> <!-- .x -->\n> a") == "<blockquote>\n<div class=\"x\">\n<p>a</p>\n</div>\n</blockquote>\n")
  }

  @Test func `two directives before one block add up`() {
    #expect(rendered("<!-- .a -->\n<!-- .b -->\n\ntext") == "<div class=\"a b\">\n<p>text</p>\n</div>\n")
  }

  @Test func `a directive with nothing after it is dropped`() {
    #expect(rendered("text\n\n<!-- .note -->\n") == "<p>text</p>\n")
  }

  @Test(arguments: [
    "<!-- note -->", "<!-- .5 -->", "<!-- . -->", "<!-- .a b -->", "<!--.a\n.b-->", "<!---->",
  ])
  func `an ordinary comment is left to safe mode`(comment: String) {
    #expect(rendered(comment + "\n\ntext") == "<!-- raw HTML omitted -->\n<p>text</p>\n")
  }

  @Test func `a directive finds its table after text`() {
    #expect(
      rendered("text\n<!-- .a -->\n| h |\n|---|").contains(
        "<p>text</p>\n<div class=\"table\" tabindex=\"0\">\n<table class=\"a\">"))
  }

  @Test func `a caption holds values, and they cannot leave it`() throws {
    let rendered = try page(
      "<!-- .rows: Plan of {{name}} -->\n| a |\n|---|", [("name", "--><script>\"")])
    #expect(rendered.html.string.contains("<caption>Plan of --&gt;&lt;script&gt;&quot;</caption>"))
    #expect(rendered.html.string.contains("aria-label=\"Plan of --&gt;&lt;script&gt;&quot;\""))
  }

  @Test func `the Markdown twin has no directives and no double blank lines`() throws {
    let page: [(String, Thing)] = [("name", "-->\n<!-- .x -->")]
    #expect(try twin("a\n\n<!-- .x: {{name}} -->\n\nb\n", page) == "a\n\nb\n")
    #expect(try twin("a\n\n<!-- .x -->\n| h |\n|---|\n", page) == "a\n\n| h |\n|---|\n")
    #expect(try twin("<!-- .x -->\n\nb", page) == "b")
    #expect(try twin("```\n<!-- .x -->\n```\n", page) == "```\n<!-- .x -->\n```\n")
    #expect(try twin("a\n\n\n<!-- note -->\n", page) == "a\n\n\n<!-- note -->\n")
  }
}
