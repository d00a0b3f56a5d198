import Parsing

/// The sentences for the beginning of a page.
extension Words {
  init(_ problem: FrontMatterProblem) {
    switch problem {
    case .missing:
      self.init(
        "the page has no front matter", "expected `---` on the first line, then lines `key: value`, then `---`",
        hint: "a page needs at least a `title`")
    case .notClosed:
      self.init("the front matter is not closed", "expected a second line `---`, and the page's text behind it")
    case .notAKey:
      self.init("the line is no key with a value", "expected `key: value`, with a space behind the colon")
    case .noValue(let key):
      self.init(
        "the key `\(Printable.text(key))` has no value", "expected the value on the same line",
        hint: "remove the line, or write `\"\"` for an empty text")
    case .needsQuotes:
      self.init("the text needs quotes", "YAML would not read it as one text", hint: "write it as `\"…\"`")
    case .textAfterValue:
      self.init("something follows the value", "expected the end of the line")
    case .unsupported(let construct):
      self.init(
        "\(construct.words) not read here", "front matter is lines of `key: value`, each value JSON or plain text",
        hint: construct.hint)
    case .unused(let key, let other):
      self.init(
        "`\(key)` is not used without `\(other)`", hint: "add a line `\(other): …`, or remove this one")
    case .unusedPortfolio:
      self.init(
        "the page says nothing of its portfolio", hint: "use one of its figures, or remove the line `portfolio: …`")
    case .updatedBeforeDate: self.init("the page was updated before its date")
    }
  }
}

extension FrontMatterProblem.Construct {
  fileprivate var words: String {
    switch self {
    case .comment: "comments are"
    case .listOfLines: "a list with a line for each element is"
    case .indentation: "an indented line is"
    case .textOfLines: "a text of several lines is"
    case .anchor: "an anchor is"
    case .tag: "a type tag is"
    case .singleQuotes: "a text in single quotes is"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .comment: "remove it, or put a text with `#` in quotes"
    case .listOfLines: "write the list on one line: `[\"guide\", \"stress\"]`"
    case .indentation: "write the whole value on the line of its key"
    case .textOfLines: "write the text on one line"
    case .anchor, .tag: "write the value itself, and a text that begins so in quotes"
    case .singleQuotes: "write `\"…\"`"
    }
  }
}
