@testable import Markup

/// A value of a test's page together with its kind, so that a page can be written as one literal.
indirect enum Thing: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral {
  case value(Kind, Value)
  case absent(Thing)
  case present(Thing)
  case record([(String, Thing)])
  case list(like: [(String, Thing)], [[(String, Thing)]])

  init(stringLiteral text: String) { self = .value(.text, .text(text)) }
  init(booleanLiteral flag: Bool) { self = .value(.flag, .flag(flag)) }
  init(floatLiteral number: Double) { self = .value(.number, .number(number)) }

  static func block(html: StaticString, markdown: StaticString) -> Thing {
    .value(.block, .block(Block(html: HTMLText(html), markdown: MarkdownText(markdown))))
  }

  static func rows(_ rows: [[(String, Thing)]]) -> Thing { .list(like: rows[0], rows) }

  var kind: Kind {
    switch self {
    case .value(let kind, _): kind
    case .absent(let thing), .present(let thing): thing.kind
    case .record(let fields): .record(schema(of: fields))
    case .list(let fields, _): .list(schema(of: fields))
    }
  }

  var value: Value {
    switch self {
    case .value(_, let value): value
    case .absent: .none
    case .present(let thing): thing.value
    case .record(let fields): .record(Record(fields.map(\.1.value)))
    case .list(_, let rows): .list(rows.map { Record($0.map(\.1.value)) })
    }
  }

  var optional: Bool {
    switch self {
    case .absent, .present: true
    default: false
    }
  }
}

func schema(of fields: [(String, Thing)]) -> Schema {
  Schema(
    fields.map {
      Schema.Entry(name: $0.0, kind: $0.1.kind, optional: $0.1.optional, description: "", example: "")
    })
}

/// Filters enough for tests; the program's own are Reporting's.
let testFilters = Filters([
  "whole": .number { number, _ in "\(Int(number))" },
  "plus": .number([.number, .text], required: 1) { number, arguments in
    "\(Int(number + arguments[0].number))" + (arguments.count > 1 ? arguments[1].text : "")
  },
  "loud": .text { text, _ in text.uppercased() },
  "negated": Filter(accepts: [.number], gives: .number) { value, _ in
    if case .number(let number) = value { .number(-number) } else { .none }
  },
  "choose": .flag([.text, .text]) { flag, arguments in arguments[flag ? 0 : 1].text },
])

/// A template over a page written as a literal.
func template(
  _ source: String, _ page: [(String, Thing)], partials: [String: String] = [:]
) throws(TemplateFaults) -> Template {
  try Template(
    Array(source.utf8), name: "page.md", schema: schema(of: page), filters: testFilters,
    partials: Dictionary(
      uniqueKeysWithValues: partials.map { ($0.key, TemplatePartial(Array($0.value.utf8), file: $0.key)) }))
}

func record(_ page: [(String, Thing)]) -> Record { Record(page.map(\.1.value)) }

/// The page as HTML, Markdown and rendered Markdown.
func html(_ source: String, _ page: [(String, Thing)], partials: [String: String] = [:]) throws -> String {
  try template(source, page, partials: partials).html(filling: record(page)).string
}

func twin(_ source: String, _ page: [(String, Thing)]) throws -> String {
  try template(source, page).markdown(filling: record(page)).string
}

func page(_ source: String, _ page: [(String, Thing)]) throws -> RenderedMarkdown {
  RenderedMarkdown(try template(source, page), filling: record(page))
}
