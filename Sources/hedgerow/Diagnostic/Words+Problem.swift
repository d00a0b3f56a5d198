import Parsing

/// The sentence for every problem of a document.
extension Words {
  init(_ problem: Problem) {
    switch problem {
    case .syntax(let syntax): self.init(syntax)
    case .unknownField(let name, let nearest, let known):
      self.init(
        "unknown field `\(Printable.text(name))`", "expected \(Printable.choice(known))",
        hint: Words.didYouMean(nearest))
    case .missingField(let name):
      self.init("the field `\(name)` is missing", "expected it in the object that begins here")
    case .missingOneOf(let names):
      self.init(
        "\(Printable.choice(names)) is missing",
        "expected \(names.count == 2 ? "one of the two" : "one of them")"
          + " in the object that begins here")
    case .notTogether(let name, let other):
      self.init(
        "`\(name)` and `\(other)` exclude one another", "expected only one of them",
        hint: "remove the one that is not meant")
    case .notYetSupported(let name):
      self.init(
        "`\(name)` is not supported yet",
        "nothing would evaluate it, and a report without it could mislead",
        hint: "remove the field")
    case .repeatedField(let name, let first):
      self.init(
        "the field `\(Printable.text(name))` is given twice", "first at \(Words.position(first))",
        hint: "keep the one that is right and remove the other")
    case .wrongType(let expected, let found): self.init(expected: expected, found: found)
    case .malformed(let text, let form): self.init(malformed: text, form)
    case .outOfRange(let number, let bound): self.init(number, outOf: bound)
    case .empty:
      self.init("the list is empty", "expected at least one element")
    case .notAChoice(let text, let nearest, let known):
      self.init(
        "unknown value `\(Printable.text(text))`", "expected \(Printable.choice(known))",
        hint: Words.didYouMean(nearest))
    case .unportableName(let name, let problem): self.init(name, problem)
    case .unknownReference(let reference, let nearest, let known):
      self.init(reference, nearest, known)
    case .duplicate(let name, let first):
      self.init(
        "`\(Printable.text(name))` is there twice", "first at \(Words.position(first))",
        hint: "rename or remove one of the two")
    case .misplaced(let found, let expected):
      self.init(
        "this is \(found.words), not \(expected.words)",
        "the folder is for \(expected.plural)", hint: found.cure)
    case .tier(let tier): self.init(tier)
    case .history(let history): self.init(history)
    case .contradiction(let contradiction): self.init(contradiction)
    case .position(let position): self.init(position)
    case .plan(let plan): self.init(plan)
    case .frontMatter(let problem): self.init(problem)
    case .doubt(let doubt): self.init(doubt)
    }
  }

  static func didYouMean(_ name: String?) -> String? {
    name.map { "did you mean `\(Printable.text($0))`?" }
  }

  static func position(_ place: Place) -> String {
    "\(Printable.path(place.file)):\(place.line):\(place.column)"
  }
}
