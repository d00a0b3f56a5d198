import Foundation
import Testing

@testable import Parsing

/// `Site/pages/docs/formats.md` says what the readers read, because its tables are made from their own lists of fields.
/// After a change: `RECORD=1 swift test --filter FormatsReferenceTests`.
@Suite struct FormatsReferenceTests {
  private static let files: [(file: String, list: FieldList)] = [
    ("site.json", SiteFields.list), ("market.json", MarketFields.list), ("venues/ID.json", VenueFields.list),
    ("venues/ID-tiers.json", CcxtTierFields.list),
    ("portfolios/ID.json", PortfolioFields.list), ("scenarios/ID.json", ScenarioSetFields.list),
    ("pages/NAME.md", PageFields.list),
  ]

  @Test func `the tables are what the readers read`() throws {
    var page = try DocsPage("formats")
    for (file, list) in Self.files { #expect(try page.holds(Self.tables(of: list, in: file), as: "fields of \(file)")) }
  }

  @Test func `every form that a table names is explained`() throws {
    let page = try DocsPage("formats").text
    let tables = Self.files.map { Self.tables(of: $0.list, in: $0.file) }.joined()
    for form in Form.allCases where tables.contains("| \(form) |") {
      #expect(page.contains("\n| \(form) | "), "\(form)")
    }
  }

  private static func tables(of list: FieldList, in file: String) -> String {
    var text = "\n" + table(of: list)
    var told: Set<String> = []
    for (path, nested) in objects(in: list, below: "") where told.insert("\(nested.title)").inserted {
      text += "\n### `\(path)` in \(file)\n\n" + table(of: nested)
    }
    return text + "\n"
  }

  private static func table(of list: FieldList) -> String {
    "| Field | What it is | Holds |\n|:--|:--|:--|\n"
      + list.fields.map { field in
        let mark = field.isRequired ? " *needed*" : ""
        return "| `\(field.name)`\(mark) | \(field.description.replacing("|", with: "\\|")) | \(words(field.kind)) |\n"
      }.joined()
  }

  /// The objects inside an object, each after the one that holds it.
  private static func objects(in list: FieldList, below path: String) -> [(path: String, list: FieldList)] {
    list.fields.flatMap { field -> [(String, FieldList)] in
      var (kind, suffix) = (field.kind, "")
      while case .list(let element, _) = kind { (kind, suffix) = (element, suffix + "[]") }
      if case .map(_, let values) = kind { kind = values }
      guard case .object(let nested) = kind else { return [] }
      let name = (path.isEmpty ? "" : path + ".") + "\(field.name)" + suffix
      return [(name, nested)] + objects(in: nested, below: name)
    }
  }

  private static func words(_ kind: FieldKind) -> String {
    switch kind {
    case .form(let form): "\(form)"
    case .number(let bound): "number" + words(bound)
    case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .object(let list): "an object: \(list.title)"
    case .list(let element, _): "list of: " + words(element)
    case .map(let names, let values): "an object of \(names) → \(words(values))"
    case .notYetSupported: "not yet"
    }
  }

  private static func words(_ bound: Bound) -> String {
    func end(_ end: Bound.End?, _ including: String, _ excluding: String) -> String {
      guard let end else { return "" }
      let text = end.value == end.value.rounded() ? "\(Int(end.value))" : "\(end.value)"
      return " \(end.isIncluded ? including : excluding) \(text)"
    }
    return end(bound.lower, "≥", ">") + end(bound.upper, "≤", "<")
  }
}
