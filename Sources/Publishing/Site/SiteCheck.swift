public import Hedging
public import Parsing
public import Reporting

/// Everything that a build of a site would find, and nothing written.
public struct SiteCheck: Sendable {
  /// A limit that is breached, or nearly.
  public struct Finding: Sendable {
    /// The portfolio's id and its file.
    public let portfolio: String
    public let file: String
    public let limit: ClientFigures.Limit

    public init(portfolio: String, file: String, limit: ClientFigures.Limit) {
      self.portfolio = portfolio
      self.file = file
      self.limit = limit
    }
  }

  /// What keeps the site from being built.
  public private(set) var faults: [PublishingFault] = []
  /// The portfolios that a build would leave out, with what is wrong with them.
  public private(set) var refused: [Faults] = []
  /// How many there are of them, also where not all are told.
  public private(set) var atFault = 0
  /// What is most likely a mistake and would be built all the same.
  public private(set) var warnings: [SiteWarning] = []
  /// How many more there are.
  public private(set) var untoldWarnings = 0
  /// Every limit that is not `ok`, in the order of the portfolios' files.
  public private(set) var findings: [Finding] = []
  /// How many portfolios have no fault of their own and could not be evaluated, because something they need is at fault.
  public private(set) var skipped = 0
  /// How many portfolios have each status, of those that could be evaluated.
  public private(set) var statuses: [Status: Int] = [:]
  /// The moment of the market's prices; `nil` of a site that cannot be built.
  public private(set) var asOf: Instant?
  private let scratch: String

  /// Reads and evaluates a site. A site without faults goes the way of a build; of one with faults every portfolio is
  /// still read and evaluated as far as what could be read goes.
  ///
  /// - Parameters:
  ///   - jobs: how many threads evaluate; as many as there are processors if left out.
  ///   - asOf: the moment of the prices, in place of the one in the market's file.
  ///   - scratch: where the system keeps files that are soon gone.
  ///   - note: sees each evaluation with the portfolio's file.
  public init(
    site path: String, generator: String, jobs: Int? = nil, asOf: Instant? = nil, scratch: String = "/tmp",
    note: @escaping (Evaluation, String) -> Void = { _, _ in }
  ) {
    self.scratch = scratch
    do throws(PublishingFault) {
      let reading = try SiteReading(path, asOf: asOf)
      let (composer, faults) = SiteTemplates.composer(of: reading, generator: generator)
      if reading.faults.isEmpty, let composer {
        let build: SiteBuild
        do throws(PublishingFault) { build = try SiteBuild(reading, composer: composer) } catch {
          try read(reading, error.each, note)
          return
        }
        try compose(build, jobs: jobs ?? Threads.processors, note)
      } else {
        try read(reading, reading.faults + faults, note)
      }
    } catch { faults += error.each }
  }

  /// Goes on where a build would stop.
  private mutating func read(
    _ site: SiteReading, _ faults: [PublishingFault], _ note: (Evaluation, String) -> Void
  ) throws(PublishingFault) {
    self.faults = faults
    warnings = site.warnings
    try readPortfolios(of: site, note)
    // What a page quotes is told once, as the portfolio's own.
    self.faults.removeAll { fault in
      guard case .input(let files) = fault else { return false }
      return files.allSatisfy { file in refused.contains { $0.faults == file.faults } }
    }
  }

  private mutating func compose(
    _ build: SiteBuild, jobs: Int, _ note: @escaping (Evaluation, String) -> Void
  ) throws(PublishingFault) {
    asOf = build.asOf
    var pages = UnwrittenOutput(reports: build.places, scratch: scratch)
    var noted = SiteCheck()
    let seen = { (client: BuiltClient) in
      guard let evaluation = client.evaluation else { return }
      noted.note(evaluation, in: client.file)
      note(evaluation, client.file)
    }
    let way = SiteBuild.Way(jobs: jobs, note: seen, isEvaluating: true)
    let composition = try build.compose(into: &pages, way)
    (findings, statuses) = (noted.findings, noted.statuses)
    (faults, refused, warnings) = (composition.faults, composition.refused, composition.warnings)
    (atFault, untoldWarnings, skipped) = (composition.refusedCount, composition.untoldWarnings, composition.skipped)
  }

  private init() { scratch = "" }

  /// Reads the portfolios of a site that cannot be built.
  private mutating func readPortfolios(
    of site: SiteReading, _ note: (Evaluation, String) -> Void
  ) throws(PublishingFault) {
    let portfolios = try SiteFolder.portfolios(in: site.path, site.files, site.settings)
    faults += portfolios.faults
    // Of a site whose own file cannot be read it is not known where the portfolios are.
    warnings += portfolios.warnings.filter { if case .noPortfolios = $0 { !site.unread.site } else { true } }
    var (places, misnamed): ([String: ClientPlace], [(id: String, file: String)]) = ([:], [])
    var told = Composition(site.world, scratch: scratch)
    var repeats: [(id: String, first: ClientPlace, second: ClientPlace)] = []
    var reader = BookReader(portfolios.files)
    defer { reader.close() }
    while let input = reader.input() {
      let (source, file) = (try input.source(), portfolios.files[input.file])
      do throws(Faults) {
        let client = try input.portfolio(source, in: site.world)
        let id = client.snapshot.portfolio.id
        let place = ClientPlace(input)
        if let first = places[id] {
          repeats.append((id, first, place))
          continue
        }
        places[id] = place
        if place.line == 0, SiteDoubts.name(of: file) != id + ".json" { misnamed.append((id, file)) }
        // Limits and scenarios that are the site's are not known.
        if site.unread.site {
          skipped += 1
          continue
        }
        warnings += client.warnings.map { .input($0) }
        let evaluation = evaluate(client.snapshot, client.scenarioSets)
        self.note(evaluation, in: file)
        note(evaluation, file)
      } catch {
        if let own = site.unread.withoutConsequences(error) { told.refuse(own) } else { skipped += 1 }
      }
    }
    for (id, first, second) in repeats { try told.refuse(id, first, second, in: portfolios.files) }
    faults += told.faults
    (refused, atFault, skipped) = (told.refused, told.refusedCount, skipped + told.skipped)
    warnings += SiteDoubts.exchanged(misnamed, among: portfolios.files, besides: faults)
  }

  private mutating func note(_ evaluation: Evaluation, in file: String) {
    statuses[evaluation.status, default: 0] += 1
    let id = evaluation.snapshot.portfolio.id
    findings += ClientFigures.limits(of: evaluation).map { Finding(portfolio: id, file: file, limit: $0) }
  }
}

extension Source {
  /// The portfolio in the source; of a file that is something else only that is told.
  func portfolio(in world: World) throws(Faults) -> PortfolioFile {
    do throws(Faults) { return try PortfolioFile.read(self, in: world) } catch {
      throw error.ifMisplaced(self, expected: .portfolio)?.faults ?? error
    }
  }
}
