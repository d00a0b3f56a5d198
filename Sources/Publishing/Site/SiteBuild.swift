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
    /// Files that are new or changed, and files that stood there already.
    public let written: Int
    public let unchanged: Int
    /// The portfolios that were left out, with what is wrong with them.
    public let refused: [Faults]
    /// How many reports have each status.
    public let statuses: [Status: Int]
  }

  private let site: SiteFolder
  private let composer: Composer
  /// Where a report stands: a folder of its own below this one.
  @Sendable static func folder(ofReport id: String) -> String { "reports/\(id)/" }

  /// Reads the site and checks its templates; nothing is computed or written yet.
  public init(site path: String, generator: String) throws(PublishingFault) {
    let site = try SiteFolder(path)
    self.site = site
    composer = try Self.composer(of: site, generator: generator)
  }

  /// Evaluates, composes and writes. When anything fails, the output is as it was.
  public func write(to output: String) throws(PublishingFault) -> Result {
    try refuseOverlap(of: output)
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
    var overview = Overview(unit: site.world.market.unit)
    var clients: [ClientRow] = []
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
      let page = composer.compose(evaluation, depth: 2, shapes: &shapes)
      try stage(page, in: Self.folder(ofReport: id), &folder, &links)
      guard let summary = page.summary else { continue }
      overview.add(summary)
      clients.append(ClientRow(summary))
    }
    let book = BookPages(
      title: site.settings.title, asOf: site.world.market.asOf, overview: overview, clients: clients,
      reportFolder: Self.folder(ofReport:))
    try stage(book, &folder, &links)
    try folder.stage(Composer.style, at: "style.css")
    links.note(site.settings.menu.map(\.href), on: "index.html")
    if let dead = links.dead(in: folder) { throw .deadLink(page: dead.page, link: dead.link) }
    try folder.commit(generator: composer.generator)
    return Result(
      output: folder.path, reports: overview.count, written: folder.written, unchanged: folder.unchanged,
      refused: refused.faults, statuses: overview.statuses)
  }

  /// The desk's overview. It is made from summaries alone.
  private func stage(
    _ book: BookPages, _ folder: inout OutputFolder, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    var shapes = PageShapes(limit: 4)
    for page in book.pages {
      try stage(composer.compose(page, of: book, shapes: &shapes), in: page.folder, &folder, &links)
    }
    let json = composer.json(of: book)
    try folder.stage(json.bytes, at: json.name)
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

  /// An output that is the site or holds it would be taken for input, or worse, the input for stale output.
  private func refuseOverlap(of output: String) throws(PublishingFault) {
    guard let site = Disk.resolved(site.path), let output = Disk.resolved(output) else { return }
    if site == output || site.hasPrefix(output + "/") { throw .outputIsTheSite(output) }
  }

  static func composer(of site: SiteFolder, generator: String) throws(PublishingFault) -> Composer {
    let settings = site.settings
    let frame = SiteFrame(
      title: settings.title, organisation: settings.organisation, language: settings.language,
      menu: settings.menu.map { SiteFrame.MenuItem(title: $0.title, href: $0.href) }, footer: settings.footer,
      generator: generator)
    do {
      return try Composer(frame: frame, overrides: site.templates, estimates: Estimates(market: site.world.market))
    } catch let faults as TemplateFaults {
      throw .template(faults)
    } catch let stray as UnknownTemplate {
      throw .unknownTemplate(site.path + "/templates/" + stray.name, known: stray.known)
    } catch { preconditionFailure("a composer has no other faults: \(error)") }
  }
}
