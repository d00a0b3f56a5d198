import Estimating
public import Hedging
public import Parsing
import Markup
public import Reporting

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
    /// What is most likely a mistake and was built all the same.
    public let warnings: [SiteWarning]
    /// How many reports have each status.
    public let statuses: [Status: Int]
    /// What is different from the baseline, where the build has one.
    public let changes: BookChanges?
  }

  let site: SiteFolder
  let composer: Composer
  let pages: [SitePage]
  /// An earlier output that this one is compared with.
  public var baseline: Baseline?
  /// Whether each report is one file with all that it shows, to be mailed.
  private let isStandalone: Bool
  /// Where a report stands: in a folder of its own, or as one file.
  @Sendable func path(ofReport id: String) -> String { place(ofReport: id) + (isStandalone ? "" : "index.html") }
  func place(ofReport id: String) -> String { "reports/\(id)" + (isStandalone ? ".html" : "/") }

  /// Reads the site and checks its templates; nothing is computed or written yet.
  ///
  /// - Parameter drafts: whether pages that are marked as drafts are built too.
  public init(
    site path: String, generator: String, standalone: Bool = false, drafts: Bool = false
  ) throws(PublishingFault) {
    let reading = try SiteReading(path, drafts: drafts)
    let (composer, faults) = SiteTemplates.composer(of: reading, generator: generator)
    if let fault = PublishingFault(reading.faults + faults) { throw fault }
    guard let composer else { preconditionFailure("without a fault there is a composer") }
    try self.init(reading, composer: composer, standalone: standalone)
  }

  init(_ reading: SiteReading, composer: Composer, standalone: Bool = false) throws(PublishingFault) {
    isStandalone = standalone
    site = try SiteFolder(reading)
    self.composer = composer
    pages = try SitePage.all(reading.pages, of: site, composer)
  }

  /// The file of the output with a line for each client; see ``ClientResult``.
  public static let results = "results.ndjson"

  public var title: String { site.settings.title }
  /// The moment of the market's prices.
  public var asOf: Instant { site.world.market.asOf }

  /// Evaluates, composes and writes. When anything fails, the output is as it was.
  ///
  /// - Parameter note: sees each client when it is evaluated, in the order of the portfolios' files.
  public func write(
    to output: String, note: (BuiltClient) -> Void = { _ in }
  ) throws(PublishingFault) -> Result {
    try Self.refuseOverlap(of: output, with: site)
    var folder = try OutputFolder(output)
    do throws(PublishingFault) {
      try folder.claim(generator: composer.generator)
      return try write(to: &folder, note: note)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func write(
    to folder: inout OutputFolder, note: (BuiltClient) -> Void
  ) throws(PublishingFault) -> Result {
    let results = try folder.spool(at: Self.results)
    let pages = try compose(into: &folder) { client in
      results.write(client.result.line)
      note(client)
    }
    if let fault = PublishingFault(pages.faults) { throw fault }
    try folder.stage(results, at: Self.results)
    try folder.commit(generator: composer.generator)
    return Result(
      output: folder.path, reports: pages.overview.count, pages: self.pages.count, written: folder.written,
      unchanged: folder.unchanged,
      refused: pages.refused, warnings: pages.warnings,
      statuses: pages.overview.statuses, changes: pages.changes)
  }

  /// What came of the portfolios of a site.
  struct Composition {
    var overview: Overview
    /// What is different from a baseline, where there is one.
    var changes: BookChanges?
    var clients: [ClientRow] = []
    /// What is wrong with the site as a whole; such pages are not to be published.
    var faults: [PublishingFault] = []
    var refused: [Faults] = []
    var warnings: [SiteWarning] = []

    mutating func add(_ client: ClientSummary) {
      overview.add(client)
      clients.append(ClientRow(client))
    }
  }

  /// Reads every portfolio, evaluates it and hands its pages to an output: the one way through a site, whether it is
  /// written or only checked.
  ///
  /// - Parameter note: sees each client when it is evaluated, in the order of the portfolios' files.
  func compose(
    into output: inout some PageOutput, note: (BuiltClient) -> Void = { _ in }
  ) throws(PublishingFault) -> Composition {
    var pages = Composition(
      overview: Overview(unit: site.world.market.unit), changes: baseline.map { _ in BookChanges() })
    var refused = InputReader()
    var files: [String: String] = [:]
    var links = LinkCheck()
    var shapes = PageShapes()
    let portfolios = try site.portfolios()
    pages.warnings = site.warnings + portfolios.warnings
    pages.faults = portfolios.faults
    for file in portfolios.files {
      let source = try SiteFolder.source(file)
      guard let client = refused.read({ () throws(Faults) in try source.portfolio(in: site.world) }) else { continue }
      let id = client.snapshot.portfolio.id
      if let first = files[id] {
        pages.faults.append(.repeated(.portfolio, id: id, in: first, file))
        continue
      }
      files[id] = file
      pages.warnings += client.warnings.map { .input($0) }
      let evaluation = evaluate(client.snapshot, client.scenarioSets)
      let built = try BuiltClient(
        evaluation, file: file, baseline: baseline, number: files.count + refused.faults.count,
        refused: refused.faults.count, total: portfolios.files.count)
      if let change = built.change { pages.changes?.add(change) }
      note(built)
      if isStandalone {
        let page = composer.composeAlone(evaluation, change: built.change, shapes: &shapes)
        try output.stage(page.html, at: path(ofReport: id))
        links.note(page.links, anchors: page.anchors, on: path(ofReport: id))
        if let summary = page.summary { pages.add(summary) }
        continue
      }
      let page = composer.compose(
        evaluation, change: built.change, depth: 2, place: place(ofReport: id), shapes: &shapes)
      try stage(page, in: place(ofReport: id), &output, &links)
      if let summary = page.summary { pages.add(summary) }
    }
    pages.warnings += SiteDoubts.exchanged(files)
    try addGone(to: &pages.changes) { files[$0] != nil }
    let tree = SiteTree(self.pages.map(\.file))
    let book = BookPages(
      title: site.settings.title, in: tree.overview, asOf: site.world.market.asOf, overview: pages.overview,
      clients: pages.clients, changes: pages.changes,
      report: path(ofReport:))
    try stage(book, &output, &links)
    var index = SearchIndex()
    for page in self.pages {
      let composed = page.composed(by: composer, among: tree, in: site.world, path: path(ofReport:))
      index.add(tree.link(to: page.file), in: tree.section(of: page.file)?.title ?? composer.pagesTitle, composed.text)
      pages.warnings += composed.imagesFromElsewhere.map {
        .imageFromElsewhere($0, page: site.path + "/" + page.file.name, at: page.file.page.place(of: $0))
      }
      try stage(composed, in: page.file.folder, &output, &links)
    }
    try output.stage(composer.style, at: "style.css")
    if let logo = site.logo { try output.stage(logo.bytes, at: logo.path) }
    pages.faults += try stageAssets(&output)
    try stageFurniture(of: tree, pages.clients, index, &output, &links)
    links.note(site.settings.menu.map(\.href), on: "index.html")
    pages.faults += links.dead(in: output).map {
      .deadLink(page: $0.page, link: $0.link, at: place(of: $0.link, on: $0.page))
    }
    pages.refused = refused.faults
    return pages
  }

  /// Copies the assets. They come last, so that of two files at one place the asset is told of.
  private func stageAssets(_ output: inout some PageOutput) throws(PublishingFault) -> [PublishingFault] {
    var faults: [PublishingFault] = []
    for asset in site.assets {
      if output.holds(asset.place) || asset.place == Self.results {
        faults.append(.asset(asset.path, .taken))
      } else {
        try output.stage(copyOf: asset.path, at: asset.place)
      }
    }
    return faults
  }

  /// The desk's overview. It is made from summaries alone.
  private func stage(
    _ book: BookPages, _ output: inout some PageOutput, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    var shapes = PageShapes(limit: 4)
    for page in book.pages {
      try stage(composer.compose(page, of: book, shapes: &shapes), in: page.folder, &output, &links)
    }
    let json = composer.json(of: book)
    try output.stage(json.bytes, at: json.name)
  }

  func stage(
    _ page: ComposedPage, in place: String, _ folder: inout some PageOutput, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    try folder.stage(page.html, at: place + "index.html")
    try folder.stage(page.markdown, at: place + "index.md")
    if let json = page.json { try folder.stage(json, at: place + "report.json") }
    for picture in page.pictures { try folder.stage(picture.bytes, at: place + picture.name) }
    links.note(page.links, anchors: page.anchors, on: place + "index.html")
  }

  /// Where the site's own files write a link of a page.
  private func place(of link: String, on page: String) -> Place? {
    if page == "index.html", let place = site.settings.place(ofMenuLink: link) { return place }
    let own = pages.first { $0.file.folder + "index.html" == page }
    return own?.file.page.place(of: link) ?? templates.lazy.compactMap { $0.place(ofLink: link) }.first
  }

  /// The site's own templates in Markdown, in the order of their names.
  private var templates: [Source] {
    site.templates.filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }.map { name, bytes in
      Source(file: site.path + "/templates/" + name, bytes: bytes)
    }
  }
}
