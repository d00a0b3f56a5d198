import Markup
import Parsing
import Reporting

/// The words for templates that are at fault.
extension Diagnostic {
  /// All faults of a template.
  static func list(of faults: TemplateFaults, in folder: String) -> [Diagnostic] {
    var list = faults.faults.map { Diagnostic($0, in: folder) }
    if list.count == TemplateFaults.limit {
      list[list.count - 1].remark = "The first \(TemplateFaults.limit) errors are shown; there may be more."
    }
    return list
  }

  /// - Parameter folder: the site's folder, which a template's own name does not begin with.
  private init(_ fault: TemplateFault, in folder: String) {
    let words = Words(fault)
    let width = max(1, fault.token.unicodeScalars.count)
    self.init(
      words.title,
      at: Place(
        file: folder + "/" + fault.file, line: fault.line, column: fault.column, width: width,
        sourceLine: fault.sourceLine),
      notes: words.notes, hint: fault.nearest.map { "did you mean `\(Printable.text($0))`?" } ?? words.hint)
    code = Code(fault.reason)
  }
}

extension Words {
  fileprivate init(_ fault: TemplateFault) {
    let token = Printable.text(fault.token)
    switch fault.reason {
    case .unknownName: self.init("unknown name `\(token)`", hint: Self.otherwise(token) ?? Self.scenarioHint(fault))
    case .unknownFilter: self.init("unknown format `\(token)`")
    case .unknownPartial where Composer.templateNames.contains(where: { $0.hasPrefix(fault.token + ".") }):
      self.init(
        "`\(token)` is a page's template and no partial", "a template cannot be included, not even in itself",
        hint: "write what two templates share into a file of its own, such as `templates/\(token)-head.md`")
    case .unknownPartial: self.init("unknown partial `\(token)`")
    case .recursivePartial(let chain):
      self.init("a partial includes itself", chain.map { "`\(Printable.text($0))`" }.joined(separator: " → "))
    case .unsupported(let feature): self.init("\(feature.words) is not supported", hint: feature.hint)
    case .unclosedTag: self.init("`{{` is not closed", "expected `}}`")
    case .emptyTag: self.init("the tag is empty", "expected a name between `{{` and `}}`")
    case .malformedTag:
      self.init(
        "cannot read `\(token)` in a tag", "expected a name, then formats behind `|`", hint: Self.otherwise(token))
    case .unclosedSection:
      self.init("the section is not closed", "expected a closing tag `{{/\(Self.name(in: token))}}`")
    case .crossedSection(let open):
      self.init("sections cross", "`\(Printable.text(open))` is open here and must be closed first")
    case .unopenedSection:
      self.init("nothing of this name is open", "expected `{{#\(Self.name(in: token))}}` before it")
    case .notARecord(let kind): self.init("`\(token)` has no names inside", "it is \(kind.words)")
    case .notACondition(let kind): self.init("`\(token)` is always there", "it is \(kind.words)")
    case .notPrintable(let kind): self.init("`\(token)` cannot be printed", "it is \(kind.words)")
    case .unformatted(let kind):
      self.init(
        "`\(token)` needs a format", "it is \(kind.words)",
        hint: kind == .flag
          ? "ask for it with a section: `{{#\(token)}}…{{/\(token)}}`" : "for example `{{\(token) | money}}`")
    case .unguardedOptional:
      self.init(
        "`\(token)` may be absent", "say what is printed then, or ask for it with a section",
        hint: "for example `{{\(token) | or \"none\"}}`, as the last format")
    case .filterInput(let accepts, let found):
      self.init(
        "the format `\(token)` does not take \(found.words)",
        "it takes \(accepts.map(\.words).joined(separator: " or "))")
    case .filterUnit(let unit, let name):
      let isAmount = unit == .amount
      self.init(
        "the format `\(token)` does not suit \(isAmount ? "an amount" : "a fraction")",
        "`\(Printable.text(name))` is \(isAmount ? "money, coins or a price" : "a part of something: 0.1 is 10 %")",
        hint: "write `\(isAmount ? "money" : "percent")`, or `number` for the bare number")
    case .argumentCount(let least, let most, let found):
      let expected = least == most ? "\(least)" : "\(least) to \(most)"
      self.init("the format `\(token)` has \(found) arguments", "expected \(expected)")
    case .argumentKind(let expected, let found):
      self.init("the argument of `\(token)` is a \(found.rawValue)", "expected a \(expected.rawValue)")
    case .filterAfterOr: self.init("`or` must be the last format")
    case .reservedCharacter:
      self.init("the template holds U+E000 or U+E001", "these two mark the places of values while a page is made")
    case .notUTF8: self.init("the template is not UTF-8", hint: "save the file as UTF-8")
    case .byteOrderMark:
      self.init("the file begins with a byte order mark", hint: "save it as UTF-8 without a byte order mark")
    case .conflict: self.init(.conflictMark)
    case .unknownEntry, .recursiveEntry, .malformedEntry, .emptyEntry, .repeatedEntry, .missingEntries,
      .entryOutOfPlace,
      .entryWithTags:
      self.init(wordsFault: fault.reason, token)
    case .skippedHeading, .secondTitle, .imageWithoutText, .linkWithoutText, .rawHTML, .missingName:
      self.init(structureFault: fault.reason)
    case .tooDeep(let limit):
      self.init("sections stand more than \(limit) deep", "expected at most \(limit) inside one another")
    case .tooLarge(let limit): self.init("the template is too large", "expected at most \(limit) bytes")
    }
  }
}

extension Words {
  /// Which line of a page's front matter would make the name of a scenario known.
  private static func scenarioHint(_ fault: TemplateFault) -> String? {
    guard fault.file.hasPrefix("pages/") else { return nil }
    if fault.token == "scenario" { return "name a `portfolio` in the page's front matter" }
    let before = fault.sourceLine.unicodeScalars.prefix(fault.column - 1)
    return String(before).hasSuffix("scenario.")
      ? "list the set in the page's front matter: `scenarios: [\"\(Printable.text(fault.token))\"]`" : nil
  }

  /// Words of other template languages, by what stands for them here.
  private static func otherwise(_ token: String) -> String? {
    let word = token.split(separator: " ").first ?? ""
    return switch word {
    case "else": "for what is shown otherwise write `{{/name}}{{^name}}` in its place"
    case "if", "each", "with", "for": "a section has the name alone: `{{#name}}…{{/name}}`"
    case "unless": "write `{{^name}}…{{/name}}`"
    default: nil
    }
  }

  /// What a section's tag names: `rows` in `{{# rows }}`.
  private static func name(in tag: String) -> Substring {
    let marks: Set<Character> = ["{", "}", "#", "^", "/", " ", "\t"]
    return tag.drop { marks.contains($0) }.prefix { !marks.contains($0) }
  }
}

extension Kind.Shape {
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .flag: "a condition"
    case .record: "a group of names"
    case .list: "a list"
    case .block: "a finished block"
    }
  }
}

extension TemplateFault.Feature {
  fileprivate var words: String {
    switch self {
    case .tripleMustache: "`{{{…}}}`"
    case .ampersand: "`{{&…}}`"
    case .setDelimiter: "changing the delimiters"
    case .parent: "`{{<…}}`"
    case .block: "`{{$…}}`"
    case .dynamicName: "`{{>*…}}`"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .tripleMustache, .ampersand: "values are always escaped; write `{{…}}`"
    case .setDelimiter, .parent, .block, .dynamicName: nil
    }
  }
}
