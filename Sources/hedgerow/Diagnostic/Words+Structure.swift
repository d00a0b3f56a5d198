import Markup

/// The sentences for what a template or a page does to the structure of what it makes.
extension Words {
  init(structureFault reason: TemplateFault.Reason) {
    switch reason {
    case .skippedHeading(let expected, let found):
      self.init(
        "a heading skips a level", "expected at most level \(expected), found \(found)",
        hint: "write `\(String(repeating: "#", count: expected))`: levels tell what belongs to what")
    case .secondTitle:
      self.init(
        "the page has a title already", "`title` of the front matter is its heading",
        hint: "begin with `##`, or remove the line")
    case .imageWithoutText:
      self.init("the picture has no text", hint: "say what it shows: `![a curve that falls](…)`")
    case .linkWithoutText:
      self.init("the link has no words", hint: "say where it leads: `[the method](…)`")
    case .rawHTML:
      self.init(
        "HTML is left out of pages", "expected Markdown", hint: "write it as Markdown, and `\\<` for the sign itself")
    case .missingName(let name):
      self.init("the template may leave out `{{\(name)}}`", "every page must have it: write it outside of all sections")
    default: preconditionFailure("a fault of another kind: \(reason)")
    }
  }
}
