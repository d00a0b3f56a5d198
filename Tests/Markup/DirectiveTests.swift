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

  @Test func `a heading folds what belongs to it`() {
    let summary = "<summary>\n<h3 id=\"a\">A</h3>\n</summary>\n"
    let below = "<p>b</p>\n<h4 id=\"c\">C</h4>\n<p>d</p>\n"
    let text = "### A\n\nb\n\n#### C\n\nd\n\n## E\n\nf"
    #expect(
      rendered("<!-- .fold -->\n\n" + text)
        == "<details class=\"fold\">\n\(summary)\(below)</details>\n<h2 id=\"e\">E</h2>\n<p>f</p>\n")
    #expect(rendered("<!-- .fold .open -->\n" + text).hasPrefix("<details class=\"fold open\" open>\n<summary>"))
  }

  @Test func `folds stand one after the other and in each other`() {
    let html = rendered(
      "<!-- .fold -->\n## A\n\n<!-- .fold -->\n### B\n\nb\n\n<!-- .fold -->\n### C\n\n<!-- .fold -->\n## D")
    let words = html.matches(of: /<\/?details|>([A-Z])</).map { String($0.1 ?? $0.0) }
    #expect(
      words == [
        "<details", "A", "<details", "B", "</details", "<details", "C", "</details", "</details", "<details", "D",
        "</details",
      ])
  }

  @Test func `a list with a caption is a way through the page`() {
    #expect(
      rendered("<!-- .contents: In & out -->\n- [a](#a)")
        == "<nav class=\"contents\" aria-label=\"In &amp; out\">\n<ul>\n<li><a href=\"#a\">a</a></li>\n</ul>\n</nav>\n")
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
    #expect(try twin("a\n\n<!-- .x -->\n| h |\n|---|\n", page) == "a\n\n| h   |\n|-----|\n")
    #expect(try twin("<!-- .x -->\n\nb", page) == "b")
    #expect(try twin("```\n<!-- .x -->\n```\n", page) == "```\n<!-- .x -->\n```\n")
    #expect(try twin("a\n\n\n<!-- note -->\n", page) == "a\n\n\n<!-- note -->\n")
  }
}
