import Foundation
import Testing

@testable import Markup
@testable import Parsing

/// Every example of the Mustache specification for what the engine has, as `Tests/Fixtures/specifications/mustache.json` keeps
/// them: it comes out as written there, or it is refused for a reason that ``differences`` names.
///
/// Numbers are given as texts, because here a number says how it is printed; `null` is an optional text that is absent. The
/// optional modules are refused by name, see `TemplateFaultTests`.
@Suite struct MustacheSpecificationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let data: JSONValue
    let partials: JSONValue
    let template: String
    let expected: String
  }

  static let examples: [Example] = {
    guard let path = try? FixtureFolder.path("specifications/mustache.json"),
      let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let document = try? JSONDocument(Source(file: "mustache.json", bytes: Array(data)))
    else { return [] }
    return document.root.elements.map { test in
      Example(
        testDescription: (test["module"]?.string ?? "") + "/" + (test["name"]?.string ?? ""),
        data: test["data"] ?? test, partials: test["partials"] ?? test, template: test["template"]?.string ?? "",
        expected: test["expected"]?.string ?? "")
    }
  }()

  @Test(arguments: examples)
  func `an example comes out as specified, or is refused on purpose`(_ example: Example) throws {
    guard case .record(let page) = Self.thing(example.data) else {
      return #expect(Bool(false), "the data is no object")
    }
    let partials = Dictionary(
      uniqueKeysWithValues: example.partials.members.map { ($0.name.string ?? "", $0.value.string ?? "") })
    let refusal = Self.differences.first { $0.examples.contains(example.testDescription) }
    do {
      let html = try html(example.template, page, partials: partials)
      #expect(refusal == nil)
      #expect(html == example.expected)
    } catch let faults as TemplateFaults {
      let reason = try #require(faults.faults.first?.reason)
      let isMeant = try #require(refusal, "\(reason)").isMeant
      #expect(isMeant(reason), "\(reason)")
    }
  }

  @Test func `the specification is there, and every difference is one of its examples`() {
    let names = Set(Self.examples.map(\.testDescription))
    #expect(names.count == 121)
    for difference in Self.differences {
      for example in difference.examples { #expect(names.contains(example), "\(example)") }
    }
  }

  private static func thing(_ value: JSONValue) -> Thing {
    switch value.kind {
    case .object: .record(value.members.map { ($0.name.string ?? "", thing($0.value)) })
    case .array: list(value.elements.map { $0.kind == .object ? fields(of: thing($0)) : [(".", thing($0))] })
    case .boolean: Thing(booleanLiteral: value.boolean ?? false)
    case .string: Thing(stringLiteral: value.string ?? "")
    case .number: Thing(stringLiteral: String(decoding: value.document.source.bytes[value.range], as: UTF8.self))
    case .null: .absent("")
    }
  }

  private static func list(_ rows: [[(String, Thing)]]) -> Thing { .list(like: rows.first ?? [], rows) }

  private static func fields(of thing: Thing) -> [(String, Thing)] {
    if case .record(let fields) = thing { fields } else { [] }
  }
}
