import CMark
import Foundation
import Testing

@testable import Markup

@Suite struct MarkdownRenderingTests {
  @Test(arguments: try SpecificationExample.all("gfm-0.29-tables"))
  func `tables are those of the GFM specification`(_ example: SpecificationExample) {
    #expect(inTheirWords(rendered(example.markdown)) == example.html)
  }

  @Test func `the specification's table examples are all here`() throws {
    #expect(try SpecificationExample.all("gfm-0.29-tables").map(\.example) == Array(198...205))
  }

  @Test func `every CommonMark example comes out as from libcmark alone`() throws {
    let examples = try SpecificationExample.all("commonmark-0.30")
    #expect(examples.count == 652)
    for example in examples {
      #expect(withoutIds(rendered(example.markdown)) == plain(example.markdown), "example \(example.example)")
    }
  }

  @Test func `raw HTML and script links stay out`() {
    #expect(
      rendered("<b>x</b>\n\n[a](javascript:b)")
        == "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n<p><a href=\"\">a</a></p>\n")
  }
}

/// Markdown through everything a page goes through.
func rendered(_ markdown: String) -> String {
  PageShape(Array(markdown.utf8)).filled(with: TokenText.Values()).html.string
}

/// Rendered HTML without what is ours and not the specification's: the container, the scopes, the classes.
func inTheirWords(_ html: String) -> String {
  var html = html
  for (ours, theirs) in [
    (#"<div class="table"[^>]*>\n(<table>(.|\n)*?</table>)\n</div>"#, "$1"),
    (#" scope="col""#, ""), (#" class="number""#, #" align="right""#),
    (#" class="centre""#, #" align="center""#),
  ] {
    html = html.replacingOccurrences(of: ours, with: theirs, options: .regularExpression)
  }
  return html
}

/// Rendered HTML without the ids of its headings, the one thing added to what libcmark writes.
func withoutIds(_ html: String) -> String {
  html.replacingOccurrences(of: #"<h([1-6]) id="[^"]*">"#, with: "<h$1>", options: .regularExpression)
}

/// Markdown through libcmark alone.
private func plain(_ markdown: String) -> String {
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
  defer { free(html) }
  return String(cString: html)
}
