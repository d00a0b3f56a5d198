import Parsing

/// The sentences for what can go wrong inside a JSON string, and for a single character.
extension Words {
  init(_ problem: SyntaxProblem.TextProblem) {
    switch problem {
    case .unterminated:
      self.init(
        "the text is not closed", "expected a `\"` on the same line",
        hint: "write `\\\"` for a quote inside a text and `\\n` for a new line")
    case .controlCharacter(let byte):
      self.init(
        "a control character stands in the text",
        "the byte \(Words.hexadecimal(byte)) has to be written as `\(Words.escape(byte))`")
    case .unknownEscape(let scalar):
      self.init(
        scalar == "\u{FFFD}" ? "unknown escape" : "unknown escape `\\\(Printable.scalar(scalar))`",
        "expected `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u` with four digits",
        hint: "write `\\\\` for a backslash")
    case .incompleteUnicodeEscape:
      self.init("`\\u` without four hexadecimal digits", "expected a form such as `\\u00e9`")
    case .loneSurrogate:
      self.init(
        "half of a character", "`\\uD800` to `\\uDFFF` stand only in pairs",
        hint: "write the character itself; the file is UTF-8")
    }
  }

  init(unexpected scalar: Unicode.Scalar, _ expected: SyntaxProblem.Expectation) {
    let hint: String? =
      switch (expected, scalar) {
      case (_, "\u{2018}"..."\u{201F}"), (_, "\u{AB}"), (_, "\u{BB}"): "write the straight quote `\"`"
      case (.value, "\u{2212}"), (.value, "\u{2013}"), (.value, "\u{2014}"): "write the hyphen `-` for a minus"
      case (_, let scalar) where Words.isInvisible(scalar): "remove it, or write a plain space"
      case (.commaOrEndOfObject, "\""), (.commaOrEndOfArray, "\""), (.commaOrEndOfArray, "{"),
        (.commaOrEndOfArray, "["), (.commaOrEndOfArray, "0"..."9"):
        "a comma may be missing before it"
      case (.commaOrEndOfArray, "}"): "what began with `[` ends with `]`"
      case (.commaOrEndOfObject, "]"): "what began with `{` ends with `}`"
      case (.commaOrEndOfArray, ":"): "only objects have names: `{ … }` instead of `[ … ]`"
      case (.colon, "="): "write `:` between a name and its value"
      case (.colon, ","), (.colon, "}"): "the value of this name is missing"
      case (.colon, "\""), (.colon, "0"..."9"), (.colon, "-"), (.colon, "["), (.colon, "{"): Words.missingColon
      case (.value, "<"): "this may be a web page: look at what was downloaded"
      case (.value, ","), (.value, "}"), (.value, "]"): "a value is missing before it"
      case (.name, ","), (.nameOrEnd, ","): "there is a comma too many"
      case (.name, "{"), (.nameOrEnd, "{"), (.name, "["), (.nameOrEnd, "["):
        "inside an object every value has a name"
      default: nil
      }
    self.init("unexpected \(Words.character(scalar))", "expected \(expected.words)", hint: hint)
  }

  static let missingColon = "a colon is missing before it: a name and its value are `\"name\": value`"

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x\(digits.count == 1 ? "0" : "")\(digits)"
  }

  private static func escape(_ byte: UInt8) -> String {
    byte == 9 ? "\\t" : "\\u00\(hexadecimal(byte).dropFirst(2))"
  }
}

extension SyntaxProblem.Expectation {
  var words: String {
    switch self {
    case .value: "a value"
    case .name: "a name in quotes"
    case .nameOrEnd: "a name in quotes or `}`"
    case .colon: "`:` after the name"
    case .commaOrEndOfObject: "`,` or `}`"
    case .commaOrEndOfArray: "`,` or `]`"
    }
  }
}
