import Foundation
import Testing

@testable import Markup

/// The Markdown twin, rendered, shows what the page shows.
@Suite struct MarkdownFillingTests {
  @Test(arguments: [
    "{{x}}", "a {{x}} b", "a\n{{x}}\nb", "a *{{x}}y* b", "- {{x}}\n- b", "1. {{x}}", "> {{x}}", "## {{x}}",
    "## a {{x}} ##", "{{x}}. a",
    "{{x}}) a", "| {{x}} | b |\n|---|--:|\n| c | {{x}} |", "- | a |\n  |---|\n  | {{x}} |", "[y{{x}}z](u)",
    "a \\{{x}} b", "{{x}}[a](b)",
    "a{{x}}{{x}}", "a &{{x}} b",
  ])
  func `a value reads in the twin as in the page`(source: String) throws {
    let template = try template(source, [("x", "")])
    for value in hostileValues {
      let record = Record([.text(value)])
      let page = RenderedMarkdown(template, filling: record).html.string
      let twin = template.markdown(filling: record)
      let shown = String(decoding: renderMarkdown(twin.bytes).html, as: UTF8.self)
      #expect(alike(shown) == alike(page), "\(value.debugDescription) as \(twin.string.debugDescription)")
    }
  }

  @Test(arguments: [
    ("plain", "Ada Lovelace", "Ada Lovelace"), ("a pipe", "a|b", #"a\|b"#),
    ("emphasis", "*a*_b_", #"\*a\*\_b\_"#),
    ("a line end", "a\nb", "a b"), ("a tag", "<b>", #"\<b>"#), ("an entity", "&amp;", #"\&amp;"#),
    ("a minus", "-3.5", #"\-3.5"#),
    ("a list number", "1. x", #"1\. x"#), ("a decimal", "1.5", "1.5"), ("a number at the end", "1.", #"1\."#),
    ("outer spaces", " a ", "&#32;a&#32;"),
  ])
  func `plain text is escaped where it must be`(name: String, text: String, expected: String) {
    #expect(MarkdownText(escaping: text).string == expected, "\(name)")
  }

  @Test func `a value within a line keeps marks that only matter at its beginning`() throws {
    #expect(try twin("Size: {{x}} BTC", [("x", "-3.5")]) == "Size: -3.5 BTC")
    #expect(try twin("| {{x}} |", [("x", "-3.5")]) == "| -3.5 |")
  }

  @Test func `a code span and a link get what they can hold`() throws {
    #expect(try twin("`{{x}}` and {{x}}", [("x", "BTC_USDT")]) == #"`BTC_USDT` and BTC\_USDT"#)
    #expect(try twin("`{{x}}`", [("x", "a`b\nc|d")]) == "`a'b c|d`")
    #expect(try twin("| `{{x}}` |\n|---|", [("x", "a|b")]) == "| `a\\|b` |\n|--------|")
    #expect(try twin("[a]({{x}})", [("x", "../a b_(c)/")]) == "[a](../a%20b_%28c%29/)")
    #expect(try twin("[a](x/{{x}}/)", [("x", "?b")]) == "[a](x/%3Fb/)")
    #expect(try twin("[a]({{x}})", [("x", "javascript:alert(1)")]) == "[a]()")
    #expect(try twin("`a {{x}}", [("x", "*")]) == "`a \\*")
  }

  @Test(arguments: [
    ("```\n{{x}} *{{x}}*\n```\n{{x}}", "```\n#a|b *#a|b*\n```\n\\#a\\|b"), ("```md\n{{x}}", "```md\n#a|b"),
    ("````\n```\n{{x}}\n````", "````\n```\n#a|b\n````"), ("``` a ``` {{x}}", "``` a ``` \\#a\\|b"),
  ])
  func `fenced code gets what it shows`(source: String, expected: String) throws {
    #expect(try twin(source, [("x", "#a|b")]) == expected)
  }

  @Test func `a value in fenced code cannot end it`() throws {
    #expect(try twin("```\n{{x}}\n```", [("x", "```\n# b")]) == "```\n\u{27}\u{27}\u{27} # b\n```")
  }

  /// Rendered HTML with the differences that no reader sees taken out: how a quote is written, and line
  /// ends within text.
  private func alike(_ html: String) -> String {
    var html = html
    for (from, to) in [
      (#" id="[^"]*""#, ""), (#" aria-label="[^"]*""#, ""), ("&#39;", "'"), ("&#13;", " "), ("\r", " "),
      ("\n", " "),
      ("\u{E000}R\u{E001}", " tabindex=\"0\""),
    ] {
      html = html.replacingOccurrences(of: from, with: to, options: .regularExpression)
    }
    return html
  }
}
