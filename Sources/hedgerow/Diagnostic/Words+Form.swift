import Parsing

/// The sentences for values that are not what they should be.
extension Words {
  init(expected form: Form, found kind: JSONKind) {
    let hint: String? =
      switch (form, kind) {
      case (.boolean, .string): "write `true` or `false` without quotes"
      case (.instant, .number), (.date, .number), (.instantOrDate, .number):
        "write it as a text: counts of seconds or milliseconds are not read"
      case (_, .number) where form.isText: "put the value in quotes"
      case (.list, .string), (.list, .number), (.list, .boolean):
        "put it in brackets, even if there is only one: `[\(kind == .string ? "\"…\"" : "…")]`"
      case (_, .null): "a field that is needed cannot be null"
      case (.object, .array): "write the object itself, without `[` and `]` around it"
      case (.list, .object): "put the object in brackets: `[{ … }]`"
      default: nil
      }
    self.init("expected \(form.name), found \(kind.name)", hint: hint)
    if form.isText || form == .number { notes = ["expected \(form.example)"] }
  }

  init(malformed text: String, _ form: Form) {
    self.init(
      text.isEmpty ? "the text is empty" : "`\(Printable.text(text))` is not \(form.name)",
      "expected \(form.example)", hint: form.hint(for: text))
  }

  init(_ number: Double, outOf bound: Bound) {
    let written = Printable.number(number)
    self.init("\(written) is out of range", "expected \(bound.words)", hint: bound.hint(for: number))
  }
}

extension JSONKind {
  var name: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension Bound {
  var words: String {
    switch (lower, upper) {
    case (let lower?, let upper?): "\(Bound.from(lower)) and \(Bound.to(upper))"
    case (let lower?, nil): Bound.from(lower)
    case (nil, let upper?): Bound.to(upper)
    case (nil, nil): "a number"
    }
  }

  private static func from(_ end: End) -> String {
    end.isIncluded ? "at least \(Printable.number(end.value))" : "more than \(Printable.number(end.value))"
  }

  private static func to(_ end: End) -> String {
    end.isIncluded ? "at most \(Printable.number(end.value))" : "less than \(Printable.number(end.value))"
  }

  /// The usual slip: percent where a fraction is meant.
  func hint(for number: Double) -> String? {
    if lower?.value == -1, upper == nil, number > -100, number <= -1 {
      return "a price cannot fall to nothing; a fall of 10 % is -0.1"
    }
    guard let upper, upper.value <= 10, number > upper.value, number <= 1000, number / 100 <= upper.value else {
      return nil
    }
    return "rates are fractions: \(Printable.number(number)) % is \(Words.rounded(number / 100))"
  }
}
