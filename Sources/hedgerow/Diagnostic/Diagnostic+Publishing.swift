import Markup
import Parsing
import Publishing

/// The words for a site that was not built.
extension Diagnostic {
  static func text(of fault: PublishingFault) -> String {
    switch fault {
    case .input(let files): files.map(Diagnostic.text(of:)).joined(separator: "\n\n")
    case .template(let faults): Diagnostic.text(of: faults)
    default: Diagnostic(fault).text
    }
  }

  private init(_ fault: PublishingFault) {
    switch fault {
    case .input, .template: self.init("the site is at fault")
    case .noSite(let file):
      self.init(
        "there is no site here", notes: ["expected a file `\(Printable.text(file))`"],
        hint: "name the site's folder: `hedgerow build SITE`")
    case .disk(let fault): self.init(fault)
    case .unknownTemplate(let path, let known):
      self.init(
        "a file replaces no template, and none includes it",
        notes: ["`\(Printable.text(path))`", "expected \(Printable.choice(known))"],
        hint: "rename it, or move it out of `templates`")
    case .outputIsNotAFolder(let path):
      self.init("the output is not a folder", notes: ["`\(Printable.text(path))` is a file"])
    case .outputIsNotOurs(let path):
      self.init(
        "the output folder holds files that hedgerow did not make",
        notes: ["`\(Printable.text(path))` has no `manifest.json` of a build, so nothing in it is touched"],
        hint: "name a new or an empty folder with `--output`")
    case .outputIsTheSite(let path):
      self.init(
        "the output folder is the site's own, or holds it", notes: ["`\(Printable.text(path))`"],
        hint: "name another folder with `--output`")
    case .outputIsAnInput(let path, let folder):
      self.init(
        "the output folder is a folder that the site is read from",
        notes: ["`\(Printable.text(path))` is in the site's `\(Printable.text(folder))`"],
        hint: "name another folder with `--output`")
    case .outsideTheSite(let path):
      self.init(
        "a file of the site lies outside its folder", notes: ["`\(Printable.text(path))` leads out of it by a link"],
        hint: "copy the file into the site's folder")
    case .collidingOutput(let first, let second):
      self.init(
        "two places of the output are one on some systems",
        notes: ["`\(Printable.text(first))`", "and `\(Printable.text(second))`"],
        hint: "names must differ in more than case and accents' encoding")
    case .unportableOutput(let path, let problem):
      self.init(
        "a page would have a name that not every system can keep",
        notes: ["`\(Printable.text(path))`: \(problem.words)"])
    case .repeatedOutput(let path):
      self.init("two pages would stand at one place", notes: ["`\(Printable.text(path))`"])
    case .repeatedPortfolio(let id, let first, let second):
      self.init(
        "two portfolios have the id `\(Printable.text(id))`",
        notes: ["in `\(Printable.text(first))`", "and in `\(Printable.text(second))`"],
        hint: "give each portfolio an id of its own; it names the report's folder")
    case .deadLink(let page, let link):
      self.init(
        "a link leads nowhere", notes: ["`\(Printable.text(link))` on `\(Printable.text(page))`"],
        hint: "link to a page that the site has, or write the whole address")
    case .notAPage(let path):
      self.init(
        "a file of the pages' folder is no page",
        notes: ["`\(Printable.text(path))`", "expected a name ending in `.md`"],
        hint: "move it out of `pages`")
    case .pageName(let path):
      self.init(
        "a page's name makes no plain address",
        notes: [
          "`\(Printable.text(path))`", "expected lower-case letters, digits and hyphens, such as `worked-example.md`",
        ],
        hint: "rename the file or the folder")
    case .pageInPlaceOfIndex(let path):
      self.init(
        "the list of reports stands where this page would", notes: ["`\(Printable.text(path))`"],
        hint: "rename the page, or replace the template `index.md`")
    case .noPortfolio(let name, let known):
      let choice = known.isEmpty ? [] : ["the site has \(Printable.choice(known))"]
      self.init("there is no portfolio `\(Printable.text(name))`", notes: choice)
    case .notYetSupported(let path):
      self.init("this version does not build `\(Printable.text(path))` yet")
    }
  }

  private init(_ fault: DiskFault) {
    let title =
      switch fault.action {
      case .read: "cannot read a file"
      case .list: "cannot list a folder"
      case .write: "cannot write a file"
      case .rename: "cannot move a file into place"
      case .remove: "cannot remove a stale file"
      case .makeFolder: "cannot make a folder"
      case .followLink: "a folder of the output is a symbolic link"
      }
    self.init(title, notes: ["`\(Printable.text(fault.path))`: \(Terminal.systemWords(fault.code))"])
  }
}
