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
    /// How many there are of them, also where not all are told.
    public let leftOut: Int
    /// What is most likely a mistake and was built all the same.
    public let warnings: [SiteWarning]
    /// How many more there are.
    public let untoldWarnings: Int
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
  /// How clients stood in earlier nights.
  public var history: History?
  /// Where reports stand.
  let places: ReportPlaces
  /// What reports are made from besides their portfolios.
  let key: SiteKey

  /// Reads the site and checks its templates; nothing is computed or written yet.
  ///
  /// - Parameters:
  ///   - drafts: whether pages that are marked as drafts are built too.
  ///   - asOf: the moment of the prices, in place of the one in the market's file.
  public init(
    site path: String, generator: String, standalone: Bool = false, drafts: Bool = false, asOf: Instant? = nil
  ) throws(PublishingFault) {
    let reading = try SiteReading(path, drafts: drafts, asOf: asOf)
    let (composer, faults) = SiteTemplates.composer(of: reading, generator: generator)
    if let fault = PublishingFault(reading.faults + faults) { throw fault }
    guard let composer else { preconditionFailure("without a fault there is a composer") }
    try self.init(reading, composer: composer, standalone: standalone)
  }

  init(_ reading: SiteReading, composer: Composer, standalone: Bool = false) throws(PublishingFault) {
    site = try SiteFolder(reading)
    places = ReportPlaces(isStandalone: standalone, folders: site.settings.reportFolders)
    self.composer = composer
    key = SiteKey(site, composer, places)
    pages = try SitePage.all(reading.pages, of: site, composer)
  }

  /// The file of the output with a line for each client; see ``ClientResult``.
  public static let results = "results.ndjson"

  public var title: String { site.settings.title }
  /// The moment of the market's prices.
  public var asOf: Instant { site.world.market.asOf }

  /// Evaluates, composes and writes. When anything fails, the output is as it was.
  ///
  /// - Parameters:
  ///   - shard: the only part of the book whose reports are made, and nothing of the overview and the pages.
  ///   - only: the ids of the only clients whose reports are made again, in an output that stands; all else there stays.
  ///   - full: whether every report is made again, also one that stands and would be the same.
  ///   - jobs: how many threads evaluate; as many as there are processors if left out. What is written does not depend on it.
  ///   - waiting: called when another build has the output folder and is waited for.
  ///   - pace: sees how far the build is, at every client.
  ///   - note: sees each client that is built, in the order of the input.
  ///   - isEvaluating: whether it is to see evaluations too, for which reports that stand are evaluated again.
  public func write(
    to output: String, shard: Shard? = nil, only: Set<String>? = nil, full: Bool = false, jobs: Int? = nil,
    waiting: () -> Void = {},
    pace: ((BuildPace) -> Void)? = nil, note: ((BuiltClient) -> Void)? = nil, isEvaluating: Bool = false
  ) throws(PublishingFault) -> Result {
    let way = Way(
      jobs: jobs ?? Threads.processors, only: only, shard: shard, isFull: full, note: note,
      isEvaluating: isEvaluating, pace: pace)
    return try write(to: output, way, waiting: waiting)
  }

  func write(to output: String, _ way: Way, waiting: () -> Void) throws(PublishingFault) -> Result {
    try Self.refuseOverlap(of: output, with: site)
    // What stands there is looked at twice: a folder that is refused is not made, and while it is waited for it changes.
    _ = try OutputFolder(output, reports: places, isPart: way.only != nil)
    try refuseOther(in: output, way)
    let lock = try OutputLock(output, waiting: waiting)
    defer { withExtendedLifetime(lock) {} }
    var folder = try OutputFolder(output, reports: places, isPart: way.only != nil)
    try refuseOther(in: output, way)
    try folder.recover()
    do throws(PublishingFault) {
      var way = way
      if way.shards == nil, !way.isFull || way.only != nil { way.kept = KeptClients(in: output) }
      return try write(to: &folder, way)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func write(to folder: inout OutputFolder, _ way: Way) throws(PublishingFault) -> Result {
    let pages = try compose(into: &folder, way)
    if let fault = PublishingFault(pages.faults) { throw fault }
    if pages.isUnchanged, let kept = way.kept {
      try folder.leave(kept)
    } else {
      if pages.isOfOneSite { try stageResults(of: pages, &folder) }
      try folder.commit(generator: composer.generator, pages, keepsAll: pages.isWhole)
    }
    let leftOut = way.shards?.reduce(0) { $0 + $1.kept.leftOut } ?? pages.refusedCount
    return Result(
      output: folder.path, reports: pages.made, pages: way.only == nil && way.shard == nil ? self.pages.count : 0,
      written: folder.written, unchanged: folder.unchanged, refused: pages.refused, leftOut: leftOut,
      warnings: pages.warnings, untoldWarnings: pages.untoldWarnings, statuses: pages.statuses, changes: pages.changes)
  }

  /// Reads every portfolio, evaluates it and hands its pages to an output: the one way through a site, whether it is
  /// written or only checked.
  func compose(into output: inout some PageOutput, _ way: Way) throws(PublishingFault) -> Composition {
    var pages = Composition(site.world, scratch: output.scratch, isCompared: baseline != nil)
    var links = LinkCheck()
    let portfolios = way.shards == nil ? try site.portfolios() : (files: [], faults: [], warnings: [])
    pages.warnings = site.warnings + portfolios.warnings
    pages.faults = portfolios.faults
    let (misnamed, found, inputs) = try addClients(of: portfolios.files, way, to: &pages, &output, &links)
    if let only = way.only {
      pages.listClients()
      let missing = only.subtracting(found).subtracting(pages.clients.indices.map(pages.clients.id)).sorted()
      pages.faults += missing.map { .noPortfolio($0, known: []) }
      // One whose id cannot be read may be one of the missing.
      if !missing.isEmpty, !pages.refused.isEmpty { pages.faults.append(.input(pages.refused)) }
      if pages.faults.isEmpty, addRest(way.kept, to: &pages) { try stage(book(of: pages), &output, &links) }
    } else {
      pages.warnings += SiteDoubts.exchanged(misnamed, among: portfolios.files, besides: pages.faults)
      pages.shard = keptShard(way.shard, pages, book: inputs)
      if pages.faults.isEmpty, let kept = way.kept, isUnchanged(kept, pages, in: output.scratch) {
        pages.isUnchanged = true
        return pages
      }
      pages.listClients()
      if pages.shard != nil {
        // Links are followed, and who is gone is told, by whoever knows all.
        pages.site = key.shards
        if let fault = pages.spool.failure { throw .disk(fault) }
        return pages
      }
      try addGone(to: &pages.changes) { [reports = output.reports] in reports.place(of: $0) != nil }
      let warnings = pages.warnings.count
      try stageRest(of: &pages, &output, &links)
      if pages.warnings.count == warnings, baseline == nil, history == nil { pages.site = try digest() }
    }
    pages.faults += links.dead(in: output).map {
      .deadLink(page: $0.page, link: $0.link, at: place(of: $0.link, on: $0.page))
    }
    if let fault = pages.spool.failure { throw .disk(fault) }
    return pages
  }

  /// Everything but the reports.
  private func stageRest(
    of pages: inout Composition, _ output: inout some PageOutput, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    let tree = SiteTree(self.pages.map(\.file))
    try stage(book(of: pages), &output, &links)
    var index = SearchIndex()
    for page in self.pages {
      let composed = page.composed(by: composer, among: tree, in: site.world, path: places.path(of:))
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
    links.note(site.settings.menu.map(\.href), on: "index.html", in: output)
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
  private func book(of pages: Composition) -> BookPages {
    BookPages(
      title: site.settings.title, in: SiteTree.overview(beside: self.pages.map(\.file)), asOf: site.world.market.asOf,
      overview: pages.overview, clients: pages.clients, changes: pages.changes, report: places.path(of:))
  }

  private func stage(
    _ book: BookPages, _ output: inout some PageOutput, _ links: inout LinkCheck
  ) throws(PublishingFault) {
    var shapes = PageShapes(limit: 1 << 20)  // Lists of clients seldom have one shape.
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
    links.note(page.links, anchors: page.anchors, on: place + "index.html", in: folder)
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
