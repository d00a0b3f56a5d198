import Hedging
import Parsing
import Reporting

/// The site's own pages, `pages/**/*.md`, read and checked for themselves.
struct PageFolder {
  /// One page and where it will stand.
  struct File: Sendable {
    let page: PageFile
    /// The file's path from the site's folder.
    let name: String
    /// The folder it will stand in: empty, or with a `/` at its end.
    let folder: String

    /// How many folders it stands below the site's first.
    var depth: Int { folder.count { $0 == "/" } }

    /// Where in a list: smaller comes first.
    var rank: Double { page.settings.order ?? .infinity }
  }

  /// In the order of their names.
  private(set) var files: [File] = []
  /// Files that can be no pages.
  private(set) var faults: [PublishingFault] = []
  /// Pages whose front matter is at fault.
  private(set) var refused: [Faults] = []

  init(
    _ site: SiteFiles, _ path: String, _ scenarioSets: [ScenarioSet], drafts: Bool
  ) throws(PublishingFault) {
    var inputs = InputReader()
    var named: [String: String] = [:]
    for relative in try Self.names(in: path + "/pages", below: "", site) {
      let name = "pages/" + relative
      do throws(PublishingFault) {
        let folder = try Self.folder(of: relative, named: path + "/" + name)
        let source = try site.source(path + "/" + name)
        let page = inputs.read { () throws(Faults) in try PageFile.read(source, scenarioSets: scenarioSets) }
        guard let page, drafts || !page.settings.isDraft else { continue }
        if let first = named.updateValue(name, forKey: folder) {
          throw .repeatedPage(first: path + "/" + first, second: path + "/" + name)
        }
        files.append(File(page: page, name: name, folder: folder))
      } catch { faults.append(error) }
    }
    refused = inputs.faults
  }

  /// The pages that ask for it, by `order`, then by name.
  static func menu(_ files: [File]) -> [SiteFrame.MenuItem] {
    let listed = files.enumerated().filter { $0.element.page.settings.menu != nil }
    return listed.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map { _, file in
      SiteFrame.MenuItem(title: file.page.settings.menu ?? "", href: file.folder + "index.html")
    }
  }

  /// `guide/worked-example.md` stands in `guide/worked-example/`, `guide/index.md` in `guide/`, `index.md` is the home page.
  private static func folder(of relative: String, named name: String) throws(PublishingFault) -> String {
    guard relative.hasSuffix(".md") else { throw .notAPage(name) }
    var steps = relative.dropLast(3).split(separator: "/", omittingEmptySubsequences: false)
    guard steps.allSatisfy({ isPlain($0) }) else { throw .pageName(name) }
    if steps.last == "index" { steps.removeLast() }
    return steps.map { $0 + "/" }.joined()
  }

  /// Lower-case letters, digits and hyphens: the same address on every disk and in every browser.
  private static func isPlain(_ step: Substring) -> Bool {
    let bytes = step.utf8
    return bytes.first.map { $0 != UInt8(ascii: "-") } == true
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }

  private static func names(
    in folder: String, below: String, _ site: SiteFiles
  ) throws(PublishingFault) -> [String] {
    guard Disk.isFolder(folder) else { return [] }
    try site.refuseOutside(folder)
    var names: [String] = []
    for name in try PublishingFault.disk({ () throws(DiskFault) in try Disk.list(folder) }) {
      if Disk.isFolder(folder + "/" + name) {
        names += try Self.names(in: folder + "/" + name, below: below + name + "/", site)
      } else {
        names.append(below + name)
      }
    }
    return names
  }
}
