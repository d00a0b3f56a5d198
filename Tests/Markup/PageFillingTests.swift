import Foundation
import Testing

@testable import Markup

/// Whatever a value holds, the page has the tags it would have with a harmless one, and shows exactly the
/// value.
@Suite struct PageFillingTests {
  private static let harmless = "QZQ"

  @Test func `there are enough hostile values`() {
    #expect(Set(hostileValues.map { Array($0.utf8) }).count >= 200)
  }

  @Test(arguments: [
    "{{x}}", "a {{x}} b", "a{{x}}b", "*{{x}}*", "a**{{x}}**b", "__{{x}}__", "`{{x}}`", "a `` {{x}}` `` b",
    "# {{x}}",
    "## a {{x}} #", "{{x}}\n===", "- {{x}}\n- b", "1. {{x}}", "> {{x}}", "```\n{{x}}\n```",
    "``` {{x}}\ny\n```", "    {{x}}",
    "| {{x}} | b |\n|---|---|\n| {{x}} | `{{x}}` |", "|{{x}}|\n|--:|\n|*{{x}}*|",
    "- | a |\n  |---|\n  | [{{x}}](u) |",
    "[{{x}}](u)", "[a](u \"{{x}}\")", "![{{x}}](u)", "![a](u '{{x}}')", "\\{{x}}", "&{{x}};", "<{{x}}>",
    "{{x}}. a", "a\n{{x}}\nb",
    "<!-- .rows: {{x}} -->\n| a |\n|---|\n| b |", "# {{x}}\n\n| a |\n|---|", "[{{x}}]: u\n\n[{{x}}]",
    "a  \n{{x}}", "{{x}}{{x}}",
  ])
  func `a value changes no tag and is shown exactly`(source: String) throws {
    let template = try template(source, [("x", "")])
    let pattern = withoutIds(RenderedMarkdown(template, filling: Record([.text(Self.harmless)])).html.string)
    #expect(pattern.contains(Self.harmless))
    for value in hostileValues {
      let html = RenderedMarkdown(template, filling: Record([.text(value)])).html.string
      let expected = pattern.replacingOccurrences(of: Self.harmless, with: escaped(value))
      #expect(Array(withoutIds(html).utf8) == Array(expected.utf8), "\(value.debugDescription)")
    }
  }

  @Test(arguments: [
    "[a]({{x}})", "[a](<{{x}}>)", "[a](/b/{{x}})", "[a](/b?c={{x}}&d=e)", "[a]({{x}}/b)", "![a]({{x}})",
    "[a]: {{x}}\n\n[a]",
    "| [a]({{x}}) |\n|---|", "[a](java{{x}})", "[a]({{x}}:alert(1))", "<https://e.org/{{x}}>",
    "[a](https:{{x}})",
  ])
  func `a value in a URL leads nowhere it may not`(source: String) throws {
    let template = try template(source, [("x", "")])
    let pattern = withoutURLs(RenderedMarkdown(template, filling: Record([.text(Self.harmless)])).html.string)
    for value in hostileValues + ["script:alert(1)", "javascript", "data"] {
      let page = RenderedMarkdown(template, filling: Record([.text(value)]))
      if !source.hasPrefix("<") {
        #expect(withoutURLs(page.html.string) == pattern, "\(value.debugDescription)")
      }
      for link in page.links {
        let scheme = link.destination.prefix { !":/?#".contains($0) }
        let isPlain = scheme.endIndex == link.destination.endIndex || link.destination[scheme.endIndex] != ":"
        #expect(
          isPlain || ["http", "https", "mailto"].contains(scheme.lowercased()),
          "\(link) \(value.debugDescription)")
        let bytes = link.destination.utf8
        #expect(bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\`".utf8.contains($0) }, "\(link)")
      }
    }
  }

  @Test func `a piece of a URL decodes to the value`() throws {
    let template = try template("[a](/b/{{x}})", [("x", "")])
    for value in hostileValues {
      let page = RenderedMarkdown(template, filling: Record([.text(value)]))
      #expect(
        page.links.first?.destination.removingPercentEncoding == "/b/" + value, "\(value.debugDescription)")
    }
  }

  @Test func `a refused URL is empty, and an allowed one whole`() throws {
    let template = try template("[a]({{x}})", [("x", "")])
    func html(_ value: String) -> String {
      RenderedMarkdown(template, filling: Record([.text(value)])).html.string
    }
    #expect(html("javascript:alert(1)") == "<p><a href=\"\">a</a></p>\n")
    #expect(
      html("https://e.org/?a=b&c='d'") == "<p><a href=\"https://e.org/?a=b&amp;c=%27d%27\">a</a></p>\n")
    #expect(html("../x/#y") == "<p><a href=\"../x/#y\">a</a></p>\n")
  }

  /// Escaping as the test understands it, by scalars.
  private func escaped(_ text: String) -> String {
    let references: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\r": "&#13;", "\0": "\u{FFFD}",
    ]
    return PlantedTexts.isolated(text).unicodeScalars.map { references[$0] ?? String($0) }.joined()
  }

  private func withoutURLs(_ html: String) -> String {
    html.replacingOccurrences(of: #" (href|src)="[^"]*""#, with: " $1", options: .regularExpression)
  }
}
