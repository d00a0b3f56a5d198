public import Markup
public import Parsing

/// Why a site was not built.
public enum PublishingFault: Error, Sendable {
  /// More than one of them, none of which is this.
  case several([PublishingFault])
  /// The site's folder is missing.
  case noFolder(String)
  /// Something else stands where a folder of the site should.
  case notAFolder(String)
  /// The folder has no `site.json`, or nothing at all.
  case noSite(String, isEmpty: Bool)
  /// A file that the site cannot do without is missing.
  case missingFile(String, FileKind)
  /// A symbolic link that leads nowhere.
  case brokenLink(String)
  /// A file among the inputs that would be read if its name ended in `.json`.
  case strayFile(String)
  /// A file in a folder below the inputs' own, where none is looked for.
  case nestedFile(String)
  /// Two files have one id.
  case repeated(FileKind, id: String, first: Place, second: Place)
  /// A file or files are at fault.
  case input([Faults])
  /// A template is at fault; its name is a path from the site's folder.
  case template(TemplateFaults, folder: String)
  /// A file in the site's `templates` folder that replaces no template.
  case unknownTemplate(String, known: [String])
  case disk(DiskFault)
  case outputIsNotAFolder(String)
  /// The output folder holds files that no build of this program made.
  case outputIsNotOurs(String)
  /// The output folder is the site's own folder, or holds it.
  case outputIsTheSite(String)
  /// The output folder is one of the folders that the site is read from, or in it.
  case outputIsAnInput(String, folder: String)
  /// A file that would be replaced is not of the kind that is written there.
  case fileIsNotOurs(String)
  /// A file that belongs beside the output folder would stand in it.
  case fileInOutput(String)
  /// A file or folder of the site lies outside its folder, behind a link.
  case outsideTheSite(String)
  /// Two pages would stand at one place.
  case repeatedOutput(String)
  /// Two of the site's own pages would stand at one place.
  case repeatedPage(first: String, second: String)
  /// Two places differ only where some file systems see no difference.
  case collidingOutput(String, String)
  /// A page would have a name that some file systems cannot keep.
  case unportableOutput(String, PortableName.Problem)
  /// A page links to a place that the site does not have; where that is written, if it is in a file of the site.
  case deadLink(page: String, link: String, at: Place?)
  /// A file of the pages' folder that is no page.
  case notAPage(String)
  /// A page whose file or folder has a name that makes no plain address.
  case pageName(String)
  /// A new site would stand among other files, some of which it would overwrite.
  case folderInUse(String, names: [String], overwritten: [String])
  /// A file of the `assets` folder that cannot be published.
  case asset(String, AssetProblem)
  /// What a build is to be compared with is no output of a build.
  case baseline(String, Baseline.Problem)
  /// What a build is to take earlier nights from is no history.
  case history(String, History.Problem)
  /// No portfolio of that name.
  case noPortfolio(String, known: [String])
  /// A part of a site was to be built again where none was built.
  case nothingToRebuild(String)
  /// A folder that should be the output of a build has no manifest of one, or is not there.
  case notABuild(String)
  /// The output of a shard cannot be joined with others.
  case shard(String, ShardProblem)
  /// Shards that are not among those to be joined.
  case missingShards([Int], of: Int)
  /// The output holds another shard than the one that is built, or a whole site.
  case outputHoldsOther(String, Shard?)
  /// Shards would be joined in the output of one of them, or in a folder around it.
  case outputIsAShard(String)

  /// Two files with one id, each at its `id`.
  static func repeated(_ kind: FileKind, id: String, in first: String, _ second: String) -> PublishingFault {
    do throws(PublishingFault) {
      return .repeated(
        kind, id: id, first: try SiteFolder.source(first).idPlace, second: try SiteFolder.source(second).idPlace)
    } catch { return error }
  }

  /// One fault of many; `nil` of none.
  init?(_ faults: [PublishingFault]) {
    guard let first = faults.first else { return nil }
    self = faults.count == 1 ? first : .several(faults)
  }

  /// The faults one by one.
  public var each: [PublishingFault] {
    if case .several(let faults) = self { return faults.flatMap(\.each) }
    return [self]
  }

  /// Whether there is no site in a folder at all, not even one at fault.
  public func isWithoutSite(_ folder: String) -> Bool {
    switch self {
    case .noFolder, .noSite: true
    case .notAFolder(let path): path == folder
    default: false
    }
  }

  /// Runs something with the disk; its faults become these.
  static func disk<Result>(_ body: () throws(DiskFault) -> Result) throws(PublishingFault) -> Result {
    do { return try body() } catch { throw .disk(error) }
  }
}
