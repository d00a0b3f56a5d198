import Estimating
public import Hedging
public import Parsing
import Markup
import Reporting

/// Builds a site: every portfolio a report, and the list of them.
public struct SiteBuild: Sendable {
  /// What came of a build.
  public struct Result: Sendable {
    public let output: String
    public let reports: Int
    /// The site's own pages.
    public let pages: Int
    /// Files that are new or changed, and files that stood there already.
    public let written: Int
    public let unchanged: Int
    /// The portfolios that were left out, with what is wrong with them.
    public let refused: [Faults]
    /// How many reports have each status.
    public let statuses: [Status: Int]
  }

  let site: SiteFolder
  let composer: Composer
  private let pages: [SitePage]
  /// Where a report stands: a folder of its own below this one.
  static let reports = "reports"

  /// Reads the site and checks its templates; nothing is computed or written yet.
  ///
  /// - Parameter drafts: whether pages that are marked as drafts are built too.
  public init(site path: String, generator: String, drafts: Bool = false) throws(PublishingFault) {
    let site = try SiteFolder(path)
    self.site = site
    let files = try PageFolder(site, drafts: drafts).files
    let composer = try Self.composer(of: site, generator: generator, pages: files)
    self.composer = composer
    pages = try SitePage.all(files, of: site, composer)
  }

  /// Evaluates, composes and writes. When anything fails, the output is as it was.
  public func write(to output: String) throws(PublishingFault) -> Result {
    try Self.refuseOverlap(of: output, with: site)
    var folder = try OutputFolder(output)
    do throws(PublishingFault) {
      try folder.claim(generator: composer.generator)
      return try write(to: &folder)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func write(to folder: inout OutputFolder) throws(PublishingFault) -> Result {
    var entries: [IndexPage.Entry] = []
    var refused = InputReader()
    var files: [String: String] = [:]
    var links = LinkCheck()
    var shapes = PageShapes()
    for file in try site.portfolios() {
      let source = try SiteFolder.source(file)
      guard let client = refused.read({ () throws(Faults) in try PortfolioFile.read(source, in: site.world) }) else {
        continue
      }
      let id = client.snapshot.portfolio.id
      if let first = files.updateValue(file, forKey: id) {
        throw .repeatedPortfolio(id: id, first: first, second: file)
      }
      let evaluation = evaluate(client.snapshot, client.scenarioSets)
      let place = "\(Self.reports)/\(id)"
      let page = composer.compose(evaluation, depth: 2, shapes: &shapes)
      try stage(page, in: place + "/", &folder, &links)
      entries.append(IndexPage.Entry(evaluation, href: place + "/index.html"))
    }
    let index = IndexPage(title: site.settings.title, asOf: site.world.market.asOf, entries: entries)
    try stage(composer.compose(index), in: "", &folder, &links)
    for page in pages { try stage(page.composed(by: composer), in: page.file.folder, &folder, &links) }
    try folder.stage(Composer.style, at: "style.css")
    links.note(site.settings.menu.map(\.href), on: "index.html")
    if let dead = links.dead(in: folder) { throw .deadLink(page: dead.page, link: dead.link) }
    try folder.commit(generator: composer.generator)
    return Result(
      output: folder.path, reports: entries.count, pages: pages.count, written: folder.written,
      unchanged: folder.unchanged,
      refused: refused.faults, statuses: Dictionary(grouping: entries, by: \.status).mapValues(\.count))
  }

  private func stage(
    _ page: ComposedPage, in place: String, _ folder: inout OutputFolder, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    try folder.stage(page.html, at: place + "index.html")
    try folder.stage(page.markdown, at: place + "index.md")
    if let json = page.json { try folder.stage(json, at: place + "report.json") }
    for picture in page.pictures { try folder.stage(picture.bytes, at: place + picture.name) }
    links.note(page.links, anchors: page.anchors, on: place + "index.html")
  }

  /// - Parameter pages: the site's own pages; `nil` where they are not read.
  static func composer(
    of site: SiteFolder, generator: String, pages: [PageFolder.File]? = nil
  ) throws(PublishingFault) -> Composer {
    let settings = site.settings
    let frame = SiteFrame(
      title: settings.title, organisation: settings.organisation, language: settings.language,
      menu: settings.menu.map { SiteFrame.MenuItem(title: $0.title, href: $0.href) } + PageFolder.menu(pages ?? []),
      footer: settings.footer, generator: generator)
    do {
      return try Composer(
        frame: frame, overrides: site.templates, estimates: Estimates(market: site.world.market),
        pages: pages?.map(\.page.body))
    } catch let faults as TemplateFaults {
      throw .template(faults)
    } catch let stray as UnknownTemplate {
      throw .unknownTemplate(site.path + "/templates/" + stray.name, known: stray.known)
    } catch { preconditionFailure("a composer has no other faults: \(error)") }
  }
}
