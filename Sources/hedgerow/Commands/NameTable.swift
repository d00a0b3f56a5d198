import Markup
import Reporting

/// A template's names and filters, in columns for a terminal.
enum NameTable {
  static func text(of template: BuiltInTemplate, _ names: [TemplateName]) -> String {
    let rows = names.map { name in
      [
        String(repeating: "  ", count: name.depth) + name.name, name.shape.rawValue + (name.isOptional ? "?" : ""),
        example(name.example), name.description,
      ]
    }
    return """
      \(template.file): \(template.purpose)

      {{name}} prints a text or a number; {{number | filter}} gives it a format. A block stands alone on its line. A section,
      {{#name}} … {{/name}}, is there if a flag is true or a value present, opens a record, and repeats for each row of a list;
      {{^name}} … {{/name}} is there if not. `?`: may be absent, so print it within its section or with a filter `or "–"`.


      """ + table([["Name", "Holds", "Example", ""]] + rows) + "\n" + table([["Filter", "Example", "", ""]] + filters)
  }

  private static var filters: [[String]] {
    let named = BuiltInTemplate.filters.map { name, filter in
      let arguments = filter.parameters.enumerated().map {
        $0 < filter.required ? " \($1.rawValue)" : " [\($1.rawValue)]"
      }
      return [
        name + arguments.joined(), example(filter.sample), example(filter.apply(filter.sample, [])), filter.description,
      ]
    }
    return named + [[#"or "text""#, "absent", "text", "Stands in for a value that is absent."]]
  }

  /// A value as the samples have it: numbers unrounded, as a filter gets them.
  static func example(_ value: Value?) -> String {
    switch value ?? .none {
    case .none: ""
    case .text(let text): shortened(Printable.text(text))
    case .number(let number): Printable.number(number == 0 ? 0 : number)
    case .flag(let flag): flag ? "true" : "false"
    case .record: "{{#…}}"
    case .list(let rows): rows.count == 1 ? "1 row" : "\(rows.count) rows"
    case .block(let block):
      "<\(block.html.string.split(whereSeparator: { $0 == " " || $0 == ">" }).first?.dropFirst() ?? "…")>"
    }
  }

  private static func shortened(_ text: String) -> String { text.count > 32 ? text.prefix(31) + "…" : text }

  /// Rows with columns of one width, the last as it is, and nothing at a line's end.
  private static func table(_ rows: [[String]]) -> String {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < 3 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
