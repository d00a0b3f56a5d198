import Testing

@testable import Markup

@Suite struct TemplateFaultTests {
  private static var world: [(String, Thing)] {
    [
      ("client", "Ada"), ("price", 1.5), ("open", true), ("note", .absent("")),
      ("plan", .absent(.record([("size", "1")]))), ("asset", .record([("symbol", "BTC")])),
      ("rows", .rows([[("label", "x")]])), ("chart", .block(html: "<svg/>", markdown: "chart")),
    ]
  }

  /// All faults of a template on that page.
  private func faults(_ source: String, partials: [String: String] = [:]) -> [TemplateFault] {
    do {
      _ = try template(source, Self.world, partials: partials)
      return []
    } catch { return error.faults }
  }

  private func expect(
    _ source: String, _ reason: TemplateFault.Reason, _ line: Int, _ column: Int, _ token: String,
    nearest: String? = nil, partials: [String: String] = [:], at location: SourceLocation = #_sourceLocation
  ) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let fault = TemplateFault(
      reason: reason, file: "page.md", line: line, column: column, sourceLine: String(lines[line - 1]),
      token: token, nearest: nearest)
    #expect(faults(source, partials: partials) == [fault], sourceLocation: location)
  }

  @Test func `a text in quotes stands alone in its tag`() {
    expect(#"{{"a" b}}"#, .malformedTag, 1, 7, "b")
    expect(#"{{"a" | or "b"}}"#, .malformedTag, 1, 7, "|")
    expect(#"{{"a}} and more"#, .unclosedTag, 1, 1, #"{{"a}} and more"#)
  }

  @Test func `an unknown name is shown with the nearest one`() {
    expect("# Hi\n\nHello {{clinet}}", .unknownName, 3, 9, "clinet", nearest: "client")
    expect("{{asset.symbl}}", .unknownName, 1, 9, "symbl", nearest: "symbol")
    expect("{{#rows}}{{lable}}{{/rows}}", .unknownName, 1, 12, "lable", nearest: "label")
    expect("{{nothingLikeIt}}", .unknownName, 1, 3, "nothingLikeIt")
    expect("é {{#opne}}{{anything}}{{/opne}}", .unknownName, 1, 6, "opne", nearest: "open")
  }

  @Test func `a name of a list is unknown outside it`() {
    expect("{{label}}", .unknownName, 1, 3, "label")
  }

  @Test func `an unknown filter is shown with the nearest one`() {
    expect("{{price | whol}}", .unknownFilter, 1, 11, "whol", nearest: "whole")
  }

  @Test func `an unknown partial is shown with the nearest one`() {
    expect("{{> foter}}", .unknownPartial, 1, 5, "foter", nearest: "footer", partials: ["footer": ""])
  }

  @Test func `a partial may not include itself`() {
    let faults = faults("{{>a}}", partials: ["a": "\n{{>b}}", "b": "x {{>a}}"])
    let chain: TemplateFault.Reason = .recursivePartial(chain: ["a", "b", "a"])
    #expect(faults.map(\.reason) == [chain])
    #expect(faults.first.map { "\($0.file):\($0.line):\($0.column) \($0.token)" } == "b:1:6 a")
  }

  @Test func `syntax that would skip escaping or change the language is refused by name`() {
    expect("a {{{client}}}", .unsupported(.tripleMustache), 1, 3, "{{{client}}}")
    expect("{{&client}}", .unsupported(.ampersand), 1, 1, "{{&client}}")
    expect("{{=<% %>=}}", .unsupported(.setDelimiter), 1, 1, "{{=<% %>=}}")
    expect("{{<layout}}", .unsupported(.parent), 1, 1, "{{<layout}}")
    expect("{{$title}}", .unsupported(.block), 1, 1, "{{$title}}")
    expect("{{>*name}}", .unsupported(.dynamicName), 1, 1, "{{>*name}}")
  }

  @Test func `a tag must end and must say something`() {
    expect("a\nb {{ client\nc", .unclosedTag, 2, 3, "{{ client")
    expect("a {{ }}", .emptyTag, 1, 3, "{{ }}")
    expect("{{#}}{{/}}", .emptyTag, 1, 1, "{{#}}")
    expect("{{> }}", .emptyTag, 1, 1, "{{> }}")
    expect("{{client name}}", .malformedTag, 1, 10, "name")
    expect("{{client | | loud}}", .malformedTag, 1, 12, "|")
    expect("{{client..name}}", .malformedTag, 1, 3, "client..name")
    expect("{{price | plus 1e3}}", .malformedTag, 1, 16, "1e3")
    expect("{{note | or \"none}}\n{{client}}", .unclosedTag, 1, 1, "{{note | or \"none}}")
  }

  @Test func `sections close in the order they were opened`() {
    expect("{{#open}}\nx", .unclosedSection, 1, 1, "{{#open}}")
    expect("{{#open}}{{/opne}}", .crossedSection(open: "open"), 1, 13, "opne", nearest: "open")
    expect("x{{/open}}", .unopenedSection, 1, 2, "{{/open}}")
  }

  @Test func `a name is used as what it is`() {
    expect("{{client.name}}", .notARecord(.text), 1, 3, "client")
    expect("{{rows.label}}", .notARecord(.list), 1, 3, "rows")
    expect("{{#client}}x{{/client}}", .notACondition(.text), 1, 4, "client")
    expect("{{^asset}}x{{/asset}}", .notACondition(.record), 1, 4, "asset")
    expect("{{asset}}", .notPrintable(.record), 1, 3, "asset")
    expect("{{rows}}", .notPrintable(.list), 1, 3, "rows")
  }

  @Test func `a number says how it is printed`() {
    expect("{{price}}", .unformatted(.number), 1, 3, "price")
    expect("{{price | negated}}", .unformatted(.number), 1, 3, "price")
    expect("{{open}}", .unformatted(.flag), 1, 3, "open")
  }

  @Test func `a value that may be absent is asked for`() {
    expect("{{note}}", .unguardedOptional, 1, 3, "note")
    expect("{{plan.size}}", .unguardedOptional, 1, 3, "plan.size")
    expect("{{^note}}{{note}}{{/note}}", .unguardedOptional, 1, 12, "note")
    expect("{{#note}}x{{/note}}{{note}}", .unguardedOptional, 1, 22, "note")
    #expect(faults("{{#note}}{{note}}{{/note}}{{#plan}}{{size}}{{plan.size}}{{/plan}}").isEmpty)
    #expect(faults("{{#rows}}{{#note}}{{#asset}}{{note}}{{/asset}}{{/note}}{{/rows}}").isEmpty)
  }

  @Test func `filters take what they declare`() {
    expect("{{client | whole}}", .filterInput(accepts: [.number], found: .text), 1, 12, "whole")
    expect("{{price | plus}}", .argumentCount(least: 1, most: 2, found: 0), 1, 11, "plus")
    expect("{{price | whole 2}}", .argumentCount(least: 0, most: 0, found: 1), 1, 11, "whole")
    expect("{{note | or}}", .argumentCount(least: 1, most: 1, found: 0), 1, 10, "or")
    expect("{{price | plus \"a\"}}", .argumentKind(expected: .number, found: .text), 1, 16, "\"a\"")
    expect("{{note | or \"none\" | loud}}", .filterAfterOr, 1, 22, "loud")
  }

  @Test func `characters that mark values are refused`() {
    expect("ab\u{E000}", .reservedCharacter, 1, 3, "\u{E000}")
    expect("x\n\u{E001}", .reservedCharacter, 2, 1, "\u{E001}")
  }

  @Test func `a template is UTF-8`() throws {
    let schema = schema(of: Self.world)
    let faults = #expect(throws: TemplateFaults.self) {
      try Template([0x61, 0x0A, 0xFF, 0x62], name: "x.md", schema: schema, filters: Filters())
    }
    #expect(faults?.faults.map(\.reason) == [.notUTF8])
    #expect(faults?.faults.map(\.line) == [2])
    #expect(faults?.faults.map(\.column) == [1])
  }

  @Test func `all faults are told at once, up to the limit`() {
    #expect(faults("{{a}}\n{{b}}\n{{price}}").map(\.line) == [1, 2, 3])
    let many = (1...30).map { "{{unknown\($0)}}\n" }.joined()
    #expect(faults(many).count == TemplateFaults.limit)
  }

  @Test func `a fault in a partial is told once, in the partial`() {
    let faults = faults("{{>p}}{{>p}}", partials: ["p": "\n{{clinet}}"])
    #expect(faults.map { "\($0.file):\($0.line):\($0.column)" } == ["p:2:3"])
  }
}
