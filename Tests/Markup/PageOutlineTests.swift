import Testing

@testable import Markup

@Suite struct PageOutlineTests {
  @Test(arguments: [
    ("## A\n\n### B\n\n## C\n", 1, []), ("### A\n", 1, ["1 skipped"]), ("# A\n", 1, ["1 title"]),
    ("# A\n\n## B\n", 0, []), ("## A\n", 0, ["1 skipped"]), ("A\n===\n\nB\n---\n", 0, []),
    ("#### A\n\n##### B\n", nil, []), ("## A\n\n#### B\n", nil, ["3 skipped"]),
    ("{{#x}}\n## A\n{{/x}}\n{{^x}}\n### B\n{{/x}}\n", 1, []), ("> ## A\n>\n> #### B\n", 1, ["3 skipped"]),
    ("```\n#### A\n```\n", 0, []),
  ])
  func `a heading may lie one level below the one before`(text: String, outer: Int?, expected: [String]) {
    #expect(faults(text, under: outer) == expected)
  }

  @Test(arguments: [
    ("![a](b) ![{{name}}](b) [a](b) [{{name}}](b)\n", []), ("[![a](b)](c)\n", []), ("a ![](b)\n", ["1:3 picture"]),
    ("[](b) and ![](b) and [ ](b) and ![ ](b)\n", ["1:1 link", "1:11 picture", "1:22 link", "1:33 picture"]),
    ("* a\n  [](b)\n", ["2:3 link"]), ("| a |\n|---|\n| ![](b) |\n", ["3:3 picture"]), ("`![](b)`\n", []),
    ("<!-- .lead -->\nA <https://a.b> <!-- x -->\n", []), ("a <b>c</b>\n", ["1:3 html", "1:7 html"]),
    ("<div>\n\nx\n", ["1:1 html"]), ("`<b>` \\<b>\n", []),
  ])
  func `a picture and a link say what they are`(text: String, expected: [String]) {
    #expect(faults(text, under: 0, columns: true) == expected)
  }

  @Test func `a page of nothing but empty pictures is told as much as is shown`() {
    let text = String(repeating: "![](x)", count: 40_000)
    #expect(faults(text, under: 0).count == TemplateFaults.limit)
  }

  private func faults(_ text: String, under level: Int?, columns: Bool = false) -> [String] {
    let source = TemplateSource(name: "page.md", bytes: Array(text.utf8))
    return PageOutline(source, under: level, refusesHTML: level != nil).faults.map { fault in
      let place = columns ? "\(fault.line):\(fault.column)" : "\(fault.line)"
      return switch fault.reason {
      case .skippedHeading: place + " skipped"
      case .secondTitle: place + " title"
      case .imageWithoutText: place + " picture"
      case .linkWithoutText: place + " link"
      case .rawHTML: place + " html"
      default: "\(fault.reason)"
      }
    }
  }
}
