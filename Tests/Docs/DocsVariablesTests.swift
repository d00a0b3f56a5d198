import Markup
import Publishing
import Reporting
import Testing

@testable import hedgerow

/// `Site/pages/docs/variables.md` lists what the vocabularies hold. After a change: `RECORD=1 swift test --filter DocsVariables`.
@Suite(.serialized) struct DocsVariablesTests {
  /// A table of names that stand beside one another.
  private struct Part {
    let path: String
    let meaning: String
    var rows: [TemplateName]
  }

  @Test(arguments: BuiltInTemplate.allCases)
  func `the page lists what a template may say`(template: BuiltInTemplate) throws {
    var names = try SampleSite.names(of: template, generator: Hedgerow.generator)
    // A page of prose says what a report says, by the same names: only what it has beside them is told again.
    if template == .prose { names = Self.own(names, beside: try SampleSite.names(of: .report, generator: "")) }
    var page = try DocsPage("variables")
    #expect(try page.holds(Self.tables(names, in: template.file), as: "names in \(template.file)"))
  }

  @Test func `the page lists the filters`() throws {
    let rows = BuiltInTemplate.filters.map { name, filter in
      let arguments = filter.parameters.enumerated().map {
        $0 < filter.required ? " \($1.rawValue)" : " [\($1.rawValue)]"
      }
      let (value, shown) = (NameTable.example(filter.sample), NameTable.example(filter.apply(filter.sample, [])))
      return "| `\(name)\(arguments.joined())` | \(filter.description) | \(value) | \(shown) |\n"
    }
    var page = try DocsPage("variables")
    let made = "\n| Filter | What it is for | A value | As shown |\n|:--|:--|--:|--:|\n" + rows.joined() + "\n"
    #expect(try page.holds(made, as: "filters"))
  }

  private static func own(_ names: [TemplateName], beside report: [TemplateName]) -> [TemplateName] {
    let shared = Set(report.filter { $0.depth == 0 }.map(\.name))
    var (own, isOwn, name) = ([TemplateName](), true, "")
    for entry in names {
      if entry.depth == 0 { (isOwn, name) = (!shared.contains(entry.name), entry.name) }
      // Each scenario has the names of a row of `scenarios`, and a further portfolio those of a report.
      let isKnown = name == "scenario" && entry.depth > 2 || name == "portfolio" && entry.depth > 1
      if isOwn, !isKnown { own.append(entry) }
    }
    return own
  }

  /// One table for what stands at the top, and one below a heading for each record and list in it.
  private static func tables(_ names: [TemplateName], in file: String) -> String {
    var parts = [Part(path: "", meaning: "", rows: [])]
    var open = [0]
    for (index, name) in names.enumerated() {
      open.removeLast(open.count - 1 - name.depth)
      parts[open[name.depth]].rows.append(name)
      guard index + 1 < names.count, names[index + 1].depth > name.depth else { continue }
      let outer = parts[open[name.depth]].path
      let path = (outer.isEmpty ? "" : outer + ".") + name.name + (name.shape == .list ? "[]" : "")
      open.append(parts.count)
      parts.append(Part(path: path, meaning: name.description, rows: []))
    }
    return parts.map { table($0, in: file) }.joined() + "\n"
  }

  private static func table(_ part: Part, in file: String) -> String {
    let heading = part.path.isEmpty ? "" : "\n### `\(part.path)` in \(file)\n\n\(part.meaning).\n"
    return heading + "\n| Name | What it is | Holds | Example |\n|:--|:--|:--|:--|\n"
      + part.rows.map { name in
        let holds = name.shape.rawValue + (name.isOptional ? ", may be absent" : "")
        return "| `\(name.name)` | \(cell(name.description)) | \(holds) | \(example(name)) |\n"
      }.joined()
  }

  private static func example(_ name: TemplateName) -> String {
    switch name.shape {
    case .record, .block: ""
    case .text, .number, .flag, .list: cell(NameTable.example(name.example))
    }
  }

  private static func cell(_ text: String) -> String {
    text.replacing(#/[|<*_\[]/#) { "\\" + $0.output }
  }
}
