import Markup
import Parsing
import Publishing

/// The words for a site that was not built.
extension Diagnostic {
  static func text(of fault: PublishingFault) -> String { text(of: list(of: fault)) }

  /// Everything that is wrong, in the order of files and lines.
  static func text(of list: [Diagnostic]) -> String { list.map(\.text).joined(separator: "\n\n") }

  static func list(of fault: PublishingFault) -> [Diagnostic] {
    switch fault {
    case .several(let faults): sorted(faults.flatMap(list))
    case .input(let files): sorted(files.flatMap(list))
    case .template(let faults, let folder): sorted(list(of: faults, in: folder))
    default: [Diagnostic(fault)]
    }
  }

  /// By file, then by line; what concerns no file comes first.
  static func sorted(_ list: [Diagnostic]) -> [Diagnostic] {
    list.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.file != b.file { return (a.file ?? "").utf8.lexicographicallyPrecedes((b.file ?? "").utf8) }
      let (here, there) = (a.place, b.place)
      return (here?.line ?? 0, here?.column ?? 0, one.offset) < (there?.line ?? 0, there?.column ?? 0, other.offset)
    }.map(\.element)
  }

  init(_ warning: SiteWarning) {
    switch warning {
    case .input(let fault): self.init(fault, .warning)
    case .unreadFile(let path):
      self.init("nothing reads this file", hint: "move it away, or name it where it is needed")
      wholeFile = path
      code = .unreadFile
    case .unreadFolder(let path, let meant):
      self.init("nothing reads this folder", hint: "did you mean `\(Printable.text(meant))`?")
      wholeFile = path
      code = .unreadFolder
    case .noPortfolios(let path):
      self.init(
        "the site has no portfolio", notes: ["no report is built without one"],
        hint: "add a file to this folder, or name another as `portfolios` in `site.json`")
      wholeFile = path
      code = .emptySite
    case .emptyTemplate(let path):
      self.init(
        "the template is empty, and so is every page that it makes",
        hint: "remove the file, so that the built-in template is used")
      wholeFile = path
      code = .emptyTemplate
    case .imageFromElsewhere(let link, let page, let place):
      self.init(
        "the page does not show an image from elsewhere", at: place,
        notes: ["`\(Printable.text(link))`", "pages fetch nothing from other places"],
        hint: "write a link to it instead: `[text](address)`")
      if place == nil { wholeFile = page }
      code = .remoteImage
    }
    severity = .warning
  }

  private init(_ fault: PublishingFault) {
    self.init(wordsOf: fault)
    code = Code(fault)
    wholeFile = fault.file
  }

  private init(wordsOf fault: PublishingFault) {
    switch fault {
    case .several, .input, .template: self.init("the site is at fault")
    case .noFolder:
      self.init("there is no such folder", hint: "name the site's folder, the one with `site.json` in it")
    case .notAFolder: self.init("this is not a folder", notes: ["expected a folder of the site"])
    case .noSite(_, let isEmpty):
      self.init(
        isEmpty ? "the folder is empty" : "there is no `site.json` in this folder",
        notes: ["a site's folder has a file `site.json` with at least a `title`"],
        hint: "name the site's folder, or write a new one: `hedgerow init DIR`")
    case .missingFile(_, let kind):
      self.init(
        "the site has no \(kind == .market ? "market" : "such file")",
        notes: ["expected \(kind.words) in this file"], hint: "add it, or name another as `market` in `site.json`")
    case .brokenLink: self.init("the symbolic link leads nowhere", hint: "mend it or remove it")
    case .strayFile(let path):
      let isStream = [".jsonl", ".ndjson"].contains(where: path.lowercased().hasSuffix)
      self.init(
        "the file would not be read", notes: ["expected a name that ends in `\(isStream ? ".ndjson" : ".json")`"],
        hint: "rename it, or move it away")
    case .nestedFile:
      self.init(
        "the file would not be read", notes: ["folders inside a folder of inputs are not searched"],
        hint: "move it one folder up, or away")
    case .repeated(let kind, let id, let first, let second):
      self.init(
        "two \(kind.noun)s have the id `\(Printable.text(id))`", at: second,
        notes: ["the first is at \(Words.position(first))"],
        hint: "give each \(kind.noun) an id of its own" + (kind == .portfolio ? "; it names the report's folder" : ""))
    case .disk(let fault): self.init(fault)
    case .unknownTemplate(_, let known):
      self.init(
        "the file replaces no template, and none includes it", notes: ["expected \(Printable.choice(known))"],
        hint: "rename it, or move it out of `templates`")
    case .outputIsNotAFolder(let path):
      self.init("the output is not a folder", notes: ["`\(Printable.path(path))` is a file"])
    case .outputIsNotOurs(let path):
      self.init(
        "the output folder holds files that hedgerow did not make",
        notes: ["`\(Printable.path(path))` has no `manifest.json` of a build, so nothing in it is touched"],
        hint: "name a new or an empty folder with `--output`")
    case .outputIsTheSite(let path):
      self.init(
        "the output folder is the site's own, or holds it", notes: ["`\(Printable.path(path))`"],
        hint: "name another folder with `--output`")
    case .outputIsAnInput(let path, let folder):
      self.init(
        "the output folder is a folder that the site is read from",
        notes: ["`\(Printable.text(path))` is in the site's `\(Printable.text(folder))`"],
        hint: "name another folder with `--output`")
    case .fileIsNotOurs:
      self.init(
        "the report would replace something else", notes: ["expected a report of the same kind, or nothing"],
        hint: "name a new file")
    case .fileInOutput:
      self.init(
        "the report would stand in the output folder", notes: ["that folder holds the site and nothing else"],
        hint: "name a file beside it")
    case .outsideTheSite:
      self.init(
        "a file of the site lies outside its folder",
        notes: ["it is behind a symbolic link that leads out of the site"],
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
      self.init("two pages would stand at one place", notes: ["`\(Printable.path(path))`"])
    case .repeatedPage(let first, _):
      self.init(
        "two pages would stand at one place", notes: ["`\(Printable.path(first))` stands there already"],
        hint: "rename one of the two, or remove it")
    case .deadLink(let page, let link, let place):
      self.init(
        "a link leads nowhere", at: place, notes: ["`\(Printable.text(link))` on `\(Printable.text(page))`"],
        hint: "link to a page that the site has, or write the whole address")
    case .notAPage:
      self.init(
        "a file of the pages' folder is no page", notes: ["expected a name ending in `.md`"],
        hint: "move it out of `pages`")
    case .pageName:
      self.init(
        "a page's name makes no plain address",
        notes: ["expected lower-case letters, digits and hyphens, such as `worked-example.md`"],
        hint: "rename the file or the folder")
    case .folderInUse(_, let names, let overwritten):
      self.init(
        "the folder is not empty",
        notes: [
          overwritten.isEmpty
            ? "it holds \(Printable.list(names))" : "the new site would overwrite \(Printable.list(overwritten))"
        ],
        hint: "name a new or an empty folder")
    case .asset(_, let problem): self.init(problem)
    case .baseline(_, let problem): self.init(problem)
    case .history(_, let problem): self.init(problem)
    case .noPortfolio(let name, let known):
      let choice = known.isEmpty ? [] : ["the site has \(Printable.choice(known))"]
      self.init("there is no portfolio `\(Printable.text(name))`", notes: choice)
    case .notABuild(let path):
      self.init(
        "the folder is not the output of a build", notes: ["`\(Printable.path(path))` has no `manifest.json` of one"],
        hint: "name the folder that `hedgerow build` wrote to")
    case .shard(_, let problem): self.init(problem)
    case .missingShards(let missing, let count): self.init(missing: missing, of: count)
    case .outputHoldsOther(let path, let standing): self.init(output: path, holding: standing)
    case .outputIsAShard(let path):
      self.init(
        "the output is one of the shards, or holds one", notes: ["`\(Printable.path(path))`"],
        hint: "name another folder with `--output`")
    case .nothingToRebuild(let path):
      self.init(
        "there is no site to make a part of again",
        notes: ["`\(Printable.path(path))` has no `manifest.json` of a build"],
        hint: "build the whole site first, without `--only`")
    }
  }

  private init(_ problem: AssetProblem) {
    switch problem {
    case .unportable(let problem):
      self.init("an asset has a name that not every system can keep", notes: [problem.words], hint: "rename it")
    case .reserved:
      self.init("an asset has a name that unfinished files of a build have", hint: "rename it")
    case .taken:
      self.init(
        "a page or a file of the build stands where this asset would",
        notes: ["what is in `assets` is published from the site's first folder on: `assets/x.png` as `x.png`"],
        hint: "rename it, or move it into a folder of `assets`")
    case .linkToFolder:
      self.init("a folder of `assets` is a symbolic link", hint: "copy the folder into `assets`")
    case .notAFile: self.init("an asset is neither a file nor a folder", hint: "move it out of `assets`")
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
    self.init(title, notes: [Terminal.systemWords(fault.code)])
  }
}

extension PublishingFault {
  /// The file or folder of the input that is at fault, where it is one.
  fileprivate var file: String? {
    switch self {
    case .noFolder(let path), .notAFolder(let path), .noSite(let path, _), .missingFile(let path, _),
      .brokenLink(let path), .strayFile(let path), .nestedFile(let path),
      .unknownTemplate(let path, _), .outsideTheSite(let path),
      .notAPage(let path), .pageName(let path), .asset(let path, _), .fileIsNotOurs(let path),
      .fileInOutput(let path), .folderInUse(let path, _, _), .repeatedPage(_, let path), .baseline(let path, _),
      .history(let path, _), .shard(let path, _):
      path
    case .disk(let fault): fault.path
    case .several, .input, .template, .repeated, .outputIsNotAFolder, .outputIsNotOurs, .outputIsTheSite,
      .outputIsAnInput, .repeatedOutput, .collidingOutput, .unportableOutput, .deadLink, .noPortfolio,
      .nothingToRebuild, .notABuild, .missingShards, .outputHoldsOther, .outputIsAShard:
      nil
    }
  }
}
