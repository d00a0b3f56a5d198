import Foundation
import Testing

@testable import Markup

/// What the specification says in words, and what cmark-gfm 0.29.0.gfm.13 does where it says nothing.
@Suite struct TableFinderTests {
  /// A document as one line: `T(a b/c d)` stands for a table, other tags stay.
  private func outline(_ markdown: String) -> String {
    var html = inTheirWords(rendered(markdown))
    for (tag, sign) in [
      ("<table>\n<thead>\n", "T("), ("</thead>\n", ""), ("<tbody>\n", ""), ("</tbody>\n", ""),
      ("</table>", ")"),
      ("<tr>\n", ""), ("</tr>\n", "/"), ("<th>", ""), ("</th>\n", " "), ("<td>", ""), ("</td>\n", " "),
    ] {
      html = html.replacingOccurrences(of: tag, with: sign)
    }
    return html.replacingOccurrences(of: "/)", with: ")").replacingOccurrences(of: "\n", with: "")
  }

  @Test(arguments: [
    ("in a list item", "- | a | b |\n  |---|---|\n  | c | d |", "<ul><li>T(a b /c d )</li></ul>"),
    ("in a second item", "- x\n- | a |\n  |---|\n- y", "<ul><li>x</li><li>T(a )</li><li>y</li></ul>"),
    ("in an ordered item", "10. | a |\n    |---|\n    | b |", "<ol start=\"10\"><li>T(a /b )</li></ol>"),
    ("after a tab", "-\t| a |\n\t|---|", "<ul><li>T(a )</li></ul>"),
    ("in nested items", "- - | a |\n    |---|", "<ul><li><ul><li>T(a )</li></ul></li></ul>"),
    ("in a quote", "> | a |\n> |---|\n> | b |", "<blockquote>T(a /b )</blockquote>"),
    ("in a quote in an item", "- > | a |\n  > |---|", "<ul><li><blockquote>T(a )</blockquote></li></ul>"),
    ("in an item in a quote", "> - | a |\n>   |---|", "<blockquote><ul><li>T(a )</li></ul></blockquote>"),
    ("lazy delimiter row", "> | a |\n|---|", "<blockquote><p>| a ||---|</p></blockquote>"),
    ("lazy row", "> | a |\n> |---|\n| b |", "<blockquote>T(a )</blockquote><p>| b |</p>"),
    ("after text", "text\n| a |\n|---|\n| b |", "<p>text</p>T(a /b )"),
    ("after text in an item", "- x\n  | a |\n  |---|\n- y", "<ul><li>xT(a )</li><li>y</li></ul>"),
    ("header indented like code", "x\n     | a |\n|---|", "<p>x</p>T(a )"),
    ("before a list", "| a |\n|---|\n3. x", "T(a )<ol start=\"3\"><li>x</li></ol>"),
    ("before a heading", "| a |\n|---|\n# x", "T(a )<h1 id=\"x\">x</h1>"),
    ("before a rule", "| a |\n|---|\n| b |\n---", "T(a /b )<hr />"),
    ("before code", "| a |\n|---|\n    x", "T(a )<pre><code>x</code></pre>"),
    ("before a fence", "| a |\n|---|\n```\nx\n```", "T(a )<pre><code>x</code></pre>"),
    ("before a lone pipe", "| a |\n|---|\n|\nx", "T(a )<p>|x</p>"),
    ("underlined row", "| a |\n|---|\n===", "T(a /=== )"),
    ("underlined row and text", "| a |\n|---|\n===\ntext\nmore", "T(a /=== /text /more )"),
    ("underlined row and heading", "| a |\n|---|\n===\n# h", "T(a /=== )<h1 id=\"h\">h</h1>"),
    (
      "underlined row in a quote", "> | a |\n> |---|\n> ===\n> b\n\nx",
      "<blockquote>T(a /=== /b )</blockquote><p>x</p>"
    ),
    ("rows without pipes", "a | b\n-|-\nc", "T(a b /c  )"),
    ("one column by a colon", "a\n:-", "T(a )"),
    ("a heading, not a table", "a\n---", "<h2 id=\"a\">a</h2>"),
    ("two tables", "| a |\n|---|\n\n| b |\n|---|", "T(a )T(b )"),
    ("fewer delimiters", "| a | b |\n|---|", "<p>| a | b ||---|</p>"),
    ("more delimiters", "| a |\n|---|---|", "<p>| a ||---|---|</p>"),
    ("too many cells", "| a |\n|---|\n| b | c |", "T(a /b )"),
    ("too few cells", "| a | b |\n|---|---|\n| c |", "T(a b /c  )"),
    ("in code", "    | a |\n    |---|", "<pre><code>| a ||---|</code></pre>"),
    ("in a fence", "```\n| a |\n|---|\n```", "<pre><code>| a ||---|</code></pre>"),
    ("Windows line ends", "| a |\r\n|---|\r\n| b |\r\n", "T(a /b )"),
    ("a definition above", "[x]: /u\n| [x] |\n|---|", "T(<a href=\"/u\">x</a> )"),
    ("a definition below", "| [x] |\n|---|\n\n[x]: /u", "T(<a href=\"/u\">x</a> )"),
  ])
  func `a table is found wherever a paragraph may stand`(name: String, markdown: String, expected: String) {
    #expect(outline(markdown) == expected, "\(name)")
  }

  @Test(arguments: [
    ("escaped pipe", #"a\|b"#, "a|b"), ("pipe in code", #"`a\|b`"#, "<code>a|b</code>"),
    ("pipe after two backslashes", #"a\\|b"#, "a|b"),
    ("emphasis", "*a* **b**", "<em>a</em> <strong>b</strong>"),
    ("a number sign", "# a #", "# a #"), ("only number signs", "##", "##"), ("a backslash", #"a\"#, #"a\"#),
    ("quotes and angles", #"a > "b""#, "a &gt; &quot;b&quot;"), ("an entity", "&amp;&#10;x", "&amp;\nx"),
    ("raw HTML", "<b>x", "<!-- raw HTML omitted -->x"), ("an image", "![a](b)", #"<img src="b" alt="a" />"#),
  ])
  func `a cell holds inline Markdown`(name: String, cell: String, expected: String) {
    let html = rendered("| h |\n|---|\n| \(cell) |")
    #expect(html.contains("<td>\(expected)</td>"), "\(name): \(html)")
  }

  @Test func `a list stays tight when a table splits a paragraph`() {
    #expect(!rendered("- a\n- x\n  | h |\n  |---|\n- b").contains("<p>"))
  }

  @Test func `hostile tables stay small and quick`() {
    let wide =
      "|" + String(repeating: "a|", count: 20_000) + "\n|" + String(repeating: "-|", count: 20_000) + "\n"
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      #expect(rendered(wide + String(repeating: "|x|\n", count: 2000)).contains("<table>") == false)
      #expect(rendered(String(repeating: "> ", count: 20_000) + "| a |").contains("<blockquote>"))
      #expect(
        rendered("| a |\n" + String(repeating: "|-|-|\n|-|\n", count: 10_000)).contains("<table>") == false)
    }
    #expect(elapsed < .seconds(20))
  }

  @Test func `missing cells are filled up to a limit`() {
    let columns = TableFinder.columnLimit
    let head =
      "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: "-|", count: columns) + "\n"
    let html = rendered(head + String(repeating: "|x|\n", count: 4000))
    #expect(html.utf8.count < 16_000_000)
    #expect(html.contains("<table>"))
  }
}
