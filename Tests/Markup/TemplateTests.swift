import Testing

@testable import Markup

/// The behaviours that the Mustache specification 1.3 asks for (https://github.com/mustache/spec, modules
/// `comments`, `interpolation`, `sections`, `inverted` and `partials`), each with an example of our own.
/// Left out is what the engine refuses: see `TemplateFaultTests`.
@Suite struct TemplateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let expected: String
    var partials: [String: String] = [:]

    init(_ name: String, _ source: String, _ expected: String, partials: [String: String] = [:]) {
      testDescription = name
      self.source = source
      self.expected = expected
      self.partials = partials
    }
  }

  private static var world: [(String, Thing)] {
    [
      ("yes", true), ("no", false), ("name", "Ada"), ("marks", "& \" < >"), ("gone", .absent("")),
      ("here", .present("present")),
      (
        "person",
        .record([("name", "Bo"), ("age", "9"), ("home", .record([("city", "Ulm"), ("open", true)]))])
      ),
      ("rows", .rows([[("n", "1")], [("n", "2")], [("n", "3")]])),
      ("empty", .list(like: [("n", "")], [])),
      (
        "tops",
        .rows([
          [
            ("top", "A"),
            ("mids", .rows([[("mid", "a"), ("lows", .rows([[("low", "x")], [("low", "y")]]))]])),
          ]
        ])
      ),
    ]
  }

  @Test(arguments: comments + interpolation + sections + inverted + partials)
  func `a template keeps the Mustache specification`(_ example: Case) throws {
    #expect(try html(example.source, Self.world, partials: example.partials) == example.expected)
  }

  static let comments = [
    Case("inline", "12{{! no }}34", "1234"),
    Case("multiline", "12{{!\n no\n}}34", "1234"),
    Case("standalone", "a\n{{! no }}\nb", "a\nb"),
    Case("indented standalone", "a\n  {{! no }}\nb", "a\nb"),
    Case("line endings", "a\r\n{{! no }}\r\nb", "a\r\nb"),
    Case("without previous line", "  {{! no }}\n!", "!"),
    Case("without newline", "!\n  {{! no }}", "!\n"),
    Case("multiline standalone", "a\n{{!\nno\n}}\nb", "a\nb"),
    Case("indented multiline", "a\n  {{!\n  no\n  }}\nb", "a\nb"),
    Case("not standalone", "  12 {{! 34 }}\n", "  12 \n"),
    Case("spaces kept", "1 {{! no }} 2", "1  2"),
    Case("holding a variable's name", "a{{! yes }}b", "ab"),
  ]

  static let interpolation = [
    Case("nothing to fill", "{ name }", "{ name }"),
    Case("basic", "Hello {{name}}.", "Hello Ada."),
    Case("escaped", "{{marks}}", "&amp; &quot; &lt; &gt;"),
    Case("dotted", "{{person.name}}", "Bo"),
    Case("dotted, deep", "{{person.home.city}}", "Ulm"),
    Case("dotted, from inside", "{{#person}}{{home.city}}{{/person}}", "Ulm"),
    Case("inner name first", "{{#person}}{{name}}{{/person}}", "Bo"),
    Case("absent with a fallback", "[{{gone | or \"none\"}}]", "[none]"),
    Case("spaces kept", "| {{name}} |", "| Ada |"),
    Case("never standalone", "  {{name}}\n", "  Ada\n"),
    Case("padding", "|{{  name\t}}|", "|Ada|"),
  ]

  static let sections = [
    Case("true", "[{{#yes}}shown{{/yes}}]", "[shown]"),
    Case("false", "[{{#no}}hidden{{/no}}]", "[]"),
    Case("absent", "[{{#gone}}hidden{{/gone}}]", "[]"),
    Case("present", "[{{#here}}{{here}}{{/here}}]", "[present]"),
    Case("into a record", "{{#person}}{{age}}{{/person}}", "9"),
    Case("outward from a record", "{{#person}}{{marks}}{{/person}}", "&amp; &quot; &lt; &gt;"),
    Case("over a list", "{{#rows}}{{n}},{{/rows}}", "1,2,3,"),
    Case("over an empty list", "[{{#empty}}{{n}}{{/empty}}]", "[]"),
    Case(
      "nested lists", "{{#tops}}{{#mids}}{{#lows}}{{top}}{{mid}}{{low}} {{/lows}}{{/mids}}{{/tops}}",
      "Aax Aay "),
    Case("doubled", "{{#yes}}1{{/yes}} 2 {{#yes}}3{{/yes}}", "1 2 3"),
    Case("nested, true", "|{{#yes}}a{{#yes}}b{{/yes}}c{{/yes}}|", "|abc|"),
    Case("nested, false", "|{{#yes}}a{{#no}}b{{/no}}c{{/yes}}|", "|ac|"),
    Case("dotted", "{{#person.home.open}}open{{/person.home.open}}", "open"),
    Case("spaces around", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
    Case("spaces inside", " | {{#yes}} {{! no }}\n {{/yes}} | \n", " |  \n  | \n"),
    Case("inline, indented", " {{#yes}}1{{/yes}}\n {{#yes}}2{{/yes}}\n", " 1\n 2\n"),
    Case("standalone lines", "| a\n{{#yes}}\n|\n{{/yes}}\n| b\n", "| a\n|\n| b\n"),
    Case("indented standalone", "| a\n  {{#yes}}\n|\n  {{/yes}}\n| b\n", "| a\n|\n| b\n"),
    Case("line endings", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    Case("without previous line", "  {{#yes}}\n#{{/yes}}\n/", "#\n/"),
    Case("without newline", "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    Case("padding", "|{{# yes }}={{/ yes }}|", "|=|"),
    Case(
      "rows of a table", "| h |\n|---|\n{{#rows}}\n| {{n}} |\n{{/rows}}\nend",
      "| h |\n|---|\n| 1 |\n| 2 |\n| 3 |\nend"),
  ]

  static let inverted = [
    Case("false", "[{{^no}}shown{{/no}}]", "[shown]"),
    Case("true", "[{{^yes}}hidden{{/yes}}]", "[]"),
    Case("absent", "[{{^gone}}shown{{/gone}}]", "[shown]"),
    Case("present", "[{{^here}}hidden{{/here}}]", "[]"),
    Case("list", "[{{^rows}}hidden{{/rows}}]", "[]"),
    Case("empty list", "[{{^empty}}shown{{/empty}}]", "[shown]"),
    Case("nested", "|{{^no}}a{{^yes}}b{{/yes}}c{{/no}}|", "|ac|"),
    Case("dotted", "[{{^person.home.open}}hidden{{/person.home.open}}]", "[]"),
    Case("standalone lines", "| a\n{{^no}}\n|\n{{/no}}\n| b\n", "| a\n|\n| b\n"),
    Case("line endings", "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|"),
    Case("without previous line", "  {{^no}}\n^{{/no}}\n/", "^\n/"),
    Case("without newline", "^{{^no}}\n/\n  {{/no}}", "^\n/\n"),
    Case("padding", "|{{^ no }}={{/ no }}|", "|=|"),
  ]

  static let partials = [
    Case("basic", "[{{>p}}]", "[from p]", partials: ["p": "from p"]),
    Case("sees the page", "[{{>p}}]", "[*Ada*]", partials: ["p": "*{{name}}*"]),
    Case("sees the section", "{{#rows}}{{>p}}{{/rows}}", "<1><2><3>", partials: ["p": "<{{n}}>"]),
    Case("spaces around", "| {{>p}} |", "| \t|\t |", partials: ["p": "\t|\t"]),
    Case("inline, no indentation", "  {{name}}  {{> p}}\n", "  Ada  >\n>\n", partials: ["p": ">\n>"]),
    Case("line endings", "|\r\n{{>p}}\r\n|", "|\r\n>|", partials: ["p": ">"]),
    Case("without previous line", "  {{>p}}\n>", "  >\n  >>", partials: ["p": ">\n>"]),
    Case("without newline", ">\n  {{>p}}", ">\n  >\n  >", partials: ["p": ">\n>"]),
    Case("indentation", "\\\n {{>p}}\n/\n", "\\\n |\n Ada\n |\n/\n", partials: ["p": "|\n{{name}}\n|\n"]),
    Case(
      "indentation in a partial's partial", " {{>p}}\n", " a\n   b\n",
      partials: ["p": "a\n  {{>q}}\n", "q": "b\n"]),
    Case(
      "indentation and standalone lines", " {{>p}}\n", " a\n b\n",
      partials: ["p": "a\n{{#yes}}\nb\n{{/yes}}\n"]),
    Case("padding", "|{{> p }}|", "|=|", partials: ["p": "="]),
  ]

  @Test(arguments: [
    (#"{{"{{name | or \"–\"}}"}}"#, "{{name | or &quot;–&quot;}}"), (#"a {{ "}}" }} b"#, "a }} b"), (#"{{""}}"#, ""),
    (#"{{#rows}}{{"{"}}{{n}}{{"}"}}{{/rows}}"#, "{1}{2}{3}"),
  ])
  func `a text in quotes is printed as it is`(source: String, expected: String) throws {
    #expect(try html(source, Self.world) == expected)
  }

  @Test func `a template is read once and filled for many`() throws {
    let page: [(String, Thing)] = [("name", "Ada")]
    let greeting = try template("Hello {{name}}", page)
    #expect(greeting.html(filling: record([("name", "Bo")])).string == "Hello Bo")
    #expect(greeting.html(filling: record(page)).string == "Hello Ada")
  }

  @Test func `a record that does not fit prints nothing and does not stop the program`() throws {
    let greeting = try template(
      "[{{#rows}}{{n}}{{/rows}}{{name}}]", [("rows", .rows([[("n", "1")]])), ("name", "Ada")])
    #expect(greeting.html(filling: Record([.text("not a list")])).string == "[]")
  }
}
