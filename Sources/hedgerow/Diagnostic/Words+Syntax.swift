import Parsing

/// The sentences for texts that are not JSON.
extension Words {
  init(_ problem: SyntaxProblem) {
    switch problem {
    case .empty: self.init("the file is empty", "expected a JSON object: `{ … }`")
    case .unexpected(let scalar, let expected): self.init(unexpected: scalar, expected)
    case .endsEarly(let expected):
      self.init(
        "the file ends too early", "expected \(expected.words)",
        hint: "a `}` or `]` is missing, or the file was cut off")
    case .textAfterEnd:
      self.init(
        "something follows the end of the document", "expected nothing after the outermost bracket",
        hint: "there may be a bracket too many before it")
    case .secondDocument:
      self.init(
        "a second document follows the first", "expected one in each file",
        hint: "write each into a file of its own; of one document, there may be a bracket too many before this")
    case .trailingComma:
      self.init("a comma stands before the closing bracket", hint: "remove the comma")
    case .comment:
      self.init(
        "comments are not part of JSON",
        hint: "put the remark into a `\"note\"` field of the file's outermost object")
    case .singleQuotes:
      self.init("single quotes are not part of JSON", hint: "write `\"` instead of `'`")
    case .bareWord(let word, let expected): self.init(bareWord: word, expected)
    case .number(let problem): self.init(problem)
    case .tooDeep(let limit):
      self.init("brackets stand more than \(limit) deep", "expected at most \(limit) inside one another")
    case .lineTooLong(let limit):
      self.init(
        "the line is too long", "expected at most \(limit) bytes", hint: "a stream has one portfolio on each line")
    case .tooLarge(let limit): self.init("the file is too large", "expected at most \(limit) bytes")
    case .conflictMark:
      self.init(
        "two versions of the file conflict here", "Git and its like mark both with `<<<<<<<`, `=======` and `>>>>>>>`",
        hint: "keep the lines of one version, and remove the three marks")
    case .byteOrderMark:
      self.init(
        "the file begins with a byte order mark", hint: "save it as UTF-8 without a byte order mark")
    case .notUTF8(let byte):
      self.init(
        "the file is not UTF-8", "the byte \(Words.hexadecimal(byte)) begins no character here",
        hint: "save the file as UTF-8; it may be in Windows-1252 or Latin-1")
    case .wideEncoding(let encoding):
      self.init(
        "the file is \(encoding == .utf16 ? "UTF-16" : "UTF-32"), not UTF-8",
        hint: "save it as UTF-8; where a program offers only “Unicode”, that is UTF-16")
    case .text(let problem): self.init(problem)
    }
  }

  private init(bareWord word: String, _ expected: SyntaxProblem.Expectation) {
    let hint: String? =
      switch (word.lowercased(), expected) {
      case (_, .name), (_, .nameOrEnd): "write `\"\(word)\"`"
      case (_, .colon): Words.missingColon
      case ("true", _), ("false", _), ("null", _): "write `\(word.lowercased())`"
      case ("none", .value), ("nil", .value), ("undefined", .value): "write `null`, or leave the field out"
      case ("infinity", .value), ("inf", .value): Words.noInfinity
      case ("nan", .value): "write `null` where there is no number, if the field may be left out"
      case (_, .value): "texts stand in quotes: `\"\(word)\"`"
      default: nil
      }
    self.init("unexpected `\(word)`", "expected \(expected.words)", hint: hint)
  }

  private init(_ problem: SyntaxProblem.NumberProblem) {
    switch problem {
    case .leadingZero: self.init("a number begins with a zero too many", hint: "remove the leading zero")
    case .leadingPlus: self.init("a number begins with `+`", hint: "remove the `+`")
    case .leadingPoint: self.init("a number begins with its point", hint: "write a `0` before it")
    case .noDigitsAfterMinus: self.init("a minus without a number", "expected a digit after `-`")
    case .noDigitsAfterPoint:
      self.init("a number ends with its point", hint: "write a digit behind the point, or remove it")
    case .noDigitsInExponent: self.init("an exponent without a number", "expected digits after `e`")
    case .decimalComma:
      self.init(
        "a number has a comma in it", "expected a decimal point, and nothing between thousands",
        hint: "write `1.5` for one and a half and `1500` for fifteen hundred")
    case .overflow:
      self.init("the number is too large", "expected at most 1e30 in magnitude")
    }
  }
}
